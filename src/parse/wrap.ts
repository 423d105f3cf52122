/** Does a row go on with the one above it, as one bullet or paragraph? */
import { findEmails, findUrls } from './addresses.js'
import { findDates } from './dates.js'
import type { Draft } from './drafts.js'
import { isPlace } from './places.js'
import type { Row } from './rows.js'
import { titleScore } from './titles.js'
import type { Typography } from './typography.js'
import { type Words, wordsOf } from './words.js'

/** `railed`: dates to the right of the row were set aside; they are the heading's, not the row's. */
export function continuesDraft(last: Draft, row: Row, railed: boolean, typography: Typography, words: Words): boolean {
  const before = last.rows.at(-1) as Row
  if (row.marker !== undefined || last.rows.length >= 100) return false
  if (row.continued) return true
  if (row.line.role === 'heading') return isRestOfHeading(last, row, before, typography)
  if (!last.heading && completesRange(last, row, words)) return true
  if (row.line.continues) return !last.heading && isSameParagraph(last, row, before, typography)
  if (last.heading || row.line.continues === false) return false
  if (row.placed && row.line.role === 'list-item' && before.line.role === 'list-item') return false
  if (!row.placed || !before.placed) return false
  if (
    isOnlyRail(row, words) ||
    row.segments.length > (last.bullet ? 2 : 1) ||
    before.segments.length > (last.bullet ? 2 : 1)
  )
    return false
  if (!last.bullet && last.dates.length > 0 && last.text.length < 90) return false
  const dated = findDates(row.text, words.lexicon).some((date) => date.range)
  if (dated && !railed && (!last.bullet || row.segments.length > 1)) return false
  if (Math.abs(row.size - before.size) > 0.6 || row.bold !== before.bold) return false
  if (label.test(row.text) && label.test(last.text)) return false
  if (!last.bullet && row.italic !== before.italic && /^\p{Lu}/u.test(row.text)) return false
  if (!last.bullet && !endsInside(before.text) && isPlace(row.text, words)) return false
  if (isTitleOverRows(last, row, before, words)) return true
  if (last.bullet ? isSetApart(last, row, before) : isTitleOverName(before, row)) return false
  if (!last.bullet && startsItem(row.text, words) && !endsInside(before.text)) return false
  if (row.region !== before.region) return goesOnElsewhere(last, row, before)
  const gap = row.line.gapAbove ?? 0
  if (gap > Math.max(typography.gap * 1.6, before.size * 0.8)) return false
  if (last.bullet && isBelowItsText(last, row)) return true
  if (last.bullet && label.test(row.text)) return false
  return wasFull(before, row, typography) || goesOnInLowerCase(last, row)
}

/** In the middle of a sentence, where the column is narrower than others that begin there. */
const goesOnInLowerCase = ({ text }: Draft, row: Row): boolean =>
  /^\p{Ll}[^\s\p{Lu}]*(?:\s|$)/u.test(row.text) && text.length > 20 && /[\p{L}\p{N},]$/u.test(text)

/** A heading within a section, such as a title, that its column is too narrow for. */
function isRestOfHeading(last: Draft, row: Row, before: Row, typography: Typography): boolean {
  if (last.heading || !row.placed || !row.line.continues || before.line.role !== 'heading') return false
  const alike = row.bold === before.bold && Math.abs(row.size - before.size) < 0.6
  return alike && row.segments.length === 1 && before.segments.length === 1 && wasFull(before, row, typography)
}

/** A line break inside a paragraph wraps a sentence, or sets short lines one under the other. */
function isSameParagraph(last: Draft, row: Row, before: Row, typography: Typography): boolean {
  if (row.bold !== before.bold || Math.abs(row.size - before.size) > 0.6) return false
  const lower = /^\p{Ll}/u.test(row.text)
  if (label.test(row.text) && (!lower || label.test(last.text))) return false
  if (last.bullet || lower) return true
  if (last.dates.length > 0) return false
  if (row.placed && wordsOf(last.text).length > 3 && wasFull(before, row, typography)) return true
  return before.text.length >= 50 && !/[.!?:]$/.test(before.text)
}

/** "Infrastructure: Docker, Terraform" */
const label = /^[^,;:.]{2,40}:\s/

