/** `ats-check explain keyword/kafka`: a skill that the lexicon knows, though no rubric asks for it by itself. */
import { idOfTerm } from '../rubric/index.js'
import type { Skill } from '../types.js'
import type { Style } from '../writers/writer.js'
import type { FoundItem } from './explain.js'
import { listed, paragraph, titled } from './explain-text.js'
import type { Knowledge } from './knowledge.js'

export const skillNamed = (id: string, { context }: Knowledge): Skill | undefined =>
  context.lexicon.skills.find(({ term }) => `keyword/${idOfTerm(term)}` === id)

/** The name of a rubric that asks for the skill and nothing else. */
export const ASKED = 'asked'

/** What is known, and that rubric. */
export function withSkill({ term }: Skill, known: Knowledge): Knowledge {
  const text = `schema: 1\nid: ${ASKED}\ntitle: Asked\nkeywords: { nice: [${JSON.stringify(term)}] }\n`
  return { ...known, finder: (name, from) => (name === ASKED ? { path: ASKED, text } : known.finder(name, from)) }
}

export function skillText(
  id: string,
  { term, aliases = [] }: Skill,
  items: readonly FoundItem[],
  style: Style,
): string[] {
  const groups = new Map<string, string[]>()
  for (const { rubric, item } of items) {
    if (isMember(term, item.looksFor.any_of)) groups.set(item.id, [...(groups.get(item.id) ?? []), rubric])
  }
  const spellings = aliases.length > 0 ? [`aliases: ${aliases.join(', ')}`] : []
  return [
    ...titled(id, term),
    ...listed('Looks for', [`term: ${term}`, ...spellings], style),
    ...paragraph('Counts', 'No rubric asks for it by itself.', style),
    ...listed(
      'One of several in',
      [...groups].map(([group, rubrics]) => `${group}: ${rubrics.join(', ')}`),
      style,
    ),
  ]
}

const isMember = (term: string, members: unknown): boolean =>
  Array.isArray(members) && members.some((one) => one === term || (one as { term?: unknown }).term === term)
