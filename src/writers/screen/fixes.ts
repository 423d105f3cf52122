/** "Fix first": what one edit each would earn, the most first. */
import type { FileResult } from '../../types.js'
import { cleanLine } from '../clean.js'
import { padStart, spread, wrapped } from '../columns.js'
import { gainText } from '../counts.js'
import type { Style } from '../writer.js'

export function fixLines(result: FileResult, style: Style): string[] {
  const { ink } = style
  const earning = result.fixes.filter((fix) => fix.gain >= 0.05)
  const fixes = style.detail === 'verbose' ? earning : earning.slice(0, 5)
  if (fixes.length === 0) return []
  const lines = fixes.flatMap((fix) => {
    const [first = '', ...others] = wrapped(cleanLine(fix.title), style.width - 8)
    const gain = padStart(gainText(fix.gain), 6)
    return [
      `${ink.good(gain)}  ${first}`,
      ...others.map((line) => `        ${line}`),
      ...wrapped(fix.rules.join(', '), style.width - 8).map((line) => `        ${ink.faint(line)}`),
    ]
  })
  const change = `${result.score ?? '--'} -> ${result.potential ?? '--'}`
  return ['', ...spread(ink.strong('Fix first'), `all fixed: ${ink.good(change)}`, style.width), ...lines]
}
