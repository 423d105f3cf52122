/** Lines of a flow → Document: numbered, on their pages, with regions and links. */
import type { Document, Format, Line, Link, Page, Region, Source } from '../../types.js'
import type { Findings, FlowLine, FlowRegion } from './flow.js'
import { linksOf } from './links.js'
import { takeMarker } from './marker.js'
import { type TidyLine, tidy } from './tidy.js'

export function assemble(source: Source, format: Format, flow: readonly FlowLine[], found: Findings = {}): Document {
  const pages: Draft[] = [draft(1)]
  let number = 0
  let gap = 0
  for (const item of flow) {
    const ready = prepare(item)
    gap += item.gapAbove ?? 0
    if (ready.text === '') continue
    const page = pageFor(pages, item.page ?? 1)
    number = Math.max(number + 1, item.row ?? 0)
    page.lines.push(lineOf(item, ready, { number, page: page.number, region: regionFor(page, item), gap }))
    gap = 0
  }
  const lines = pages.flatMap((page) => page.lines)
  return {
    path: source.path,
    format,
    bytes: source.bytes.length,
    pages: pages.map((page) => pageOf(page, found)),
    stream: found.stream ?? lines.map((line) => (line.marker ? `${line.marker} ${line.text}` : line.text)),
    hidden: found.hidden ?? [],
    metadata: found.metadata ?? {},
    problems: found.problems ?? [],
  }
}

interface Draft {
  readonly number: number
  readonly lines: Line[]
  readonly regions: Map<FlowRegion, Region>
}

const draft = (number: number): Draft => ({ number, lines: [], regions: new Map() })
const fullWidth: FlowRegion = { kind: 'full' }

interface Ready extends TidyLine, Pick<FlowLine, 'role' | 'level' | 'marker'> {
  /** Its bullet was typed: a new item, even where the file calls it one paragraph with the line above. */
  readonly typed: boolean
}

/** A line with its words tidied; a typed bullet becomes its marker. */
function prepare(item: FlowLine): Ready {
  const marked = item.marker === undefined ? takeMarker(item.spans) : { spans: item.spans }
  const { role = 'body', level } = item
  const typed = marked.marker !== undefined
  const list = typed && (role === 'body' || role === 'table-cell')
  const marker = shownMarker(marked.marker ?? item.marker)
  return {
    ...tidy(marked.spans),
    typed,
    role: list ? 'list-item' : role,
    ...(level !== undefined ? { level } : list ? { level: 1 } : {}),
    ...(marker ? { marker } : {}),
  }
}

/** A glyph that only its own font knows is some kind of dot. */
const shownMarker = (marker: string | undefined) => (marker && /[\ue000-\uf8ff]/.test(marker) ? '•' : marker)

/** Pages between that hold nothing are still pages. */
function pageFor(pages: Draft[], number: number): Draft {
  while (pages.length < number) pages.push(draft(pages.length + 1))
  return pages[number - 1] ?? draft(number)
}

function regionFor(page: Draft, item: FlowLine): number {
  const kind = item.region ?? fullWidth
  const known = page.regions.get(kind)
  if (known) return known.id
  const region: Region = { id: page.regions.size, kind: kind.kind }
  page.regions.set(kind, region)
  return region.id
}

interface Placed {
  readonly number: number
  readonly page: number
  readonly region: number
  readonly gap: number
}

function lineOf(item: FlowLine, ready: Ready, at: Placed): Line {
  return {
    number: at.number,
    page: at.page,
    text: ready.text,
    runs: ready.runs,
    segments: ready.segments,
    region: at.region,
    streamIndex: at.number - 1,
    role: ready.role ?? 'body',
    ...(ready.level !== undefined ? { level: ready.level } : {}),
    ...(ready.marker !== undefined ? { marker: ready.marker } : {}),
    ...(at.gap > 0 ? { gapAbove: at.gap } : {}),
    ...(item.continues && !ready.typed ? { continues: true } : {}),
    ...(item.part !== undefined ? { part: item.part } : {}),
    repairs: ready.repairs,
  }
}

function pageOf(page: Draft, found: Findings): Page {
  const links: Link[] = page.lines.flatMap(linksOf)
  return {
    number: page.number,
    width: 0,
    height: 0,
    columns: found.columns?.get(page.number) ?? 1,
    lines: page.lines,
    regions: [...page.regions.values()],
    images: page.number === 1 ? (found.images ?? []) : [],
    links: page.number === 1 ? [...links, ...(found.links ?? [])] : links,
    rules: [],
  }
}
