/**
 * XML from a stranger → a tree of elements, under limits: no DOCTYPE (so no entities and nothing fetched), no endless
 * nesting. What was read before a fault is kept.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { decodeAs } from './decode.js'

export interface Element {
  /** `w:p`: the prefix that the reader gave the namespace, whatever the file calls it. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
}

export interface Parsed {
  readonly root?: Element
  readonly fault?: XmlFault
}

export type XmlFault = 'doctype' | 'too-deep' | 'too-large' | 'malformed'

const limits = { depth: 400, elements: 1_000_000 }

/** `namespaces`: URI → the prefix to know it by. */
export function parseXml(bytes: Uint8Array, namespaces: ReadonlyMap<string, string>): Parsed {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const top: Draft = { name: '', attributes: none, children: [] }
  const open: Draft[] = [top]
  let fault: XmlFault | undefined
  let elements = 0
  const stop = (because: XmlFault) => {
    fault ??= because
    throw new Error(because)
  }
  parser.on('doctype', () => stop('doctype'))
  parser.on('error', (error) => {
    if (!unboundPrefix.test(error.message)) stop('malformed')
  })
  parser.on('opentag', (tag) => {
    elements += 1
    if (open.length > limits.depth) stop('too-deep')
    if (elements > limits.elements) stop('too-large')
    const element: Draft = { name: nameOf(tag, namespaces), attributes: attributesOf(tag, namespaces), children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.on('cdata', (text) => open.at(-1)?.children.push(text))
  try {
    parser.write(decodeXml(bytes)).close()
  } catch {
    fault ??= 'malformed'
  }
  const root = top.children.find((child) => typeof child !== 'string')
  return { ...(root ? { root } : {}), ...(fault ? { fault } : {}) }
}

interface Draft extends Element {
  readonly children: (Draft | string)[]
}

const none: ReadonlyMap<string, string> = new Map()

/** Word opens files whose extensions use a prefix that nothing declares; so do we. */
const unboundPrefix = /unbound namespace prefix/

function nameOf(tag: { uri: string; local: string }, namespaces: ReadonlyMap<string, string>): string {
  const prefix = namespaces.get(tag.uri)
  return prefix === undefined || prefix === '' ? tag.local : `${prefix}:${tag.local}`
}

function attributesOf(tag: SaxesTagNS, namespaces: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const all = Object.values(tag.attributes)
  if (all.length === 0) return none
  return new Map(all.map((attribute) => [nameOf(attribute, namespaces), attribute.value]))
}

/** The encoding is told by the byte order mark, the first zero bytes, or the declaration (XML 1.0, appendix F). */
function decodeXml(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return withoutMark(decodeAs(bytes, 'utf-16le'))
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return withoutMark(decodeAs(bytes, 'utf-16be'))
  if (first === 0xef && second === 0xbb && third === 0xbf) return withoutMark(decodeAs(bytes, 'utf-8'))
  const declaration = decodeAs(bytes.subarray(0, 200), 'latin1')
  const label = /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(declaration)?.[1] ?? 'utf-8'
  return decodeAs(bytes, label.toLowerCase())
}

const withoutMark = (text: string) => text.replace(/^\ufeff/, '')

export const isElement = (node: Element | string): node is Element => typeof node !== 'string'

export const childrenOf = (element: Element | undefined): Element[] => element?.children.filter(isElement) ?? []

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((node): node is Element => typeof node !== 'string' && node.name === name)

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attributes.get(name)

/** The words of an element and all in it; the depth limit of the parser bounds the recursion. */
export const textOf = (element: Element | undefined): string =>
  element?.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('') ?? ''

/** Elements of a name, wherever they stand below, in document order. */
export function* descendants(element: Element | undefined, name: string): Generator<Element> {
  for (const node of element?.children ?? []) {
    if (typeof node === 'string') continue
    if (node.name === name) yield node
    yield* descendants(node, name)
  }
}
