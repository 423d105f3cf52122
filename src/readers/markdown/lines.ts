/** Markdown tokens → lines. A row of the file stays a line, as people write entries one under the other. */
import { marked, type Token, type Tokens } from 'marked'
import type { Metadata } from '../../types.js'
import { type FlowLine, type FlowRegion, plain, type Span, type Style } from '../flow/flow.js'
import { readHtmlText } from '../html/lines.js'
import { textLines } from '../text-lines.js'
import { onRows } from './rows.js'

export interface Markdown {
  readonly lines: readonly FlowLine[]
  readonly metadata: Metadata
}

export function readMarkdownText(text: string): Markdown {
  const { body, metadata, rows } = takeFrontMatter(text)
  let row = rows + 1
  const lines = marked.lexer(body, { gfm: true }).flatMap((token) => {
    const first = row
    row += token.raw.split('\n').length - 1
    return onRows(blockLines(token, top), token.raw, first)
  })
  return { lines, metadata }
}

interface Where {
  /** Depth of the list item, 0 outside of one. */
  readonly depth: number
}
const top: Where = { depth: 0 }

/** Space around a block, in points. */
const blockGap = 12

function blockLines(token: Token, where: Where): FlowLine[] {
  switch (token.type) {
    case 'heading':
      return says(rowLines(token.tokens ?? [], where), { role: 'heading', level: (token as Tokens.Heading).depth })
    case 'paragraph':
    case 'text':
      return prose(token, where)
    case 'list':
      return listLines(token as Tokens.List, where)
    case 'blockquote':
      return (token.tokens ?? []).flatMap((inner) => blockLines(inner, where))
    case 'table':
      return tableLines(token as Tokens.Table)
    case 'code':
      return textLines((token as Tokens.Code).text).map((line, index) =>
        index === 0 ? { ...line, gapAbove: blockGap } : line,
      )
    case 'html':
      return [...readHtmlText((token as Tokens.HTML).text).lines]
    default:
      return []
  }
}

const says = (lines: readonly FlowLine[], role: Partial<FlowLine>): FlowLine[] =>
  lines.map((line, index) => ({ ...line, ...role, ...(index === 0 ? { gapAbove: blockGap } : {}) }))

function prose(token: Token, where: Where): FlowLine[] {
  const lines = rowLines('tokens' in token && token.tokens ? token.tokens : [token], where)
  if (where.depth > 0) return lines
  return lines.map((line, index) => (index === 0 ? { ...line, gapAbove: blockGap } : line))
}

/** The lines of an item after its first go on with it; a list in it is one deeper. */
function listLines(list: Tokens.List, where: Where): FlowLine[] {
  const level = where.depth + 1
  return list.items.flatMap((item, index) => {
    const marker = list.ordered ? `${Number(list.start || 1) + index}.` : item.raw.trimStart().slice(0, 1)
    const lines = item.tokens.flatMap((token) => blockLines(token, { depth: level }))
    return lines.map((line, row) => {
      if (line.role !== undefined) return line
      return { ...line, role: 'list-item' as const, level, ...(row === 0 ? { marker } : {}) }
    })
  })
}

function tableLines(table: Tokens.Table): FlowLine[] {
  const region: FlowRegion = { kind: 'table' }
  return [table.header, ...table.rows].map((row) => {
    const spans = row.flatMap((cell, index) => [...(index > 0 ? [tab] : []), ...spansOf(cell.tokens, plain)])
    return {
      spans: spans.filter((span) => span.text !== rowEnd),
      role: 'table-cell',
      region,
    }
  })
}
const tab: Span = { text: '\t', style: plain }

/** Stand-ins between rows; white space of other kinds is made a space before. */
const rowEnd = '\n'
const hardEnd = '\v'

/**
 * A row that only ends in the file is a line of its own, unless it is prose that an editor wrapped. After a hard break
 * the paragraph goes on.
 */
function rowLines(tokens: readonly Token[], where: Where): FlowLine[] {
  const lines: { spans: Span[]; continues?: boolean }[] = [{ spans: [] }]
  for (const span of spansOf(tokens, plain)) {
    if (span.text === hardEnd) lines.push({ spans: [], continues: true })
    else if (span.text === rowEnd) lines.push({ spans: [] })
    else lines.at(-1)?.spans.push(span)
  }
  return lines.map((line, index) => {
    const wrapped = index > 0 && (where.depth > 0 || isWrapped(wordsOf(lines[index - 1]), wordsOf(line)))
    return { ...line, ...(wrapped ? { continues: true } : {}) }
  })
}

const wordsOf = (line: { readonly spans: readonly Span[] } | undefined) =>
  line?.spans
    .map((span) => span.text)
    .join('')
    .trim() ?? ''

/** The row above is long and ends no sentence, and this one begins in lower case. */
const isWrapped = (above: string, row: string) => above.length >= 50 && /^\p{Ll}/u.test(row) && !/[.!?:|]$/.test(above)

function spansOf(tokens: readonly Token[], style: Style): Span[] {
  return tokens.flatMap((token): Span[] => {
    switch (token.type) {
      case 'strong':
        return spansOf(token.tokens ?? [], { ...style, bold: true })
      case 'em':
        return spansOf(token.tokens ?? [], { ...style, italic: true })
      case 'link':
        return spansOf(token.tokens ?? [], { ...style, href: (token as Tokens.Link).href })
      case 'image':
        return []
      case 'br':
        return [{ text: hardEnd, style }]
      case 'html':
        return /^<br\b/i.test(token.raw) ? [{ text: hardEnd, style }] : []
      case 'codespan':
        return rows((token as Tokens.Codespan).text, style)
      default:
        return 'tokens' in token && token.tokens ? spansOf(token.tokens, style) : rows(textOf(token), style)
    }
  })
}

const textOf = (token: Token): string => ('text' in token && typeof token.text === 'string' ? token.text : '')

const rows = (text: string, style: Style): Span[] =>
  decodeEntities(text)
    .split('\n')
    .flatMap((row, index) => [
      ...(index > 0 ? [{ text: rowEnd, style }] : []),
      ...(row === '' ? [] : [{ text: row, style }]),
    ])

/** `&amp;` and the other references, which the HTML reader knows. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});/gi, (reference) => {
    const line = readHtmlText(`<pre>|${reference}|</pre>`).lines[0]
    return (
      line?.spans
        .map((span) => span.text)
        .join('')
        .slice(1, -1) ?? reference
    )
  })
}

/** A block of `key: value` rows between two rows of dashes, which static site generators put first. */
/** `rows` are those that it takes. */
function takeFrontMatter(text: string): { body: string; metadata: Metadata; rows: number } {
  const body = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  const end = body.startsWith('---\n') ? body.indexOf('\n---\n', 3) : -1
  if (end < 0) return { body, metadata: {}, rows: 0 }
  const pairs = body
    .slice(4, end)
    .split('\n')
    .map((row) => row.split(': '))
  const known = pairs.flatMap(([key = '', ...value]): [string, string][] => {
    const name = names.get(key.toLowerCase())
    return name === undefined
      ? []
      : [
          [
            name,
            value
              .join(': ')
              .replaceAll(/^["']|["']$/g, '')
              .trim(),
          ],
        ]
  })
  const rows = body.slice(0, end + 5).split('\n').length - 1
  return { body: body.slice(end + 5), metadata: Object.fromEntries(known), rows }
}
const names: ReadonlyMap<string, string> = new Map([
  ['title', 'title'],
  ['author', 'author'],
  ['lang', 'language'],
])
