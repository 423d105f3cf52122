/** DOCX → Document: the whole package, each piece with the part it stands in. */
import type { Document, Problem, ReadOptions, Source } from '../../types.js'
import { assemble } from '../flow/assemble.js'
import type { FlowLine } from '../flow/flow.js'
import { unreadable } from '../reader.js'
import { attribute, child, childrenOf, descendants, type Element } from '../xml.js'
import { backdropOf } from './backdrop.js'
import { blocks, section } from './blocks.js'
import { type Context, emptyNotes } from './context.js'
import { layOut } from './layout.js'
import { marginLines } from './margins.js'
import { metadataOf } from './metadata.js'
import { readNumbering } from './numbering.js'
import { type Docx, openDocx, type Part } from './package.js'
import { embeddedText, escapingNames, faultOf, noText } from './problems.js'
import { newStory, running, type Story } from './story.js'
import { streamOf } from './stream.js'
import { readStyles } from './styles.js'
import { readTheme } from './theme.js'

export async function readDocx(source: Source, options: ReadOptions): Promise<Document> {
  const docx = openDocx(source.bytes)
  if (typeof docx === 'string') return unreadable(source, 'docx', faultOf(docx, source))
  const main = docx.part(docx.main)
  const body = child(main?.root, 'w:body')
  if (!main || !body) return unreadable(source, 'docx', faultOf(main?.fault ?? 'not-a-docx', source))
  const parts = [main, ...relatedParts(docx, main)]
  const context = contextOf(docx, main, parts)
  const story = newStory([...descendants(body, 'w:sectPr')].map((mark) => section(mark, context)))
  const lines = linesOf(docx, body, context, story)
  const document = assemble(source, 'docx', lines, {
    hidden: story.hidden.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)),
    columns: story.columns,
    links: context.notes.links,
    images: context.notes.images,
    metadata: metadataOf(docx, parts, context.notes, context.styles.language),
    problems: [...problemsOf(docx, parts, lines, source), ...(context.notes.chunks > 0 ? [embeddedText] : [])],
  })
  const stream = options.stream ? await streamOf(docx, main) : undefined
  return stream ? { ...document, stream } : document
}

const relatedParts = (docx: Docx, main: Part): Part[] =>
  [...main.relations.values()].flatMap((relation) => (relation.external ? [] : (docx.part(relation.target) ?? [])))

function contextOf(docx: Docx, main: Part, parts: readonly Part[]): Context {
  const related = (type: string) => {
    const target = [...main.relations.values()].find((relation) => relation.type === type)?.target
    return target === undefined ? undefined : docx.part(target)?.root
  }
  const theme = readTheme(related('theme'))
  return {
    styles: readStyles(related('styles'), theme),
    numbering: readNumbering(related('numbering')),
    theme,
    part: main,
    notes: emptyNotes(),
    backdrop: backdropOf(parts),
    fields: [],
    depth: 0,
    readBlocks: blocks,
    lookUp: docx.part,
  }
}

/** Headers, the body, notes, footers; then page by page. A running header of an unknown page 2 follows the body. */
function linesOf(docx: Docx, body: Element, context: Context, story: Story): FlowLine[] {
  const place = { part: context.part.name, region: running(story.sections[0]), role: 'body' } as const
  const text = layOut(blocks(body, context), place, story)
  const header = marginLines('header', docx, context, story)
  const footer = marginLines('footer', docx, context, story)
  const turned = story.page > 1
  const lines = [
    ...header.opening,
    ...(turned ? header.later : []),
    ...text,
    ...noteLines(docx, context, story),
    ...(turned ? [] : header.later),
    ...footer.opening,
    ...footer.later,
  ]
  return lines.toSorted((one, other) => (one.page ?? 1) - (other.page ?? 1))
}

/** Footnotes at the end of their page, endnotes at the end of the document. */
function noteLines(docx: Docx, context: Context, story: Story): FlowLine[] {
  return story.notes.flatMap(({ of, id, page }) => {
    const name = [...context.part.relations.values()].find((relation) => relation.type === `${of}s`)?.target
    const part = name === undefined ? undefined : docx.part(name)
    const note = childrenOf(part?.root).find((element) => attribute(element, 'w:id') === id)
    if (!part || !note) return []
    const inside = newStory([], of === 'footnote' ? page : story.page)
    const place = { part: part.name, region: { kind: 'full' }, role: 'footnote' } as const
    return layOut(blocks(note, { ...context, part, fields: [] }), place, inside)
  })
}

function problemsOf(docx: Docx, parts: readonly Part[], lines: readonly FlowLine[], source: Source): Problem[] {
  const fault = parts.find((part, index) => (index === 0 || isRead(part)) && part.fault)?.fault
  const empty = lines.every((line) => line.spans.every((span) => span.text.trim() === ''))
  return [
    ...(fault ? [faultOf(fault, source)] : []),
    ...(docx.escaping.length > 0 ? [escapingNames] : []),
    ...(empty && !fault ? [noText] : []),
  ]
}

/** Settings, fonts and the like may be as they want. */
const isRead = ({ name }: Part) => /(?:document|header|footer|notes|styles|numbering)\d*\.xml$/.test(name)
