/** Items that count for nothing, because a rubric they build on gives their part no weight. */
import type { Part, RubricProblem } from '../types.js'
import type { Item, Layer, ResolvedRubric } from './format.js'
import { placeName, problem } from './problems.js'
import { defaultScoring } from './settings.js'
import { spanOf } from './yaml.js'

const partOfKind: Readonly<Record<Item['kind'], Part>> = {
  keyword: 'keywords',
  strong: 'evidence',
  weak: 'wording',
  mistake: 'mistakes',
}

/** One warning for each kind; none where the file that has the items, or one built on it, chose the weight itself. */
export function checkWeights({ layers, items, scoring }: ResolvedRubric): RubricProblem[] {
  return Object.entries(partOfKind).flatMap(([kind, part]) => {
    if (scoring.weights[part] > 0) return []
    const chosenBy = layers.findLastIndex(({ content }) => content.scoring?.weights?.[part] !== undefined)
    const own = items.filter((item) => item.kind === kind && layers.indexOf(item.layer) > chosenBy)
    const [first] = own
    const weights = layers[chosenBy]?.content.scoring?.weights
    if (first === undefined || weights === undefined) return []
    const names = own.length === 1 ? `"${first.id}" counts` : `${own.length} items such as "${first.id}" count`
    const message = `${names} for nothing: the weight of ${part} is 0, from ${placeName(spanOf(weights, part))}`
    return [problem(first.at, message, helpFor(layers.at(-1) as Layer, part), 'warning')]
  })
}

function helpFor({ source }: Layer, part: Part): string {
  const weight = `weights: { ${part}: ${defaultScoring.weights[part]} }`
  return `give it a weight in ${source.path}: \`scoring: { ${weight} }\`; 0 there says that you mean it`
}
