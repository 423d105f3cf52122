/** Fields: codes that Word computes, such as a page number or a link. Only what a field shows is text. */
import { attribute, child, type Element } from '../xml.js'
import type { Context } from './context.js'

/** Code, then `separate`, then what it shows (ECMA-376 17.16.18). Fields nest, and reach over paragraphs. */
export function fieldCharacter(node: Element, context: Context): void {
  const { fields } = context
  const type = attribute(node, 'w:fldCharType')
  if (child(node, 'w:ffData')) context.notes.active.add('form')
  if (type === 'begin') fields.push({ code: '', shows: false })
  else if (type === 'end') fields.pop()
  else if (type === 'separate') {
    const field = fields.at(-1)
    if (field) Object.assign(field, { shows: true }, hrefOfCode(field.code, context))
  }
}

export const isShown = (context: Context) => context.fields.every((field) => field.shows)

export const linkOfFields = (context: Context): string | undefined =>
  context.fields.findLast((field) => field.href !== undefined)?.href

/** `HYPERLINK "https://…" \o "tip"`; with only `\l` it leads inside the document. Fields that fetch are noted. */
export function hrefOfCode(code: string, context: Context): { href: string } | undefined {
  const [, name = '', rest = ''] = /^\s*(\w+)([\s\S]*)$/.exec(code) ?? []
  const kind = name.toUpperCase()
  const target = /"([^"]*)"|^\s+([^\s\\"]+)/.exec(rest.replace(/^\s+(?=")/, ''))
  const address = target?.[1] ?? target?.[2]
  if (fetching.has(kind) && /^\s*"?(?:https?:|ftp:|\\\\)/i.test(rest)) context.notes.active.add('remote-reference')
  if (kind === 'DDE' || kind === 'DDEAUTO') context.notes.active.add('remote-reference')
  if (kind !== 'HYPERLINK' || address === undefined || /^\s*\\[lmnot]/i.test(rest)) return undefined
  return { href: address }
}

const fetching = new Set(['INCLUDEPICTURE', 'INCLUDETEXT', 'IMPORT', 'INCLUDE', 'LINK'])
