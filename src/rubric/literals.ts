/**
 * Words without which an expression cannot match: a cheap look before the expression itself is tried. Only ever too
 * generous; what it does not understand it leaves to the expression.
 */

/** One of these stands in every match, in small letters. Nothing: it cannot be said. */
export type Literals = readonly string[] | undefined

/** Shorter ones stand in every text. */
const MIN_LENGTH = 2
const MAX_LITERALS = 200

export function literalsOf(source: string): Literals {
  // Quoted stretches and comments would need a grammar of their own; hardly anyone writes them.
  if (source.includes('\\Q') || source.includes('(?#')) return undefined
  const reading: Reading = { source, at: 0 }
  const found = alternation(reading)
  return reading.at === source.length && isUseful(found) ? found : undefined
}

interface Reading {
  readonly source: string
  at: number
}

const isUseful = (literals: Literals): literals is readonly string[] =>
  literals !== undefined && literals.length <= MAX_LITERALS && literals.every((literal) => literal.length >= MIN_LENGTH)

/** Every branch must offer some. */
function alternation(reading: Reading): Literals {
  let all: string[] | undefined = []
  for (;;) {
    const branch = sequence(reading)
    all = all === undefined || branch === undefined ? undefined : [...all, ...branch]
    if (reading.source[reading.at] !== '|') return all === undefined ? undefined : [...new Set(all)]
    reading.at++
  }
}

/** The best of what stands one after the other: the longest, and then the fewest. */
function sequence(reading: Reading): Literals {
  let best: Literals
  let run = ''
  const offer = (literals: Literals): void => {
    if (literals !== undefined && (best === undefined || worth(literals) > worth(best))) best = literals
  }
  const endRun = (): void => {
    if (run !== '') offer([run])
    run = ''
  }
  while (reading.at < reading.source.length && !'|)'.includes(reading.source[reading.at] as string)) {
    const letter = plainLetter(reading)
    if (letter !== undefined) {
      if (isOptional(reading)) endRun()
      else {
        run += letter
        if (skipRepeat(reading)) endRun()
      }
      continue
    }
    endRun()
    const group = reading.source[reading.at] === '(' ? groupOf(reading) : skipOther(reading)
    if (!isOptional(reading)) {
      offer(group)
      skipRepeat(reading)
    }
  }
  endRun()
  return best
}

const worth = (literals: readonly string[]): number =>
  Math.min(...literals.map((literal) => literal.length)) * 1000 - literals.length

/** A letter that stands for itself, also an escaped sign. */
function plainLetter(reading: Reading): string | undefined {
  const { source, at } = reading
  const sign = source[at] as string
  if (sign === '\\') {
    const next = source[at + 1] ?? ''
    if (!/[^A-Za-z0-9]/.test(next) || next > '~') return undefined
    reading.at += 2
    return next.toLowerCase()
  }
  if ('([.^$*+?{'.includes(sign) || sign > '~') return undefined
  reading.at++
  return sign.toLowerCase()
}

/** `?`, `*`, `{0,…}` and `{…}` that could be: what stands before it may be missing. Skipped when so. */
function isOptional(reading: Reading): boolean {
  const sign = reading.source[reading.at]
  if (sign !== '?' && sign !== '*' && sign !== '{') return false
  if (sign === '{') {
    const end = reading.source.indexOf('}', reading.at)
    if (end === -1 || /^\{[1-9]/.test(reading.source.slice(reading.at))) return false
    reading.at = end + 1
  } else reading.at++
  if (reading.source[reading.at] === '?') reading.at++
  return true
}

function skipRepeat(reading: Reading): boolean {
  const rest = /^(?:\+|\{[0-9,]+\})\??/.exec(reading.source.slice(reading.at, reading.at + 16))
  if (rest === null) return false
  reading.at += rest[0].length
  return true
}

function groupOf(reading: Reading): Literals {
  const opening = /^\((?:\?P?<[A-Za-z0-9_]+>|\?[a-zA-Z-]*(:|\)))?/.exec(
    reading.source.slice(reading.at, reading.at + 80),
  )
  reading.at += opening?.[0].length ?? 1
  // Flags alone: `(?i)`.
  if (opening?.[1] === ')') return undefined
  const found = alternation(reading)
  if (reading.source[reading.at] === ')') reading.at++
  return found
}

/** A set, a class, an edge, any letter. */
function skipOther(reading: Reading): undefined {
  const { source } = reading
  const sign = source[reading.at]
  if (sign === '[') reading.at = endOfSet(source, reading.at)
  else if (sign === '\\') {
    reading.at += 2
    if (source[reading.at] === '{' && 'pPx'.includes(source[reading.at - 1] as string)) {
      reading.at = Math.max(reading.at, source.indexOf('}', reading.at)) + 1
    } else if ('pP'.includes(source[reading.at - 1] as string)) reading.at++
    else if (source[reading.at - 1] === 'x') reading.at += 2
  } else reading.at++
  return undefined
}

function endOfSet(source: string, open: number): number {
  let at = open + 1
  if (source[at] === '^') at++
  if (source[at] === ']') at++
  for (; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '[' && source[at + 1] === ':') at = Math.max(at, source.indexOf(':]', at) + 1)
    else if (source[at] === ']') return at + 1
  }
  return source.length
}