/** "Site Reliability" and, set alike below it, "Engineer": words of a title, and then the job. */
function isTitleOverRows(last: Draft, row: Row, before: Row, words: Words): boolean {
  const [above, below] = [wordsOf(last.text), wordsOf(row.text)]
  if (last.bullet || above.length > 4 || below.length > 2 || row.region !== before.region) return false
  if (!row.bold || (row.line.gapAbove ?? 99) > (row.bottom - row.top) * 0.6 || Math.abs(row.left - before.left) > 3)
    return false
  return (
    words.titleMarks.count(above) === above.length &&
    titleScore(last.text, words) < 0.7 &&
    titleScore(row.text, words) === 1
  )
}

/** Left of the bullet, with a capital and in another weight: the name of the next employer. */
function isSetApart(last: Draft, row: Row, before: Row): boolean {
  const first = last.rows[0] as Row
  if (row.left > first.left - 2 || !/^\p{Lu}/u.test(row.text)) return false
  return row.line.runs[0]?.bold !== before.line.runs.at(-1)?.bold
}

/** A row that begins bold and ends plain is a heading of an entry: a capital below it begins another thing. */
function isTitleOverName(before: Row, row: Row): boolean {
  const [first, last] = [before.line.runs[0], before.line.runs.at(-1)]
  if (!first?.bold || last?.bold || endsInside(before.text)) return false
  const label = before.line.text.slice(0, first.end).trim()
  return !/[:–—-]$/.test(label) && wordsOf(row.text).length <= 6 && /^\p{Lu}/u.test(row.text)
}

/** A bullet's own lines begin at its text; what begins at its glyph, or left of it, is something else. */
function isBelowItsText(last: Draft, row: Row): boolean {
  const first = last.rows[0] as Row
  const lower = /^[\p{Ll}\d(&+$€£"“]/u.test(row.text)
  const second = last.rows[1]
  const level = Math.abs(row.left - first.left) < 3
  if (level && first.line.marker !== undefined) return lower || !/[.!?;:]$/.test(last.text)
  if (second && Math.abs(row.left - second.left) < 2)
    return lower || !/[.!?]$/.test(last.text) || row.left > first.left + 2
  return row.left > first.left + 3 ? true : lower && !/[.!?]$/.test(last.text) && row.left > first.left - 2
}

/** At the top of the next column or page: a sentence that was not at its end and goes on in lower case. */
const goesOnElsewhere = (last: Draft, row: Row, before: Row): boolean =>
  !/[.!?:]$/.test(before.text) && /^\p{Ll}/u.test(row.text) && (last.bullet || wordsOf(last.text).length > 5)

const endsInside = (text: string): boolean =>
  /(?:,|\s(?:and|or|of|the|a|an|to|in|for|with|by|from|on|at|&|und|et|y|de))$/i.test(text)

/** `Nov 2021 –` or `Nov 2021 – Mar` and, in the next row of a narrow rail, `Present` or `2023`. */
function completesRange(last: Draft, row: Row, words: Words): boolean {
  const date = last.dates.at(-1)
  if (last.bullet || date === undefined || date.to !== undefined || row.text.length > 24) return false
  if (/^[–—-]$/.test(row.text)) return date.text.length === last.text.length
  const whole = `${last.text} ${row.text}`
  const both = findDates(whole, words.lexicon).find((found) => found.start === date.start)
  return both?.range === true && both.to !== undefined && both.end === whole.length
}

const isOnlyRail = (row: Row, words: Words): boolean =>
  findUrls(row.text, words).some((url) => url.text.length === row.text.length) || findEmails(row.text).length > 0

/** "Mentored four engineers": a capital and a verb in the past open a new item where no bullet is drawn. */
export function startsItem(text: string, words: Words): boolean {
  const first = /^\p{Lu}\p{Ll}+(?=\s)/u.exec(text)?.[0].toLowerCase()
  return first !== undefined && (words.verbs.has(first) || /[^e]ed$/.test(first))
}

/** The first word of the next row would not have fitted on this one. */
function wasFull(before: Row, next: Row, typography: Typography): boolean {
  const perLetter = (next.right - next.left) / Math.max(1, next.text.length)
  const word = (next.text.split(/\s/)[0] ?? '').length * perLetter
  const room = typography.roomOf(before) ?? typography.edgeOf(before) - before.right
  return word + perLetter > room - perLetter * 2
}
