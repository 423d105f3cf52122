/** What the checks of a rubric's items share: what is known, and where problems go. */
import type { RubricProblem } from '../types.js'
import type { RubricContext } from './format.js'
import { didYouMean, placeName, problem, type Span } from './problems.js'
import { spanOf } from './yaml.js'

export interface Checking {
  readonly context: RubricContext
  readonly problems: RubricProblem[]
  /** Of items and of built-in checks. */
  readonly ids: ReadonlySet<string>
  /** Disabled, and where. */
  readonly gone: ReadonlyMap<string, Span>
  /** Left out with a problem of its own. */
  readonly isKnown: (id: string) => boolean
  readonly sources: ReadonlySet<string>
}

export function checkIds({ problems, ids, gone, isKnown }: Checking, list: readonly string[] | undefined): void {
  for (const [index, id] of (list ?? []).entries()) {
    if (ids.has(id)) continue
    const at = spanOf(list as object, index)
    const disabled = gone.get(id)
    if (disabled !== undefined)
      problems.push(
        problem(
          at,
          `"${id}" is disabled at ${placeName(disabled)}`,
          'take it out here too, with `overrides` if it is inherited',
        ),
      )
    else if (!isKnown(id)) problems.push(problem(at, `nothing has the id "${id}"`, didYouMean(id, ids)))
  }
}
