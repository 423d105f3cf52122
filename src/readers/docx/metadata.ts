/** What a DOCX says of itself: properties, language, and what it would run or fetch. */
import type { Metadata } from '../../types.js'
import { attribute, child, childrenOf, descendants, textOf } from '../xml.js'
import type { Notes } from './context.js'
import type { Docx, Part, Relation } from './package.js'

export function metadataOf(docx: Docx, parts: readonly Part[], notes: Notes, usualLanguage?: string): Metadata {
  const core = propertyOf('docProps/core.xml', docx)
  const app = propertyOf('docProps/app.xml', docx)
  const said = {
    title: core('dc:title'),
    author: core('dc:creator'),
    company: app('ap:Company'),
    subject: core('dc:subject'),
    keywords: core('cp:keywords'),
    creator: app('ap:Application'),
    producer: app('ap:Application') && `${app('ap:Application')} ${app('ap:AppVersion') ?? ''}`.trim(),
    language: mostUsed(notes.languages) ?? core('dc:language') ?? usualLanguage,
    created: core('dcterms:created'),
    modified: core('dcterms:modified'),
    pageCount: Number(app('ap:Pages') ?? 0) || undefined,
    fonts: filled([...notes.fonts].sort()),
    attachments: filled(docx.names.filter((name) => /^word\/embeddings\/./i.test(name))),
    activeContent: filled(activeContent(docx, parts, notes)),
    trackedChanges: notes.trackedChanges || undefined,
    comments: commentsIn(docx) || undefined,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

const propertyOf = (part: string, docx: Docx) => (name: string) => {
  const text = textOf(child(docx.part(part)?.root, name)).trim()
  return text === '' ? undefined : text
}

const filled = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined)

function mostUsed(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0]
}

function commentsIn(docx: Docx): number {
  const part = docx.part(docx.main.replace(/[^/]*$/, 'comments.xml'))
  return [...descendants(part?.root, 'w:comment')].length
}

function activeContent(docx: Docx, parts: readonly Part[], notes: Notes): NonNullable<Metadata['activeContent']> {
  const active = new Set(notes.active)
  if (docx.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)) || isMacroEnabled(docx)) active.add('macros')
  if (docx.names.some((name) => /^word\/(?:embeddings|activeX)\/./i.test(name))) active.add('embedded-object')
  if (parts.some((part) => [...part.relations.values()].some(fetches))) active.add('remote-reference')
  return [...active].sort()
}

const isMacroEnabled = (docx: Docx) =>
  childrenOf(docx.part('[Content_Types].xml')?.root).some((type) =>
    /macroEnabled/i.test(attribute(type, 'ContentType') ?? ''),
  )

/** A picture, a template or an object that is fetched when the file is opened; a link only when a person follows it. */
const fetches = ({ type, target, external }: Relation) =>
  external && type !== 'hyperlink' && /^(?:https?:|ftp:|file:\/\/[^/]|\\\\)/i.test(target)
