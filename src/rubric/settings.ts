/** What files of a rubric say beside their items, laid one on the other: the later wins, key by key. */
import type { Scoring } from '../types.js'
import type { Layer, ResolvedRubric, RubricSource, RuleSettings } from './format.js'

/** What counts until a rubric says otherwise. */
export const defaultScoring: Scoring = {
  weights: { keywords: 35, evidence: 25, mistakes: 10, wording: 15, readability: 15 },
  credit: { exact: 1, variant: 0.8, related: 0.4, listed_only: 0.6 },
  bands: { strong: 85, good: 70, fair: 50 },
}

export const sourcesOf = (layers: readonly Layer[]): RubricSource[] => [
  ...new Map(
    layers.flatMap((layer) => (layer.content.sources ?? []).map((source) => [source.id, source] as const)),
  ).values(),
]

export function scoringOf(layers: readonly Layer[]): Scoring {
  let scoring = defaultScoring
  for (const { content } of layers) {
    const { pass, weights, credit, bands } = content.scoring ?? {}
    scoring = {
      ...scoring,
      ...(pass === undefined ? {} : { pass }),
      weights: { ...scoring.weights, ...weights },
      credit: { ...scoring.credit, ...credit },
      bands: { ...scoring.bands, ...bands },
    }
  }
  return scoring
}

export type BoundRules = ResolvedRubric['rules']

export const rulesOf = (layers: readonly Layer[]): BoundRules =>
  layers.reduce<BoundRules>((rules, { content }) => withSettings(rules, content.rules), new Map())

/** Several settings as one: the later wins, key by key. */
export const settingsUnder = (...all: readonly (RuleSettings | undefined)[]): RuleSettings =>
  Object.fromEntries(all.reduce<BoundRules>(withSettings, new Map()))

/** The same rules under further settings. */
export function withSettings(before: BoundRules, settings: RuleSettings = {}): BoundRules {
  const rules = new Map(before)
  for (const [id, setting] of Object.entries(settings)) {
    if (id.startsWith('x-')) continue
    const said = typeof setting === 'string' ? { severity: setting } : setting
    rules.set(id, { ...rules.get(id), ...said })
  }
  return rules
}
