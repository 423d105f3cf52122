/** Words around a term that take it back: "no experience with Kafka", "learning Rust", "interested in Go". */

/** Phrases of the lexicon, in small letters. */
export interface Takebacks {
  /** Directly before the term, or before a list it stands in: `no experience with`, `willing to learn`. */
  readonly before: readonly string[]
  /** Directly after it: `(learning)`, `experience: none`. */
  readonly after: readonly string[]
  /** Words before a cue that make it something else: `machine` before `learning`. */
  readonly except: readonly string[]
}

export type InList = (start: number, end: number) => boolean

/**
 * Whether the words in front of (or behind) a term take it back. `isTerm` tells known terms, so that the cue reaches
 * along a list: "learning Rust, Go and Kafka".
 */
export function isTakenBack(text: string, start: number, end: number, cues: Takebacks, isTerm: InList): boolean {
  return takenBackBefore(text, start, cues, isTerm) || takenBackAfter(text, end, cues)
}

/** Enough for a cue and the list behind it; a clause is rarely longer. */
const REACH = 160

function takenBackBefore(text: string, start: number, cues: Takebacks, isTerm: InList): boolean {
  let at = start
  for (let steps = 0; steps < 12; steps++) {
    if (endsWithCue(text, at, cues)) return true
    const previous = previousListItem(text, at, isTerm)
    if (previous === undefined || previous < start - REACH) return false
    at = previous
  }
  return false
}

const FILLERS = new Set(
  'a an the any some of in on with using to use about more basic basics fundamentals and or how'.split(' '),
)

function endsWithCue(text: string, at: number, cues: Takebacks): boolean {
  const clause = clauseBefore(text, at)
  if (clause === '') return false
  const words = clause.split(' ')
  for (let dropped = 0; dropped <= 4 && words.length > 0; dropped++) {
    const tail = words.join(' ')
    const cue = cues.before.find((phrase) => tail === phrase || tail.endsWith(` ${phrase}`))
    if (cue !== undefined && !isExcepted(tail, cue, cues.except)) return true
    if (!FILLERS.has(words.at(-1) ?? '')) return false
    words.pop()
  }
  return false
}

/** Words of the sentence so far, small, without quotes and brackets. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at).toLowerCase()
  const clause = before.slice(
    Math.max(...['\n', '\t', '. ', '; ', '! ', '? '].map((stop) => before.lastIndexOf(stop))) + 1,
  )
  return clause
    .replace(/["()[\]:,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function isExcepted(tail: string, cue: string, except: readonly string[]): boolean {
  const before = tail.slice(0, tail.length - cue.length).trim()
  return except.some((word) => before === word || before.endsWith(` ${word}`))
}

/** The start of the term before a comma, slash, `and` or `or`. */
function previousListItem(text: string, at: number, isTerm: InList): number | undefined {
  const separator = /(?:\s*[,/&]\s*(?:and |or )?|\s+(?:and|or|nor|and\/or)\s+)$/.exec(
    text.slice(Math.max(0, at - 12), at),
  )
  if (separator === null) return undefined
  const end = at - separator[0].length
  for (let start = end - 1; start >= Math.max(0, end - 40) && text[start] !== '\n'; start--) {
    if (isTerm(start, end)) return start
  }
  const word = /[\p{L}\p{N}.+#-]+$/u.exec(text.slice(Math.max(0, end - 30), end))
  return word === null ? undefined : end - word[0].length
}

function takenBackAfter(text: string, end: number, cues: Takebacks): boolean {
  const rest = text.slice(end, end + 48).toLowerCase()
  const clause = rest.split(/[\n\t;]|\. /, 1)[0] ?? ''
  const bare = clause.replace(/^[\s:([,-]+/, '')
  if (bare === clause.trimStart() && !/^\s/.test(clause)) return false
  return cues.after.some((phrase) => bare.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(bare.slice(phrase.length)))
}
