/** Lists of skills split into skills: "Languages: Go, Java" is Go and Java. */
import { matchesIn } from '../text/index.js'
import type { Excerpt } from '../types.js'
import { type Draft, sliceDraft } from './drafts.js'
import { isAnchor } from './entries.js'
import { byColumns } from './grid.js'
import { isCapitals, runAt } from './heading-candidates.js'
import { joinPieces, type Piece, type Row } from './rows.js'
import { isLevel, itemsOf, type Span, usualGap } from './skill-items.js'
import { type Words, wordsOf } from './words.js'

/** `drafts`: those of one section, without its heading. */
export function skillsOf(drafts: readonly Draft[], words: Words): readonly Excerpt[] {
  const found = new Map<string, Excerpt>()
  const list = byColumns(drafts)
  const usual = usualGap(drafts)
  const least = isBareList(list, words) ? 2 : 3
  for (const [index, draft] of list.entries()) {
    if (draft.heading || isAnchor(draft) || isLabel(draft, below(list, index, words), words)) continue
    for (const [start, end] of itemsOf(draft, words, usual).flatMap((span) => knownWithin(draft, span, least, words))) {
      const skill = skillOf(draft, start, end, words)
      if (skill && !found.has(skill.text.toLowerCase())) found.set(skill.text.toLowerCase(), skill)
    }
  }
  return [...found.values()]
}

/** Rows of skills with nothing between them: two such rows at least, and no separator in any. */
const isBareList = (list: readonly Draft[], words: Words): boolean =>
  list.every((draft) => !separator.test(draft.text)) &&
  list.filter((draft) => (words.skills.cut(wordsOf(draft.text)) ?? []).length >= 2).length >= 2

const separator = /[,;|•·∙⋅\t、，；▪●]/u

/** The next draft that is more than a level: "Databases", "Advanced", "PostgreSQL". */
const below = (list: readonly Draft[], index: number, words: Words): Draft | undefined =>
  list.slice(index + 1, index + 3).find((draft) => draft.heading || !isLevel(draft.text, words))

/** "Go Java Python": `least` skills or more with nothing between them, all of them known. */
function knownWithin(draft: Draft, [start, end]: Span, least: number, words: Words): readonly Span[] {
  if (end - start > 400) return [[start, end]]
  const shown = matchesIn(draft.text.slice(start, end), /\S+/g)
  if (shown.length < least) return [[start, end]]
  const lengths = words.skills.cut(shown.map(([word]) => wordsOf(word)[0] ?? ''))
  if (lengths === undefined || lengths.length < least) return [[start, end]]
  let at = 0
  return lengths.map((length): Span => {
    const [first, last] = [shown[at], shown[at + length - 1]]
    at += length
    return [start + (first?.index ?? 0), start + (last?.index ?? 0) + (last?.[0].length ?? 0)]
  })
}

/** Is what stands under an unknown heading a list of skills? At least two items, half of them known. */
export function isSkillList(drafts: readonly Draft[], words: Words): boolean {
  if (drafts.some((draft) => draft.text.split(/\s+/).length > 14 || isAnchor(draft))) return false
  const items = skillsOf(drafts, words)
  const known = items.filter((item) => words.skills.has(item.text)).length
  return items.length >= 2 && known >= 2 && known >= items.length * 0.5
}

/** Is what stands under an unknown heading set like items of a list: a few words a row, and no dates? */
export const isShortList = (drafts: readonly Draft[]): boolean =>
  drafts.length > 0 && drafts.every((draft) => draft.text.split(/\s+/).length <= 4 && draft.dates.length === 0)

/**
 * Stands alone over a list, and is set heavier than it or has no bullet where the list has; or several do side by side,
 * each over a list of its own.
 */
function isLabel(draft: Draft, next: Draft | undefined, words: Words): boolean {
  if (next === undefined || next.heading) return false
  const names = itemsOf(draft, words).filter(([start, end]) => !isLevel(draft.text.slice(start, end), words)).length
  if (names !== 1 && (names > 4 || names !== draft.rows[0]?.segments.length || draft.rows.length > 1)) return false
  if (draft.text.endsWith(':')) return true
  if (draft.bullet !== next.bullet) return !draft.bullet
  const [first, second] = [runOf(draft), runOf(next)]
  if ((first?.bold && !second?.bold) || (first?.italic && !second?.italic)) return true
  const unlike = first?.color !== second?.color || first?.font !== second?.font
  if (isCapitals(draft.text) && !isCapitals(next.text) && unlike) return true
  return (first?.size ?? 0) > (second?.size ?? 0) + 0.4 && (first?.bold === true || second?.bold !== true)
}

const runOf = (draft: Draft): Row['line']['runs'][number] | undefined => runAt(draft.pieces[0] as Piece)

function skillOf(draft: Draft, start: number, end: number, words: Words): Excerpt | undefined {
  if (end - start > 120) return undefined
  const raw = draft.text.slice(start, end)
  const lead =
    /^[\s–—\-*:]*(?:(?:and|und|et|y|e|en)\s+)?(?:\p{Lu}[\p{L} ]{2,30}:\s+(?=\S))?/iu.exec(raw)?.[0].length ?? 0
  const core = withoutLevel(raw.slice(lead), words)
  const count = wordsOf(core).length
  if (count === 0 || count > 6 || core.length > 60 || isLevel(core, words)) return undefined
  if (!/\p{L}/u.test(core) || /[@]|https?:|[.!?]\s+\p{Lu}/u.test(core)) return undefined
  return joinPieces(sliceDraft(draft, start + lead, start + lead + core.length))
}

/** "Go (expert)", "Go – expert", "Go ●●●○○", "Go 80%", "Go." */
function withoutLevel(text: string, words: Words): string {
  let core = text.trimEnd()
  for (let before = ''; before !== core; ) {
    before = core
    core = core.replace(/[\s:–—-]*[●○★☆■□◆◇⬤◯⚫⚪•*]{2,}$|\s+\d{1,3}\s?%$|[\s.:–—-]+$/u, '')
    const tail = /\s*(?:\(([^()]*)\)|\s[–—-]\s+([^–—-]+))$/u.exec(core)
    if (tail && isLevel(tail[1] ?? tail[2] ?? '', words)) core = core.slice(0, tail.index)
  }
  return core
}
