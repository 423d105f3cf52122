/** What was made of a text lately is not made again: many checks ask the same of the same bullets. */

/** Letters of all texts that are remembered: a few resumes'. What is made of them may be fifty times as large. */
const most = 50_000
/** A longer text is no bullet. */
const longest = 2_000

/** `make` must depend on the text alone, and nobody may change what it gives. */
export function lately<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>()
  let letters = 0
  return (text) => {
    if (text.length > longest) return make(text)
    if (!known.has(text)) {
      // The next resume has other texts.
      if (letters > most) {
        known.clear()
        letters = 0
      }
      letters += text.length
      known.set(text, make(text))
    }
    return known.get(text) as Made
  }
}

/** What is made once of something that stays, as the lexicon does. */
export function onceFor<Under extends object, Made>(make: (under: Under) => Made): (under: Under) => Made {
  const made = new WeakMap<Under, Made>()
  return (under) => {
    if (!made.has(under)) made.set(under, make(under))
    return made.get(under) as Made
  }
}

/** As `lately`, for what also depends on something that stays. */
export function latelyWith<Under extends object, Made>(
  make: (text: string, under: Under) => Made,
): (text: string, under: Under) => Made {
  const own = onceFor((under: Under) => lately((text) => make(text, under)))
  return (text, under) => own(under)(text)
}
