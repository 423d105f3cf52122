/** What a posting says besides skills: its title, years and degree. */
import { excerpt } from '../text/index.js'
import type { Document, Lexicon } from '../types.js'
import type { Statement } from './statements.js'
import { folded, holds, indexOf } from './words.js'

/** One of the first lines that is short and names a role; "We are hiring a Senior Go Engineer" gives its end. */
export function titleIn(document: Document, { lists }: Lexicon): string | undefined {
  const lines = document.pages.flatMap((page) => page.lines).slice(0, 8)
  const roles = lists['posting-roles'] ?? []
  const line = lines.find(
    ({ text }) => text.split(/\s+/).length <= 10 && !/[.!?]$/.test(text.trim()) && holds(folded(text), roles),
  )
  return line?.text
    .replace(/^(?:job title|title|position|role)\s*:\s*/i, '')
    .replace(/^#+\s*/, '')
    .trim()
}

/** Each clause that names a number of years. */
export function yearsIn(statements: readonly Statement[]): string[] {
  const clauses = statements.filter(({ text }) =>
    /\b\d{1,2}\s?\+?(?:\s?(?:-|to)\s?\d{1,2}\+?)?\s?(?:years?|yrs?|jahre|ans|años)\b/i.test(text),
  )
  return [...new Set(clauses.map(({ text }) => excerpt(text, 90)))]
}

/** The clause with the highest degree among what is required, as written. */
export function degreeIn(statements: readonly Statement[], { lists }: Lexicon): string | undefined {
  for (const degree of lists['posting-degrees'] ?? []) {
    const clause = statements.find(({ text, tier }) => tier === 'must' && indexOf(folded(text), degree) >= 0)
    if (clause !== undefined) return excerpt(clause.text, 90)
  }
  return undefined
}
