/** "Missing keywords": by tier those that are not there, then those that could stand better, with what that earns. */
import type { FileResult, ReportKeyword, Tier } from '../../types.js'
import { cut, padEnd, spread, wrapped } from '../columns.js'
import { gainText, isFound, joined } from '../counts.js'
import type { Style } from '../writer.js'

const labelWidth = 12
const tiers: readonly Tier[] = ['must', 'should', 'nice']

export function keywordLines(result: FileResult, style: Style): string[] {
  const lines = [...tiers.flatMap((tier) => missingLines(result, tier, style)), ...weakLines(result, style)]
  return lines.length === 0 ? [] : ['', style.ink.strong('Missing keywords'), ...lines]
}

function missingLines(result: FileResult, tier: Tier, style: Style): string[] {
  const terms = result.keywords.filter((keyword) => keyword.tier === tier && !isFound(keyword.match))
  const missing = terms.filter((keyword) => keyword.match === 'none' && keyword.found === undefined)
  const partial = terms.filter((keyword) => keyword.match === 'none' && keyword.found !== undefined)
  const width = style.width - labelWidth
  const lines = [
    ...(missing.length === 0 ? [] : wrapped(joined(missing.map((keyword) => keyword.term)), width)),
    ...partial.flatMap(({ term, found = '' }) => wrapped(`${term}    only ${found} is found`, width)),
  ]
  return lines.map((line, index) => padEnd(index === 0 ? `  ${tier}` : '', labelWidth) + line)
}

/** One line each, the best earner first; without `-v` only those whose gain can be seen in the score. */
function weakLines(result: FileResult, style: Style): string[] {
  const rows = result.keywords
    .filter((keyword) => keyword.match !== 'none' && keyword.gain >= 0.05)
    .map((keyword) => ({ keyword, ...weakness(keyword) }))
    .sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label) || b.keyword.gain - a.keyword.gain)
  const shown = style.detail === 'verbose' ? rows : rows.slice(0, 6)
  const words = Math.min(24, Math.max(0, ...shown.map((row) => row.words.length)))
  const lines = shown.flatMap(({ label, words: what, advice, keyword }, index) => {
    const first = index === 0 || shown[index - 1]?.label !== label
    const left = `${padEnd(first ? `  ${label}` : '', labelWidth)}${padEnd(cut(what, 24, ellipsis(style)), words)}    ${advice}`
    const gain = style.ink.good(gainText(keyword.gain))
    return spread(cut(left, style.width - 7, ellipsis(style)), gain, style.width)
  })
  const more = rows.length - shown.length
  return more > 0 ? [...lines, style.ink.faint(`${' '.repeat(labelWidth)}${more} more: -v`)] : lines
}

const order = ['related', 'variant', 'listed', 'partly']

/** What is there, and what to make of it. */
function weakness(keyword: ReportKeyword): { label: string; words: string; advice: string } {
  const { term, found = term, match, evidence } = keyword
  if (match === 'related')
    return { label: 'related', words: found, advice: `near ${term}; name it, if you have used it` }
  if (evidence === 'listed') return { label: 'listed', words: found, advice: 'listed, shown in no bullet' }
  if (match === 'variant') return { label: 'variant', words: found, advice: `write "${spelling(term, found)}"` }
  return { label: 'partly', words: term, advice: `found: ${found}` }
}

/** Both spellings, where one is not merely another form of the other. */
const spelling = (term: string, found: string): string =>
  term.toLowerCase().startsWith(found.toLowerCase().slice(0, 4)) ? term : `${term} (${found})`

const ellipsis = (style: Style): string => (style.ascii ? '...' : '…')
