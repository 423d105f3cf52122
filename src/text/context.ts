/** Whether a word that is also English (Go, Spring, Express, C) is meant as the name of a technology. */

export interface Surroundings {
  readonly text: string
  /** Of the block it stands in. */
  readonly from: number
  readonly to: number
  /** The block is a list of skills. */
  readonly listed: boolean
  /** A bullet or sentence, not the name of a person, a place or an employer. */
  readonly spoken: boolean
}

export interface Known {
  /** Other technical terms of the text, by their offsets. */
  readonly near: readonly (readonly [start: number, end: number])[]
  /** In small letters: `service`, `backend`. */
  readonly technicalWords: ReadonlySet<string>
  /** Names that stand before a product, in small letters: `apache`, `amazon`. */
  readonly vendors: ReadonlySet<string>
}

/** A list of skills; another technical term or word close by; or the place of a name in a sentence ("written in Go"). */
export function isTechnicalUse(where: Surroundings, start: number, end: number, known: Known): boolean {
  if (isSeason(where.text, start, end)) return false
  if (where.listed || /^\.?js\b/i.test(where.text.slice(end, end + 4))) return true
  if (!/\p{Lu}/u.test(where.text.slice(start, end))) return isBesideTerm(where, start, end, known.near)
  if (hasTermNear(where, start, end, known.near) || hasCodeNear(where, start, end)) return true
  const after = nextWords(where, end, 2)
  if (after.some((word) => known.technicalWords.has(word.toLowerCase()))) return true
  if (!where.spoken) return false
  const previous = /([\p{L}\p{N}'-]+)[ (]+$/u.exec(where.text.slice(where.from, start))?.[1]?.toLowerCase() ?? ''
  if (known.vendors.has(previous) || known.technicalWords.has(previous)) return true
  return hasVersion(where.text, end) || isListItem(where, start, end) || isNamed(where, start, end)
}

/** A name that only a technology has: `WebAssembly`, `C++`, `K8s`, `iOS`. */
function hasCodeNear(where: Surroundings, start: number, end: number): boolean {
  const after = where.text.slice(end, Math.min(where.to, end + NEAR)).split(/[.!?;] |[\n\t]/, 1)[0] as string
  const before = where.text
    .slice(Math.max(where.from, start - NEAR), start)
    .split(/[.!?;] |[\n\t]/)
    .at(-1) as string
  const whole = / $/.test(after) || end + NEAR >= where.to ? after : after.replace(/\S*$/, '')
  return CODE.test(whole) || CODE.test(before.replace(/^\S*/, ''))
}

const CODE =
  /(?:^|[\s,/(|])(?:\p{L}*\p{Ll}\p{Lu}[\p{L}\d]*|\p{L}\+\+|\p{L}#|\p{Lu}\p{L}*\d[a-z]+|\p{L}+\.js)(?![\p{L}\p{N}])/u

/** `Swift 5`, `Go 1.21`; not a year. */
const hasVersion = (text: string, end: number): boolean =>
  /^ \d{1,2}(?:\.\d+)*(?![\d%/]|,\d)\b(?! \p{Ll}+s\b)/u.test(text.slice(end, end + 16))

/** One of several short names between commas or slashes: "R, Python", "Ruby/Rails". */
function isListItem(where: Surroundings, start: number, end: number): boolean {
  const before = where.text.slice(where.from, start)
  const after = where.text.slice(end, where.to)
  const opens = /(?:^|[,/|•·:(]\s*)$/.test(before)
  const closes = /^\s*(?:$|[,/|•·)])/.test(after)
  if (!opens || !closes) return false
  const next = /^\s*[,/|•·]\s*(\p{Lu}[^\s,/|•·]*(?: [^\s,/|•·]+)?)\s*(?:$|[,/|•·).])/u.test(after)
  const previous = /(?:^|[,/|•·:(]\s*)(\p{Lu}[^\s,/|•·]*(?: [^\s,/|•·]+)?)\s*[,/|•·]\s*$/u.test(before)
  return next || previous
}

/** In small letters only as an item of a list: "python, go, rust". */
function isBesideTerm(where: Surroundings, start: number, end: number, near: Known['near']): boolean {
  return near.some(([from, to]) => {
    const gap = from >= end ? where.text.slice(end, from) : to <= start ? where.text.slice(to, start) : 'x'
    return /^(?: ?[,/|·•&+] ?| and | or )$/.test(gap)
  })
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

/** `in Spring 2021`, `Spring of 2020`, `Spring semester`, `Spring and Fall`. */
function isSeason(text: string, start: number, end: number): boolean {
  if (text.slice(start, end).toLowerCase() !== 'spring') return false
  const after = text.slice(end, end + 16)
  if (/^[ ,']*(?:of )?(?:'?\d\d\b(?!\.)|(?:19|20)\d\d\b|semester|term|quarter|break|season|cohort|intern)/i.test(after))
    return true
  if (/^(?: and |\/| ?& ?|, ?| or )(?:fall|autumn|summer|winter)\b/i.test(after)) return true
  const before = text.slice(Math.max(0, start - 16), start)
  return /(?:\b(?:fall|autumn|summer|winter)(?: and |\/| ?& ?|, ?| or )|\b(?:each|every|this|last|next|early|late|mid|during) )$/i.test(
    before,
  )
}

function nextWords(where: Surroundings, end: number, count: number): string[] {
  const rest = where.text.slice(end, Math.min(where.to, end + 60))
  const clause = rest.split(/[.;:!?]( |$)|[\n\t]/, 1)[0] ?? ''
  return (clause.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, count)
}

const BEFORE_NAMES =
  /(?:^|[\s(])(?:in|using|with|to|from|via|on|and|or|&|into|through|learned|wrote|like|including|used|use|uses|coded|know|knows|taught|programmed)[\s(]+$/i

/**
 * Written with its capital in the middle of a sentence, and not part of a longer name ("American Express", "Rust Belt").
 * A single letter must follow a word that names what was used: "in C".
 */
function isNamed(where: Surroundings, start: number, end: number): boolean {
  const before = where.text.slice(where.from, start)
  if (/^ ?\p{Lu}|^-\p{L}/u.test(where.text.slice(end, end + 2))) return false
  if (end - start === 1 || /[\d)]\s*$/.test(before)) return BEFORE_NAMES.test(before)
  const previous = /(?:^|[^\p{L}\p{N}])([\p{L}\p{N}'-]+)[ (]+$/u.exec(before)
  if (previous === null) return false
  const isFirst = before.trim() === previous[1]
  return isFirst
    ? /(?:ed|ing)$|^(?:advanced|basic|good|strong|built|wrote|led|ran|taught)$/i.test(previous[1] as string)
    : !/^\p{Lu}/u.test(previous[1] as string)
}
