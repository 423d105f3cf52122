/** What the checks of a rubric's items share: what is known, and where problems go. */
import type { RubricProblem } from '../types.js'
import type { Layer, RubricContext } from './format.js'
import { didYouMean, placeName, problem, type Span } from './problems.js'
import { spanOf } from './yaml.js'

export interface Checking {
  readonly context: RubricContext
  readonly problems: RubricProblem[]
  /** Of items and of built-in checks. */
  readonly ids: ReadonlySet<string>
  /** Disabled, and where. */
  readonly gone: ReadonlyMap<string, Span>
  readonly layers: readonly Layer[]
  /** Left out with a problem of its own. */
  readonly isKnown: (id: string) => boolean
  readonly sources: ReadonlySet<string>
}

export function checkIds(
  { problems, ids, gone, layers, isKnown }: Checking,
  list: readonly string[] | undefined,
): void {
  for (const [index, id] of (list ?? []).entries()) {
    if (ids.has(id)) continue
    const at = spanOf(list as object, index)
    const disabled = gone.get(id)
    if (disabled !== undefined) {
      if (isBelow(disabled, at, layers)) continue
      problems.push(problem(at, `"${id}" is disabled at ${placeName(disabled)}`, 'take it out here too'))
    } else if (!isKnown(id)) problems.push(problem(at, `nothing has the id "${id}"`, didYouMean(id, ids)))
  }
}

/** A parent could not know what its child disables: there the id just never fires. */
function isBelow(disabled: Span, mention: Span, layers: readonly Layer[]): boolean {
  const child = layers.find((layer) => layer.source.path === disabled.file.path)
  return child?.ancestors.has(mention.file.path) ?? false
}
