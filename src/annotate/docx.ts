/** A copy of a DOCX with its findings as comments, as Word and LibreOffice show them. Only comments are added. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { FileResult, ReportFinding } from '../types.js'

const documentPart = 'word/document.xml'
const commentsPart = 'word/comments.xml'
const relationsPart = 'word/_rels/document.xml.rels'
const typesPart = '[Content_Types].xml'

/** `undefined` where the package has no paragraph that could carry one. */
export function annotateDocx(bytes: Uint8Array, result: FileResult): Uint8Array | undefined {
  const parts = unzipSync(bytes)
  const xml = parts[documentPart] && strFromU8(parts[documentPart])
  const paragraphs = xml === undefined ? [] : paragraphsOf(xml)
  if (xml === undefined || paragraphs.length === 0) return undefined
  const existing = parts[commentsPart] && strFromU8(parts[commentsPart])
  const comments = numbered(placed(result, paragraphs), nextId(existing))
  const files = {
    ...parts,
    [documentPart]: strToU8(withAnchors(xml, paragraphs, comments)),
    [commentsPart]: strToU8(withComments(existing, comments)),
    ...(existing === undefined ? registered(parts) : {}),
  }
  return zipSync(files, { level: 6 })
}

interface Paragraph {
  /** Offsets behind its properties and before its end. */
  readonly start: number
  readonly end: number
  /** Letters and digits, folded: line breaks and tabs differ between what was read and what is stored. */
  readonly words: string
}

/** Those with text, innermost where one stands in another (a text box). */
function paragraphsOf(xml: string): Paragraph[] {
  const open: number[] = []
  const found: Paragraph[] = []
  for (const match of xml.matchAll(/<(\/?)w:p(?:\s[^>]*)?>/g)) {
    const tag = match[0]
    if (tag.endsWith('/>')) continue
    if (match[1] === '') open.push(match.index + tag.length)
    else {
      const from = open.pop()
      if (from === undefined) continue
      const start = from + propertiesLength(xml.slice(from, match.index))
      const words = folded(textIn(xml.slice(start, match.index)))
      if (words !== '') found.push({ start, end: match.index, words })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** `<w:pPr>` comes first; where a change of it is tracked, the former one stands inside. */
function propertiesLength(inner: string): number {
  const whole = /^\s*<w:pPr\s*\/>/.exec(inner)
  if (whole !== null) return whole[0].length
  if (!/^\s*<w:pPr[\s>]/.test(inner)) return 0
  let depth = 0
  for (const match of inner.matchAll(/<(\/?)w:pPr(?:\s[^>]*)?>/g)) {
    if (match[0].endsWith('/>')) continue
    depth += match[1] === '' ? 1 : -1
    if (depth === 0) return match.index + match[0].length
  }
  return 0
}

const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

interface Comment {
  readonly id: number
  /** Index of its paragraph. */
  readonly paragraph: number
  readonly text: string
}

/** In the order of the lines, each on the next paragraph that has its words; what has no place is told at the top. */
function placed(result: FileResult, paragraphs: readonly Paragraph[]): Omit<Comment, 'id'>[] {
  const inOrder = [...result.findings].sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0))
  const comments: Omit<Comment, 'id'>[] = []
  const others: ReportFinding[] = []
  let last = 0
  for (const finding of inOrder) {
    const paragraph = paragraphOf(finding, paragraphs, last)
    if (paragraph === -1) others.push(finding)
    else {
      last = paragraph
      comments.push({ paragraph, text: textOf(finding) })
    }
  }
  return [{ paragraph: 0, text: summaryOf(result, others) }, ...comments]
}

/** The first from `last` on that has the line, or the part of its row that the finding is about; -1 when none has. */
function paragraphOf({ at, excerpt = '', match = '' }: ReportFinding, paragraphs: readonly Paragraph[], last: number) {
  if (at === undefined) return -1
  const before = excerpt.slice(0, at.column - 1)
  const piece = excerpt.split('\t')[before.split('\t').length - 1] ?? ''
  for (const words of [excerpt, piece, match].map(folded).filter((text) => text.length > 1)) {
    const after = paragraphs.findIndex((paragraph, index) => index >= last && paragraph.words.includes(words))
    const found = after === -1 ? paragraphs.findIndex((paragraph) => paragraph.words.includes(words)) : after
    if (found !== -1) return found
  }
  return -1
}

const textOf = ({ severity, rule, message, fix }: ReportFinding): string =>
  `${severity}: ${message}${fix === undefined ? '' : `\nFix: ${fix}`}\n${rule}`

function summaryOf({ rubric, score, fixes }: FileResult, others: readonly ReportFinding[]): string {
  const first = fixes.slice(0, 5).map((fix) => `+${fix.gain.toFixed(1)} ${fix.title}`)
  return [
    `ats-check, ${rubric.id}: ${score ?? '--'} / 100`,
    ...(first.length > 0 ? ['Fix first:', ...first] : []),
    ...others.map(textOf),
  ].join('\n')
}

const numbered = (comments: readonly Omit<Comment, 'id'>[], from: number): Comment[] =>
  comments.map((comment, index) => ({ ...comment, id: from + index }))

function nextId(existing: string | undefined): number {
  const ids = [...(existing ?? '').matchAll(/<w:comment\s[^>]*w:id="(\d+)"/g)].map(([, id]) => Number(id))
  return Math.max(-1, ...ids) + 1
}

/** From the last paragraph to the first, so that no offset moves before it is used. */
function withAnchors(xml: string, paragraphs: readonly Paragraph[], comments: readonly Comment[]): string {
  const inserts = paragraphs.flatMap(({ start, end }, index) => {
    const own = comments.filter((comment) => comment.paragraph === index)
    if (own.length === 0) return []
    const opening = own.map(({ id }) => `<w:commentRangeStart w:id="${id}"/>`).join('')
    const closing = own
      .map(({ id }) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
      .join('')
    return [
      { at: start, text: opening },
      { at: end, text: closing },
    ]
  })
  return inserts
    .sort((a, b) => b.at - a.at)
    .reduce((whole, { at, text }) => whole.slice(0, at) + text + whole.slice(at), xml)
}

const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function withComments(existing: string | undefined, comments: readonly Comment[]): string {
  const written = comments.map(commentXml).join('')
  if (existing?.includes('</w:comments>')) {
    return existing.replace('</w:comments>', () => `${written}</w:comments>`)
  }
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${wordprocessing}">${written}</w:comments>`
}

function commentXml({ id, text }: Comment): string {
  const lines = text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
  return `<w:comment w:id="${id}" w:author="ats-check" w:initials="ats">${lines.join('')}</w:comment>`
}

const escaped = (text: string): string =>
  text
    .replace(/[^\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** The new part made known to the package. */
function registered(parts: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
  const none =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
  const relations =
    parts[relationsPart] === undefined
      ? none
      : strFromU8(parts[relationsPart]).replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
  const types = parts[typesPart] === undefined ? '' : strFromU8(parts[typesPart])
  return {
    [relationsPart]: strToU8(
      relations.replace(
        '</Relationships>',
        `<Relationship Id="atsCheckComments" Type="${kind}" Target="comments.xml"/></Relationships>`,
      ),
    ),
    [typesPart]: strToU8(
      types.replace('</Types>', `<Override PartName="/word/comments.xml" ContentType="${type}"/></Types>`),
    ),
  }
}
