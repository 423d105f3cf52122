/** What `explain` says of an item of a rubric: what it looks at, why, what to do, where it stands. */
import { compileItems } from './compile.js'
import type { Item, ResolvedRubric, RubricContext, RubricSource } from './format.js'
import { placeName } from './problems.js'

export interface ItemDescription {
  readonly id: string
  readonly kind: Item['kind']
  readonly title: string
  readonly severity: string
  readonly points: number
  readonly why?: string
  readonly fix?: string
  readonly message?: string
  readonly source?: RubricSource
  readonly examples: readonly string[]
  readonly counterexamples: readonly string[]
  /** `rubrics/backend.yaml:12`. */
  readonly place: string
  /** What finds it: everything else it says, as written. */
  readonly looksFor: Readonly<Record<string, unknown>>
}

/** Every item of the rubric, in its order. */
export function describeItems(rubric: ResolvedRubric, { lexicon }: Pick<RubricContext, 'lexicon'>): ItemDescription[] {
  const { checks } = compileItems(rubric, [], lexicon)
  return rubric.items.map((item, index) => {
    const check = checks[index]
    const {
      id: _,
      why,
      fix,
      message,
      source,
      example,
      counterexample,
      severity: __,
      points: ___,
      penalty: ____,
      title: _____,
      ...looksFor
    } = item.entry as unknown as Readonly<Record<string, unknown>>
    const from = rubric.sources.find((one) => one.id === source)
    return {
      id: item.id,
      kind: item.kind,
      title: check?.title ?? item.id,
      severity: check?.severity ?? 'warning',
      points: check?.points ?? 0,
      ...text('why', why),
      ...text('fix', fix),
      ...text('message', message),
      ...(from === undefined ? {} : { source: from }),
      examples: texts(example),
      counterexamples: texts(counterexample),
      place: placeName(item.at),
      looksFor: item.language === undefined ? looksFor : { ...looksFor, language: item.language },
    }
  })
}

const text = (key: string, value: unknown): Readonly<Record<string, string>> =>
  typeof value === 'string' ? { [key]: value } : {}

const texts = (value: unknown): readonly string[] => (value === undefined ? [] : ([value].flat() as string[]))
