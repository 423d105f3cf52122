/** Spans as stored → the text of a line: one kind of space, no invisible characters, tabs only between segments. */
import type { Repair, RepairKind, Run, Segment } from '../../types.js'
import type { Span, Style } from './flow.js'

export interface TidyLine {
  readonly text: string
  readonly runs: readonly Run[]
  readonly segments: readonly Segment[]
  readonly repairs: readonly Repair[]
}

/** Spaces in a row that a person typed to push what follows to the right; fewer are one space. */
const wideGap = 3

export function tidy(spans: readonly Span[]): TidyLine {
  const line: Draft = { text: '', gap: 0, runs: [], repairs: [] }
  for (const span of spans) {
    const text = combining.test(span.text) ? span.text.normalize('NFC') : span.text
    if (ordinary.test(text)) addWords(line, text, span.style)
    else for (const character of text) addCharacter(line, character, span.style)
  }
  return { text: line.text, runs: line.runs, segments: segmentsOf(line.text), repairs: line.repairs }
}

interface Draft {
  text: string
  /** White space waiting for a word: the number of spaces, or more than any number for a tab. */
  gap: number
  readonly runs: (Run & { end: number })[]
  readonly repairs: Repair[]
}

const combining = /[\u0300-\u036f]/
/** Letters, digits and signs of most Latin text, with single spaces between: nothing to mend. */
const ordinary = /^[!-~\u00a1-\u00ac\u00ae-\u02ff](?: ?[!-~\u00a1-\u00ac\u00ae-\u02ff])*$/
const space = /[\s\u00a0\u200b]/
/** Ligature characters, as a few generators still write them. */
const ligatures: ReadonlyMap<string, string> = new Map([
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
  ['\ufb05', 'ft'],
  ['\ufb06', 'st'],
])

function addCharacter(line: Draft, character: string, style: Style): void {
  if (character === '\t') line.gap = Number.POSITIVE_INFINITY
  else if (character === '\u200b') return
  else if (space.test(character)) line.gap += 1
  else if (ligatures.has(character)) mend(line, ligatures.get(character) ?? '', character, 'ligature', style)
  else if (character === '\u00ad') mend(line, '', character, 'soft-hyphen', style)
  else if (isPrivate(character)) mend(line, '', character, 'icon', style)
  else if (isInvisible(character)) mend(line, '', character, 'control', style)
  else addWords(line, character, style)
}

function addWords(line: Draft, words: string, style: Style): void {
  if (line.text !== '' && line.gap > 0) line.text += line.gap >= wideGap ? '\t' : ' '
  const last = line.runs.at(-1)
  const start = line.text.length
  line.text += words
  if (last && sameStyle(last, style) && (line.gap > 0 || last.end === start)) last.end = line.text.length
  else line.runs.push({ ...style, start, end: line.text.length })
  line.gap = 0
}

function mend(line: Draft, words: string, raw: string, kind: RepairKind, style: Style): void {
  if (words !== '') addWords(line, words, style)
  line.repairs.push({ kind, start: line.text.length - words.length, end: line.text.length, raw })
}

const isPrivate = (character: string) => {
  const code = character.codePointAt(0) ?? 0
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000
}

/** C0 and C1 controls, direction marks and overrides, word joiner, byte order mark. Joiners that shape letters stay. */
const isInvisible = (character: string) => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true
  return code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || isFormat(code)
}
const isFormat = (code: number) =>
  (code >= 0x2060 && code <= 0x206f) || code === 0xfeff || (code >= 0xfff9 && code <= 0xfffc)

function sameStyle(run: Run, style: Style): boolean {
  return (
    run.font === style.font &&
    run.size === style.size &&
    run.bold === style.bold &&
    run.italic === style.italic &&
    run.caps === style.caps &&
    run.color === style.color &&
    run.background === style.background &&
    run.href === style.href
  )
}

export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  let start = 0
  for (let tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', start)) {
    segments.push({ start, end: tab })
    start = tab + 1
  }
  segments.push({ start, end: text.length })
  return segments
}
