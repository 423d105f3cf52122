/** The clauses of a posting, each with what it demands: by the heading it stands under and by its own words. */
import { normalise } from '../text/index.js'
import type { Document, Lexicon, Line } from '../types.js'
import { folded, holds, indexOf } from './words.js'

export type Part = 'must' | 'nice' | 'duties' | 'intro' | 'skip'

export interface Statement {
  /** Normalised. */
  readonly text: string
  readonly part: Part
  readonly tier: 'must' | 'nice'
}

export function statementsOf(document: Document, lexicon: Lexicon): Statement[] {
  const lines = paragraphs(document)
  const parts = partsOf(lines, lexicon)
  return lines.flatMap(({ text }, index) => {
    const part = parts[index]
    if (part === undefined || part === 'skip') return []
    return clausesOf(text)
      .filter((clause) => !holds(folded(clause), lexicon.lists['posting-boilerplate']))
      .flatMap((clause) => tiered(clause, part, lexicon))
  })
}

interface Paragraph {
  readonly text: string
  readonly heading: boolean
}

/** Wrapped lines joined; a heading of the file's own or a short line that says nothing but a name is a heading. */
function paragraphs(document: Document): Paragraph[] {
  const joined: { text: string; line: Line }[] = []
  for (const line of document.pages.flatMap((page) => page.lines)) {
    const last = joined.at(-1)
    if (line.continues === true && last !== undefined) last.text = `${last.text} ${line.text}`
    else joined.push({ text: line.text, line })
  }
  return joined.map(({ text, line }) => ({ text: normalise(text), heading: looksLikeHeading(text, line) }))
}

function looksLikeHeading(text: string, { role, marker }: Line): boolean {
  if (role === 'heading') return true
  if (role === 'list-item' || marker !== undefined) return false
  const words = text.trim().split(/\s+/)
  return words.length <= 9 && !/[.;,!]$/.test(text.trim())
}

/** The part each paragraph stands in; a heading itself stands in none. */
function partsOf(lines: readonly Paragraph[], { lists }: Lexicon): (Part | undefined)[] {
  let part: Part = 'intro'
  const parts = lines.map(({ text, heading }) => {
    const named = heading ? partNamed(folded(text.replace(/[:*#_]+/g, ' ')), lists) : inlineHeading(text, lists)
    if (named !== undefined) part = named
    return heading && named !== undefined && !text.includes(': ') ? undefined : part
  })
  // Without any heading that is understood the whole text asks; its boilerplate is told by its words.
  return parts.some((one) => one === 'must' || one === 'nice')
    ? parts
    : parts.map((one) => (one === 'skip' ? one : 'must'))
}

const order: readonly (readonly [list: string, part: Part])[] = [
  ['posting-nice-headings', 'nice'],
  ['posting-skip-headings', 'skip'],
  ['posting-must-headings', 'must'],
  ['posting-duty-headings', 'duties'],
]

const partNamed = (text: string, lists: Lexicon['lists']): Part | undefined =>
  order.find(([list]) => holds(text, lists[list]))?.[1]

/** "Nice to have: Kafka, Rust" on one line. */
function inlineHeading(text: string, lists: Lexicon['lists']): Part | undefined {
  const label = /^([^:.]{3,40}):\s/.exec(text)?.[1]
  const named = label === undefined ? undefined : partNamed(folded(label), lists)
  return named === 'must' || named === 'nice' ? named : undefined
}

/** Sentences, and what semicolons part. A full stop inside a name (Node.js, e.g.) parts nothing. */
const clausesOf = (text: string): string[] =>
  text
    .split(/;|(?<![eg]\.[eg]|\bvs|\betc|\bi\.e)[.!?](?=\s+["'(]?\p{Lu}|\s*$)/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')

/** One clause, or two where only its end is said to be a plus: "Strong Go, Rust is a plus". */
function tiered(text: string, part: Part, { lists }: Lexicon): Statement[] {
  const words = folded(text)
  const inherited = part === 'nice' ? 'nice' : 'must'
  if (part === 'nice' || !holds(words, lists['posting-nice-words'])) return [{ text, part, tier: inherited }]
  const aside = /^(.*?)\(([^()]*)\)(.*)$/.exec(text)
  if (aside !== null && holds(folded(aside[2] ?? ''), lists['posting-nice-words'])) {
    const rest = `${aside[1]}${aside[3]}`
    return isBare(aside[2] ?? '', lists)
      ? [{ text: rest, part, tier: 'nice' }]
      : [
          { text: rest, part, tier: 'must' },
          { text: aside[2] ?? '', part, tier: 'nice' },
        ]
  }
  const cut = text.lastIndexOf(', ', placeOfNice(words, lists))
  const head = cut > 0 ? text.slice(0, cut) : ''
  if (
    holds(folded(head), lists['posting-must-words']) ||
    /^(?:strong|solid|deep|proficien\w*|expert\w*|\d+\+? years)\b/i.test(head)
  ) {
    return [
      { text: head, part, tier: 'must' },
      { text: text.slice(cut + 2), part, tier: 'nice' },
    ]
  }
  return [{ text, part, tier: 'nice' }]
}

/** "(a plus)" says something of what stands before it, "(Rust is a plus)" of Rust. */
const isBare = (text: string, lists: Lexicon['lists']): boolean =>
  (lists['posting-nice-words'] ?? []).some((phrase) => folded(text).replace(phrase, '').trim().split(' ').length <= 1)

const placeOfNice = (words: string, lists: Lexicon['lists']): number =>
  Math.max(0, ...(lists['posting-nice-words'] ?? []).map((phrase) => indexOf(words, phrase)))
