/** What is written in one language judges no resume in another: there it is not applicable, rather than not found. */
import type { Rule } from '../rule.js'
import { inAnotherLanguage } from '../text/index.js'
import type { Check } from '../types.js'
import { dependencies } from './check-conditions.js'
import type { Outcome } from './condition.js'
import type { Condition, Item } from './format.js'

/** By id, the language that an item's words, or those of what it hangs on, are in; none for names and links. */
export function languagesOf(items: readonly Item[], rules: readonly Rule[]): ReadonlyMap<string, string> {
  const byId = new Map(items.map((item) => [item.id, item]))
  const ofRules = new Map(rules.map(({ id, language }) => [id, language]))
  const known = new Map<string, string | undefined>()
  const languageOf = (id: string): string | undefined => {
    if (known.has(id)) return known.get(id)
    known.set(id, undefined)
    const item = byId.get(id)
    const own = item !== undefined && hasWords(item) ? item.language : undefined
    const language = own ?? (item === undefined ? ofRules.get(id) : dependencies(item).map(languageOf).find(isSaid))
    known.set(id, language)
    return language
  }
  return new Map(items.flatMap(({ id }) => [languageOf(id) ?? []].flat().map((language) => [id, language] as const)))
}

const isSaid = (language: string | undefined): boolean => language !== undefined

function hasWords(item: Item): boolean {
  if (item.kind === 'keyword') return false
  return item.kind === 'mistake' ? [item.entry.when, item.entry.unless].some(looksForWords) : true
}

const looksForWords = (condition: Condition | undefined): boolean =>
  condition !== undefined && (['phrases', 'regex', 'metric'] as const).some((key) => condition[key] !== undefined)

/** The item as it judges resumes in its language, and lets those in another be. */
export function inLanguage<Compiled extends { readonly check: Check; readonly outcome: Outcome }>(
  compiled: Compiled,
  language: string | undefined,
): Compiled {
  if (language === undefined) return compiled
  const { check } = compiled
  return {
    ...compiled,
    check: {
      ...check,
      run(resume) {
        return inAnotherLanguage(resume, language) ?? check.run(resume)
      },
    },
  }
}
