/** `--statistics`: how often each check reported something. */
import type { Report } from '../../types.js'
import { padStart } from '../columns.js'
import { ruleCounts } from '../counts.js'
import type { Style } from '../writer.js'

export function statisticsLines(report: Report, style: Style): string[] {
  if (!style.statistics) return []
  const rows = ruleCounts(report.results).map(([rule, count]) => `${padStart(String(count), 6)}  ${rule}`)
  return ['', style.ink.strong('Statistics'), ...(rows.length === 0 ? ['  no findings'] : rows)]
}
