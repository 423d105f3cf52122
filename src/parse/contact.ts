/** How to reach the person: what stands outside the entries, shown or behind an icon. */

import { placeOnLine } from '../text/index.js'
import type { Document, Excerpt, Link } from '../types.js'
import { findEmails, findUrls, isEmail } from './addresses.js'
import { findDates } from './dates.js'
import { findPhones } from './phones.js'
import { excerptOf, pieceOf, placeOfPiece, type Row } from './rows.js'
import type { Words } from './words.js'

export interface Details {
  readonly emails: readonly Excerpt[]
  readonly phones: readonly Excerpt[]
  readonly urls: readonly Excerpt[]
  readonly links: readonly Link[]
}

export interface DetailRows {
  /** Above the first heading, or under "Contact". */
  readonly own: readonly Row[]
  /** In no job, school, project … */
  readonly outside: readonly Row[]
  readonly all: readonly Row[]
}

export function findDetails(document: Document, rows: DetailRows, words: Words, country?: string): Details {
  const links = document.pages.flatMap((page) => page.links)
  const numbers = new Set(rows.own.map((row) => row.line.number))
  const ownLinks = links.filter((link) => link.line === undefined || numbers.has(link.line))
  const lists = [rows.own, rows.outside, rows.all]
  const emails = firstFound(lists, (some) => distinct(emailsOf(some, links)))
  const phones = firstFound(lists, (some) =>
    distinct(
      some.flatMap((row) => phonesOf(row, words, country)),
      digits,
    ),
  )
  const urls = firstFound(lists.slice(0, 2), (some) => urlsOf(some, words, links))
  const behind = ownLinks.flatMap((link) => webTarget(link, document))
  return {
    emails:
      emails.length > 0 ? emails : distinct(targets(links, 'mailto:', document).filter(({ text }) => isEmail(text))),
    phones:
      phones.length > 0
        ? phones
        : distinct(
            targets(links, 'tel:', document).filter(({ text }) => text.replace(/\D/g, '').length > 6),
            digits,
          ),
    urls: distinct([...urls, ...behind], bareUrl),
    links,
  }
}

function firstFound<T>(lists: readonly (readonly Row[])[], find: (rows: readonly Row[]) => readonly T[]): readonly T[] {
  for (const list of lists) {
    const found = find(list)
    if (found.length > 0) return found
  }
  return []
}

function emailsOf(rows: readonly Row[], links: readonly Link[]): Excerpt[] {
  const broken = acrossRows(rows, (text) => isEmail(text))
  const taken = new Set(broken.flatMap(({ rows: both }) => both))
  const whole = rows
    .filter((row) => !taken.has(row) || findEmails(row.text).length > 1)
    .flatMap((row) => findEmails(row.line.text).map((hit) => excerptOf(pieceOf(row, hit.start, hit.end))))
  return [...broken.map(({ excerpt }) => excerpt), ...whole].map((email) => completed(email, links))
}

/** A link over part of an address tells the rest. */
function completed(email: Excerpt, links: readonly Link[]): Excerpt {
  const target = links
    .map((link) => decoded(link.target.replace(/^mailto:\/{0,2}/i, '').split('?')[0] ?? ''))
    .find((text) => isEmail(text) && isRestOf(text, email.text))
  return target === undefined ? email : { ...email, text: target }
}

/** `ada.love-` before it stands in the row above; `.org` behind it in the row below. */
const isRestOf = (whole: string, part: string): boolean =>
  whole !== part && (whole.startsWith(part) || (whole.endsWith(part) && /[-._]$/.test(whole.slice(0, -part.length))))

function phonesOf(row: Row, words: Words, country: string | undefined): Excerpt[] {
  const dates = findDates(row.line.text, words.lexicon)
  return findPhones(row.line.text, country)
    .filter(
      (phone) => !dates.some((date) => date.start < phone.end && date.end > phone.start && date.end - date.start > 4),
    )
    .map((phone) => excerptOf(pieceOf(row, phone.start, phone.end)))
}

function urlsOf(rows: readonly Row[], words: Words, links: readonly Link[]): Excerpt[] {
  const broken = acrossRows(rows, (text, first) => {
    const open = /[-/._]$/.test(first) && /^(?:https?:|www\.|[\w-]+\.)/i.test(first)
    return open && findUrls(text, words).some((url) => url.text.length >= text.length - 1)
  })
  const taken = new Set(broken.flatMap(({ rows: both }) => both))
  const whole = rows
    .filter((row) => !taken.has(row))
    .flatMap((row) => findUrls(row.line.text, words).map((hit) => excerptOf(pieceOf(row, hit.start, hit.end))))
  return [...broken.map(({ excerpt }) => excerpt), ...whole].map((url) => {
    const target = links.find((link) => bareUrl(link.target).startsWith(bareUrl(url.text)) && /[-/._]$/.test(url.text))
    return target ? { ...url, text: target.target } : url
  })
}

interface Broken {
  readonly excerpt: Excerpt
  readonly rows: readonly Row[]
}

/** An address that a narrow column broke: the last word of a row and the only word of the next. */
function acrossRows(rows: readonly Row[], accepts: (joined: string, first: string) => boolean): readonly Broken[] {
  const found: Broken[] = []
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1]
    const first = row.text.slice(Math.max(row.text.lastIndexOf(' '), row.text.lastIndexOf('\t')) + 1)
    if (
      !next ||
      first === '' ||
      first.length > 200 ||
      next.region !== row.region ||
      /\s/.test(next.text) ||
      next.marker !== undefined
    )
      continue
    if (!/[-@._/]$/.test(first) && !first.includes('@')) continue
    if (isEmail(first) && !/^[a-z]{1,12}(?:\.[a-z.]+)?$/.test(next.text)) continue
    const joined = first + next.text
    if (!accepts(joined, first) || (isEmail(first) && !endsShort(first))) continue
    const start = row.line.text.lastIndexOf(first)
    const place = placeOfPiece(pieceOf(row, start, start + first.length))
    found.push({ excerpt: { text: joined, place }, rows: [row, next] })
  }
  return found
}

/** `…@mail.co` may go on; `…@mail.com` does not. */
const endsShort = (email: string): boolean => /\.[a-z]{1,2}$/.test(email)

/** What `mailto:` and `tel:` links carry that is not to be read. */
function targets(links: readonly Link[], scheme: string, document: Document): Excerpt[] {
  return links.flatMap((link) => {
    if (!link.target.toLowerCase().startsWith(scheme)) return []
    const text = decoded(link.target.slice(scheme.length).split('?')[0] ?? '')
      .replace(/^\/+/, '')
      .trim()
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
