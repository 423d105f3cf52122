/** Whether a word that is also English (Go, Spring, Express, C) is meant as the name of a technology. */

export interface Surroundings {
  readonly text: string
  /** Of the block it stands in. */
  readonly from: number
  readonly to: number
  /** The block is a list of skills. */
  readonly listed: boolean
}

/** `isTechnical(start, end)`: another known technical term stands exactly there. `technicalWords`: `service`, `backend`. */
export interface Known {
  readonly near: readonly (readonly [start: number, end: number])[]
  readonly technicalWords: ReadonlySet<string>
}

/** A list of skills; another technical term or word close by; or the place of a name in a sentence ("written in Go"). */
export function isTechnicalUse(where: Surroundings, start: number, end: number, known: Known): boolean {
  if (isSeason(where.text, start, end)) return false
  if (where.listed) return true
  if (hasTermNear(where, start, end, known.near)) return true
  const after = nextWords(where, end, 2)
  if (after.some((word) => known.technicalWords.has(word.toLowerCase()))) return true
  return isNamed(where, start, end, after[0])
}

/** Characters to the next known term: about three words. */
const NEAR = 28

function hasTermNear(where: Surroundings, start: number, end: number, near: Known['near']): boolean {
  return near.some(([from, to]) => {
    if (from < where.from || to > where.to || (from < end && to > start)) return false
    const gap = from >= end ? where.text.slice(end, from) : where.text.slice(to, start)
    return gap.length <= NEAR && !/[.!?;] |[\n\t]/.test(gap)
  })
}

/** `in Spring 2021`, `Spring of 2020`, `Spring semester`. */
const isSeason = (text: string, start: number, end: number): boolean =>
  text.slice(start, end).toLowerCase() === 'spring' &&
  /^[ ,']*(?:of )?(?:'?\d\d\b(?!\.)|(?:19|20)\d\d\b|semester|term|quarter|break|season)/i.test(
    text.slice(end, end + 14),
  )

function nextWords(where: Surroundings, end: number, count: number): string[] {
  const rest = where.text.slice(end, Math.min(where.to, end + 60))
  const clause = rest.split(/[.;:!?]( |$)|[\n\t]/, 1)[0] ?? ''
  return (clause.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, count)
}

const BEFORE_NAMES =
  /(?:^|[\s(])(?:in|using|with|of|to|from|via|on|and|or|&|into|for|through|learned|wrote|like|including)[\s(]+$/i

/**
 * Written with its capital in the middle of a sentence after a word that names what was used, and not the first part of
 * a longer name ("American Express", "Rust Belt", "with Spring Health").
 */
function isNamed(where: Surroundings, start: number, end: number, next: string | undefined): boolean {
  if (!/\p{Lu}/u.test(where.text[start] ?? '')) return false
  const before = where.text.slice(Math.max(where.from, start - 16), start)
  if (!BEFORE_NAMES.test(before)) return false
  const goesOn = /^[ -]\p{Lu}/u.test(where.text.slice(end, end + 2))
  return !goesOn || next === undefined
}
