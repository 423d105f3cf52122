/** Schools and degrees: the school by its words, the degree by its, and what was studied. */
import { matchesIn } from '../text/index.js'
import type { Excerpt } from '../types.js'
import { type Chunk, chunkOf, chunksOf } from './chunks.js'
import { type Draft, sliceDraft } from './drafts.js'
import { averages, datesOf, excerpt, type Fields, slotOf } from './fields.js'
import { joinPieces } from './rows.js'
import { widestOf } from './typography.js'
import { fold, type Words, wordsOf } from './words.js'

export function educationFields(entries: readonly (readonly Draft[])[], words: Words): readonly Fields[] {
  const width = widestOf(entries.flatMap((drafts) => drafts.flatMap((draft) => draft.rows)))
  const chunks = entries.map((drafts) => {
    const found = chunksOf(drafts, words)
    return { ...found, named: joinedNames(found.named, width, words).flatMap((chunk) => parts(chunk, drafts, words)) }
  })
  const likeSchools = averages(chunks, (chunk) => schoolScore(chunk.text, words))
  return chunks.map(({ named, places }, index) => {
    const useful = named.filter((chunk) => !isHonour(chunk.text, words)).slice(0, 6)
    const rated = useful.map((chunk, order) => ({
      chunk,
      school:
        schoolScore(chunk.text, words) * 2 +
        (likeSchools.get(slotOf(chunk, order)) ?? 0) -
        degreeScore(chunk.text, words) * 1.5 -
        areaScore(chunk.text, words) -
        order * 0.15,
    }))
    const school = rated.reduce<(typeof rated)[number] | undefined>(
      (top, next) => (top && top.school >= next.school ? top : next),
      undefined,
    )
    const others = useful.filter((chunk) => chunk !== school?.chunk)
    const degree = others.find((chunk) => degreeScore(chunk.text, words) > 0) ?? others[0]
    const area = areaOf(degree, others, entries[index] ?? [], words)
    const dates = datesOf(entries[index] ?? [], 'end')
    const organization = school && excerpt(school.chunk)
    const title = area.degree ?? (degree && excerpt(degree))
    const location = places[0] && excerpt(places[0])
    return {
      ...(organization ? { organization } : {}),
      ...(title ? { title } : {}),
      ...(area.area ? { area: area.area } : {}),
      ...(location ? { location } : {}),
      ...(dates ? { dates } : {}),
    }
  })
}

/** "Pecan Valley State" and, in the next row, "University"; "University of" and "Leeds". `width`: of the widest row. */
function joinedNames(chunks: readonly Chunk[], width: number, words: Words): readonly Chunk[] {
  const out: Chunk[] = []
  for (const chunk of chunks) {
    const at = out.findLastIndex((other) => !other.right)
    const last = out[at]
    const next = last?.line === chunk.line - 1 && last.style === chunk.style && !chunk.right
    const open = last && /\s(?:of|the|for|de|and|&)$/i.test(last.text) && schoolScore(last.text, words) > 0
    const wrapped = last !== undefined && next && isWrapped(last, chunk, width, words)
    const goesOn = (open || wrapped || words.list.schools.has(chunk.text)) && degreeScore(last?.text ?? '', words) === 0
    if (last && next && goesOn)
      out[at] = { ...last, pieces: [...last.pieces, ...chunk.pieces], text: `${last.text} ${chunk.text}` }
    else out.push(chunk)
  }
  return out
}

/** "College of the Redwood" and, in the next row because the column is too narrow, "Coast". */
function isWrapped(last: Chunk, chunk: Chunk, width: number, words: Words): boolean {
  const [above, below] = [last.pieces.at(-1)?.row, chunk.pieces[0]?.row]
  if (!above?.placed || !below || above.region !== below.region) return false
  if (schoolScore(last.text, words) === 0 || schoolScore(chunk.text, words) > 0 || !/^\p{Lu}/u.test(chunk.text))
    return false
  if (wordsOf(chunk.text).length > 2 || degreeScore(chunk.text, words) > 0 || areaScore(chunk.text, words) > 0)
    return false
  const [first = ''] = chunk.text.split(' ')
  const perLetter = (above.right - above.left) / above.text.length
  const atEnd = last.pieces.at(-1)?.end === above.line.text.trimEnd().length
  return atEnd && above.right - above.left + (first.length + 1) * perLetter > width
}

