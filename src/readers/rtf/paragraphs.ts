/** Ends of lines, cells and rows. */
import type { FlowLine, FlowRegion } from '../flow/flow.js'
import { arrangeRow } from '../flow/table.js'
import type { Rtf, Story } from './state.js'

export function endLine(rtf: Rtf, story: Story, paragraphEnds = true): void {
  const { spans, paragraph, continues } = story
  const marker = story.marker.replaceAll('\t', '').trim()
  story.spans = []
  if (paragraphEnds) {
    story.marker = ''
    story.continues = false
  }
  const empty = spans.every((span) => span.text.trim() === '')
  const line: FlowLine = {
    spans,
    ...roleOf(rtf, story, marker),
    ...(marker && !continues ? { marker } : {}),
    ...(continues ? { continues } : {}),
    gapAbove: rtf.after + (continues ? 0 : paragraph.before) + (empty ? 14 : 0),
    region: story.cells.length > 0 || paragraph.inTable ? table : story.region,
    page: rtf.pageNumber,
  }
  rtf.after = paragraphEnds ? paragraph.after : 0
  if (paragraph.inTable) story.cell.push(line)
  else story.lines.push(line)
}
const table: FlowRegion = { kind: 'table' }

function roleOf(rtf: Rtf, story: Story, marker: string): Pick<FlowLine, 'role' | 'level'> {
  const { paragraph, role } = story
  if (role === 'header' || role === 'footer' || role === 'footnote') return { role }
  const name = rtf.styles.get(paragraph.style ?? -1) ?? ''
  const named = /^(?:heading|überschrift|titre|título|titolo) ?([1-9])$/i.exec(name.trim())?.[1]
  const level = paragraph.outline !== undefined && paragraph.outline <= 9 ? paragraph.outline : named && Number(named)
  if (level) return { role: 'heading', level }
  if (/^title$/i.test(name.trim())) return { role: 'heading', level: 1 }
  if (marker !== '' || paragraph.listed) return { role: 'list-item', level: paragraph.level }
  return { role: paragraph.inTable ? 'table-cell' : role }
}

export function endRow(story: Story): void {
  story.lines.push(...arrangeRow(story.cells, table).lines)
  story.cells = []
  story.cell = []
}
