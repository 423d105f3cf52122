/** How to reach the person: what stands above the first heading, in a section of its own, or behind an icon. */

import { placeOnLine } from '../text/index.js'
import type { Contact, Document, Excerpt, Link } from '../types.js'
import { findEmails, findUrls } from './addresses.js'
import { findPhones } from './phones.js'
import { excerptOf, type Piece, pieceOf, type Row, wholeRow } from './rows.js'
import type { Words } from './words.js'

export interface Details {
  readonly emails: readonly Excerpt[]
  readonly phones: readonly Excerpt[]
  readonly urls: readonly Excerpt[]
  readonly links: readonly Link[]
}

/** `own`: the rows that tell of the person; `all`: the whole document, asked where those say nothing. */
export function findDetails(
  document: Document,
  own: readonly Row[],
  all: readonly Row[],
  words: Words,
  country?: string,
): Details {
  const links = document.pages.flatMap((page) => page.links)
  const isOwn = new Set(own.map((row) => row.line.number))
  const emails = distinct([...own.flatMap(emailsOf), ...targets(links, 'mailto:', document)])
  const phones = distinct(
    [...own.flatMap((row) => phonesOf(row, country)), ...targets(links, 'tel:', document)],
    digits,
  )
  const shown = own.flatMap((row) => urlsOf(row, words))
  const behind = links
    .filter((link) => link.line === undefined || isOwn.has(link.line))
    .flatMap((link) => webTarget(link, document))
  return {
    emails: emails.length > 0 ? emails : distinct(all.flatMap(emailsOf)),
    phones:
      phones.length > 0
        ? phones
        : distinct(
            all.slice(0, 40).flatMap((row) => phonesOf(row, country)),
            digits,
          ),
    urls: distinct([...shown, ...behind], bareUrl),
    links,
  }
}

const spans = (row: Row, found: readonly { readonly start: number; readonly end: number }[]): Piece[] =>
  found.map(({ start, end }) => pieceOf(row, start, end))

const emailsOf = (row: Row): Excerpt[] => spans(row, findEmails(row.line.text)).map(excerptOf)

const phonesOf = (row: Row, country: string | undefined): Excerpt[] =>
  spans(row, findPhones(row.line.text, country)).map(excerptOf)

const urlsOf = (row: Row, words: Words): Excerpt[] => spans(row, findUrls(row.line.text, words)).map(excerptOf)

/** What `mailto:` and `tel:` links carry that is not to be read. */
function targets(links: readonly Link[], scheme: string, document: Document): Excerpt[] {
  return links.flatMap((link) => {
    if (!link.target.toLowerCase().startsWith(scheme)) return []
    const text = decoded(link.target.slice(scheme.length).split('?')[0] ?? '').trim()
    return text === '' ? [] : [{ text, place: placeOfLink(link, document) }]
  })
}

function webTarget(link: Link, document: Document): Excerpt[] {
  if (link.unsafe || !/^https?:\/\//i.test(link.target)) return []
  return [{ text: link.target, place: placeOfLink(link, document) }]
}

function placeOfLink(link: Link, document: Document): Excerpt['place'] {
  const lines = document.pages.flatMap((page) => page.lines)
  const line = lines.find((candidate) => candidate.number === link.line) ?? lines[0]
  const column = line && link.text ? line.text.indexOf(link.text) : -1
  const start = Math.max(0, column) + 1
  return placeOnLine(line, line?.number ?? 1, start, start + Math.max(1, link.text.length))
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const digits = (text: string): string => text.replace(/\D/g, '').slice(-9)

export const bareUrl = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')

function distinct(list: readonly Excerpt[], keyOf: (text: string) => string = (text) => text.toLowerCase()): Excerpt[] {
  const seen = new Set<string>()
  return list.filter(({ text }) => {
    const key = keyOf(text)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

export const noContact: Contact = { emails: [], phones: [], urls: [], links: [] }

export const rowText = (row: Row): string => wholeRow(row).text
