/** What was made of a text lately is not made again: many checks ask the same of the same bullets. */

/** Texts that are remembered: more than one resume has. */
const most = 2000

/** `make` must depend on the text alone, and nobody may change what it gives. */
export function lately<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>()
  return (text) => {
    if (!known.has(text)) {
      // The next resume has other texts.
      if (known.size >= most) known.clear()
      known.set(text, make(text))
    }
    return known.get(text) as Made
  }
}

/** The same for what also depends on something that stays, as the lexicon does. */
export function latelyWith<Under extends object, Made>(
  make: (text: string, under: Under) => Made,
): (text: string, under: Under) => Made {
  const byUnder = new WeakMap<Under, (text: string) => Made>()
  return (text, under) => {
    let own = byUnder.get(under)
    if (own === undefined) {
      own = lately((one) => make(one, under))
      byUnder.set(under, own)
    }
    return own(text)
  }
}