/** "BSc Physics, University of Leeds" is two; "University of California, Berkeley" is one. */
function parts(chunk: Chunk, drafts: readonly Draft[], words: Words): Chunk[] {
  const draft = drafts[chunk.line]
  if (!draft || (schoolScore(chunk.text, words) > 0 && degreeScore(chunk.text, words) === 0)) return [chunk]
  const start = draft.text.indexOf(chunk.pieces[0]?.text ?? '')
  const spans: (readonly [from: number, to: number])[] = []
  let from = 0
  for (const cut of matchesIn(chunk.text, /,\s+|\s+[–—-]\s+|\s+(?:at|@|from)\s+|\s*\|\s*|\s+\/\s+/giu)) {
    const last = spans.at(-1)
    const text = chunk.text.slice(from, cut.index)
    if (last && schoolScore(chunk.text.slice(...last), words) > 0 && isTail(text, words))
      spans[spans.length - 1] = [last[0], cut.index]
    else spans.push([from, cut.index])
    from = cut.index + cut[0].length
  }
  const last = spans.at(-1)
  if (last && schoolScore(chunk.text.slice(...last), words) > 0 && isTail(chunk.text.slice(from), words))
    spans[spans.length - 1] = [last[0], chunk.text.length]
  else spans.push([from, chunk.text.length])
  const out = spans.flatMap(([a, b]) => chunkOf(draft, start + a, start + b, chunk.line) ?? [])
  return out.length > 1 ? out : [chunk]
}

/** A campus or town behind the name of a school. */
const isTail = (text: string, words: Words): boolean =>
  /^\p{Lu}[\p{L}\s.'’-]+$/u.test(text) &&
  wordsOf(text).length <= 2 &&
  degreeScore(text, words) === 0 &&
  areaScore(text, words) === 0 &&
  !isHonour(text, words)

export function schoolScore(text: string, words: Words): number {
  const all = wordsOf(text)
  if (words.list.schools.within(all)) return 1
  if (all.some((word) => /\p{Script=Han}/u.test(word) && words.list.schools.has(word.slice(-2)))) return 1
  return all.some((word) => /(?:schule|universitat|universiteit|hogskola|gymnasium|institut|kolleg)$/.test(word))
    ? 1
    : 0
}

export function degreeScore(text: string, words: Words): number {
  const all = wordsOf(text)
  if (all.length === 0) return 0
  return words.list.degrees.within(all.slice(0, 3)) ? 1 : words.list.degrees.within(all) ? 0.6 : 0
}

/** 1 when the last word names a field of study, and no word a school. */
const areaScore = (text: string, words: Words): number =>
  schoolScore(text, words) === 0 && words.list.areas.has(wordsOf(text).at(-1) ?? '') ? 1 : 0

const isHonour = (text: string, words: Words): boolean =>
  words.list.honours.within(wordsOf(text).slice(0, 2)) && !words.list.degrees.within(wordsOf(text).slice(0, 2))

/** "Bachelor of Science in Physics": degree and field; or the field is a chunk of its own. */
function areaOf(
  degree: Chunk | undefined,
  others: readonly Chunk[],
  drafts: readonly Draft[],
  words: Words,
): { readonly degree?: Excerpt; readonly area?: Excerpt } {
  if (degree === undefined) return {}
  const draft = drafts[degree.line]
  const cut = /\s+(?:in|en|em|im|inom)\s+(?:der\s+|dem\s+)?/iu.exec(degree.text)
  if (draft && cut && degreeScore(degree.text.slice(0, cut.index), words) > 0) {
    const start = draft.text.indexOf(degree.pieces[0]?.text ?? '')
    const area = joinPieces(sliceDraft(draft, start + cut.index + cut[0].length, start + degree.text.length))
    const title = joinPieces(sliceDraft(draft, start, start + cut.index))
    return { ...(title ? { degree: title } : {}), ...(area ? { area } : {}) }
  }
  const other = others.find((chunk) => chunk !== degree && fold(chunk.text) !== fold(degree.text))
  const area = other && excerpt(other)
  return area ? { area } : {}
}
