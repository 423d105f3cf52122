/** Keywords that could never be found, and spellings that two of them claim. */
import { canMatch } from '../text/index.js'
import { squeeze } from '../text/tokens.js'
import type { RubricProblem } from '../types.js'
import type { Checking } from './checking.js'
import type { Item, KeywordEntry, KeywordItem, TermEntry } from './format.js'
import { placeName, problem, type Span } from './problems.js'
import { spanOf } from './yaml.js'

export function checkKeyword(checking: Checking, { entry }: KeywordItem): void {
  const { problems } = checking
  const group = entry.any_of
  if (group === undefined) {
    checkTerm(checking, entry)
    if (entry.min !== undefined)
      problems.push(problem(spanOf(entry, 'min', 'key'), '`min` belongs to a group', 'add `any_of`'))
  } else {
    if ((entry.min ?? 1) > group.length) {
      problems.push(problem(spanOf(entry, 'min'), `${entry.min} are needed, but the group has ${group.length}`))
    }
    for (const key of ['aliases', 'not', 'case', 'context'] as const) {
      if (entry[key] === undefined) continue
      problems.push(
        problem(
          spanOf(entry, key, 'key'),
          `a group has no \`${key}\`: its members have`,
          `move it to a member: { term: …, ${key}: … }`,
        ),
      )
    }
  }
  for (const list of [group, entry.related]) {
    const seen = new Map<string, number>()
    for (const [index, member] of (list ?? []).entries()) {
      if (typeof member === 'string') checkSpelling(checking, member, spanOf(list as object, index))
      else checkTerm(checking, member)
      const key = squeeze(typeof member === 'string' ? member : member.term)
      if (key !== '' && seen.has(key))
        problems.push(
          problem(
            spanOf(list as object, index),
            `"${typeof member === 'string' ? member : member.term}" stands twice in this list`,
          ),
        )
      seen.set(key, index)
    }
  }
}

function checkTerm(checking: Checking, entry: TermEntry | KeywordEntry): void {
  checkSpelling(checking, entry.term, spanOf(entry, 'term'))
  for (const key of ['aliases', 'not'] as const) {
    for (const [index, spelling] of (entry[key] ?? []).entries())
      checkSpelling(checking, spelling, spanOf(entry[key] as object, index))
  }
}

function checkSpelling({ problems }: Checking, spelling: string, at: Span): void {
  const parts = spelling.split(/\s+[/|]\s+|\s*[,;•·]\s+|\s+or\s+/i).map((part) => part.trim())
  if (parts.length > 1 && /\s[/|]\s|[,;•·]\s/.test(spelling)) {
    const members = parts.filter((part) => part !== '').join(', ')
    problems.push(
      problem(
        at,
        `"${spelling}" would only match these very words, one after the other`,
        `use a group: any_of: [${members}]`,
      ),
    )
  } else if (!canMatch(spelling)) {
    const message =
      spelling.trim() === ''
        ? 'this term is empty'
        : `"${spelling}" can never match: nothing of it is left after normalising, or a sign in it ends a name`
    problems.push(problem(at, message, 'write the term as it stands in a resume'))
  }
}

/** A spelling that two keywords claim counts twice; between rubrics laid side by side (`a+b`) nobody could have known. */
export function claims(items: readonly Item[], problems: RubricProblem[]): ReadonlySet<string> {
  const bad = new Set<string>()
  const claimed = new Map<string, { readonly item: KeywordItem; readonly at: Span }>()
  for (const item of items) {
    if (item.kind !== 'keyword' || item.entry.any_of !== undefined) continue
    const { entry } = item
    const own = new Map<string, Span>()
    const spellings = [
      [entry.term, spanOf(entry, 'term')] as const,
      ...(entry.aliases ?? []).map((alias, index) => [alias, spanOf(entry.aliases as object, index)] as const),
    ]
    for (const [spelling, at] of spellings) {
      // `Node.js` and `NodeJS` are one spelling to the matcher, and both may be listed by one keyword.
      const key = `${squeeze(spelling)}${entry.case === 'exact' ? spelling : ''}`
      if (key === '' || own.has(key)) continue
      own.set(key, at)
      const other = claimed.get(key)
      if (other === undefined) claimed.set(key, { item, at })
      else if (areRelated(item, other.item)) {
        problems.push(
          problem(
            at,
            `"${spelling}" is claimed by "${other.item.id}" too, at ${placeName(other.at)}`,
            'keep it in one of them, or make a group with `any_of`',
          ),
        )
        bad.add(item.id)
      }
    }
  }
  return bad
}

/** In one file, or in two of which one builds on the other: somebody could have seen both. */
const areRelated = (a: Item, b: Item): boolean =>
  a.layer === b.layer || a.layer.ancestors.has(b.layer.source.path) || b.layer.ancestors.has(a.layer.source.path)
