/** `--job FILE`: a posting becomes a rubric in memory, which is then found by name like any other. */
import { readSource } from '../files/read.js'
import { isUnreadable } from '../lint.js'
import { type Posting, readPosting } from '../posting/index.js'
import { postingRubric } from '../posting/rubric.js'
import { read } from '../readers/index.js'
import { idOfTerm, loadRubric, type RubricFinder } from '../rubric/index.js'
import { InputError } from '../types.js'
import type { Knowledge } from './knowledge.js'

const prefix = 'posting:'

/** Name under which `withPosting` finds the posting on top of a rubric. */
export const postingOn = (rubric: string): string => `${prefix}${rubric}`

/** Throws an `InputError` when the posting cannot be read or asks for no skill. */
export async function postingIn(file: string, { context }: Knowledge, cwd: string): Promise<Posting> {
  const document = await read(readSource(file, cwd))
  if (isUnreadable(document)) {
    const [problem] = document.problems.filter(({ severity }) => severity === 'error')
    throw new InputError(`the posting "${file}" cannot be read: ${problem?.message ?? 'unknown reason'}`)
  }
  const posting = readPosting(document, context.lexicon)
  if (posting.skills.length > 0) return posting
  throw new InputError(`no skill was found in the posting "${file}"`, [`see what was read: ats-check extract ${file}`])
}

/** What is known, and the posting: alone on the general rubric, or on top of another. */
export function withPosting(posting: Posting, file: string, known: Knowledge): Knowledge {
  const finder: RubricFinder = (name, from) => {
    if (!name.startsWith(prefix)) return known.finder(name, from)
    const base = name.slice(prefix.length)
    return { path: file, identity: name, text: textFor(posting, base, known), tried: true }
  }
  return { ...known, finder }
}

function textFor(posting: Posting, base: string, known: Knowledge): string {
  const alone = base === 'general'
  const { id, items } = loadRubric(base, known.finder, known.context)
  const spellings = spellingsFrom(known)
  const asked = items.flatMap((item) => {
    if (item.kind !== 'keyword') return []
    const terms = [item.entry, ...(item.entry.any_of ?? [])].map((one) =>
      typeof one === 'string' ? { term: one } : one,
    )
    return terms.flatMap(({ term, aliases }) => [term ?? '', ...(aliases ?? spellings(term ?? ''))])
  })
  return postingRubric(posting, {
    id: alone ? 'posting' : `${id}-posting`,
    extends: [base],
    known: new Set(asked.map((term) => term.toLowerCase())),
    spellings,
    idOf: idOfTerm,
    ...(alone ? {} : { scored: false }),
  })
}

/** The lexicon's spellings of a skill, its name left out. */
export const spellingsFrom =
  ({ context: { lexicon } }: Knowledge) =>
  (skill: string): readonly string[] =>
    lexicon.skills.find((one) => one.term === skill)?.aliases ?? []
