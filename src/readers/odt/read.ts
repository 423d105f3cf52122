/** ODT → Document: header, body with its tables and frames, notes, footer. */
import type { Document, Problem, Source } from '../../types.js'
import { assemble } from '../flow/assemble.js'
import type { FlowLine } from '../flow/flow.js'
import { unreadable } from '../reader.js'
import { noText } from '../text.js'
import { attribute, child, childrenOf, descendants, type Element, parseXml, textOf } from '../xml.js'
import { openZip, type Package, type ZipFault } from '../zip.js'
import type { Context } from './inline.js'
import { storyLines } from './lines.js'
import { namespaces } from './namespaces.js'
import { readStyles } from './styles.js'

const wanted = new Set(['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'])

export async function readOdt(source: Source): Promise<Document> {
  const zip = openZip(source.bytes, (name) => wanted.has(name))
  if (typeof zip === 'string') return unreadable(source, 'odt', zipProblem(zip))
  if (isEncrypted(zip)) return unreadable(source, 'odt', encrypted)
  const content = parsed(zip, 'content.xml')
  const text = child(child(content.root, 'office:body'), 'office:text')
  if (!text) return unreadable(source, 'odt', damaged)
  const styles = parsed(zip, 'styles.xml')
  const context: Context = {
    styles: readStyles(content.root, styles.root),
    hidden: [],
    backdrop: isPainted(content.root) || isPainted(styles.root) ? 'unknown' : '#ffffff',
    changes: new Set(),
    notes: [],
  }
  noteChanges(text, context)
  const lines = pageLines(text, styles.root, context)
  const changes = context.changes.size
  return assemble(source, 'odt', lines, {
    hidden: context.hidden,
    problems: [...(content.fault ? [damaged] : []), ...(lines.length === 0 ? [noText] : [])],
    metadata: {
      ...metadataOf(parsed(zip, 'meta.xml').root),
      ...(context.styles.language ? { language: context.styles.language } : {}),
      ...(changes > 0 ? { trackedChanges: changes } : {}),
      ...activeIn(zip, text),
    },
  })
}

function parsed(zip: Package, name: string): ReturnType<typeof parseXml> {
  const bytes = zip.parts.get(name)
  return bytes ? parseXml(bytes, namespaces) : {}
}

/** Header and footer of the first master page stand on page 1. */
function pageLines(text: Element, styles: Element | undefined, context: Context): FlowLine[] {
  const master = childrenOf(child(styles, 'office:master-styles')).find(
    (element) => element.name === 'style:master-page',
  )
  const margin = (role: 'header' | 'footer') => {
    const element = child(master, `style:${role}`)
    return element ? storyLines(element, { role, part: 'styles.xml', region: { kind: role } }, context) : []
  }
  const header = margin('header')
  const body = storyLines(text, { role: 'body', part: 'content.xml', region: { kind: 'full' } }, context)
  const notes = context.notes
    .splice(0)
    .flatMap((note) => storyLines(note, { role: 'footnote', part: 'content.xml', region: { kind: 'full' } }, context))
  return [...header, ...body, ...notes, ...margin('footer')].toSorted(
    (one, other) => (one.page ?? 1) - (other.page ?? 1),
  )
}

/** Deleted words are kept in a list of changes at the top, which is not part of the text. */
function noteChanges(text: Element, context: Context): void {
  for (const region of descendants(child(text, 'text:tracked-changes'), 'text:changed-region')) {
    context.changes.add(attribute(region, 'text:id') ?? attribute(region, 'xml:id') ?? String(context.changes.size))
  }
}

function metadataOf(root: Element | undefined): Document['metadata'] {
  const meta = child(root, 'office:meta')
  const said = (name: string) => textOf(child(meta, name)).trim() || undefined
  const keywords = childrenOf(meta).filter((element) => element.name === 'meta:keyword')
  const pages = Number(attribute(child(meta, 'meta:document-statistic'), 'meta:page-count') ?? 0)
  const all = {
    title: said('dc:title'),
    author: said('meta:initial-creator') ?? said('dc:creator'),
    subject: said('dc:subject'),
    keywords: keywords.map(textOf).join(', ') || undefined,
    creator: said('meta:generator'),
    language: said('dc:language'),
    created: said('meta:creation-date'),
    modified: said('dc:date'),
    pageCount: pages || undefined,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

function activeIn(zip: Package, text: Element): Document['metadata'] {
  const macros = zip.names.some((name) => /^(?:Basic|Scripts)\/./.test(name) && !/script-l[bc]\.xml$/.test(name))
  const remote = [...descendants(text, 'draw:image')].some((image) =>
    /^https?:/i.test(attribute(image, 'xlink:href') ?? ''),
  )
  const active = [...(macros ? (['macros'] as const) : []), ...(remote ? (['remote-reference'] as const) : [])]
  return active.length > 0 ? { activeContent: active } : {}
}

const isEncrypted = (zip: Package) =>
  !descendants(parsed(zip, 'META-INF/manifest.xml').root, 'manifest:encryption-data').next().done

const fix = 'Open it in the program that made it and save it again as PDF or DOCX.'
const error = (id: string, message: string): Problem => ({ id, severity: 'error', message, fix })
const damaged = error('file/readable', 'The file is damaged: its text cannot be read.')
const encrypted = error('file/encryption', 'The file needs a password, so no system can read it.')

const zipProblem = (fault: ZipFault): Problem =>
  fault === 'damaged'
    ? damaged
    : error('file/size', 'Unpacked, the file is far larger than any resume; it was not opened.')

/** A cell, a paragraph, a frame or the page has a colour of its own, or a shape is filled. */
function isPainted(element: Element | undefined): boolean {
  const color = attribute(element, 'fo:background-color') ?? 'transparent'
  const text = element?.name === 'style:text-properties'
  if (!text && color !== 'transparent' && color !== '#ffffff') return true
  if (element?.name === 'draw:image' || element?.name === 'draw:custom-shape') return true
  return childrenOf(element).some(isPainted)
}
