/** The zip of a DOCX → its parts as trees, with the relationships between them (Open Packaging Conventions). */
import { attribute, childrenOf, type Element, type Parsed, parseXml, type XmlFault } from '../xml.js'
import { openZip, type ZipFault } from '../zip.js'
import { namespaces } from './namespaces.js'

export interface Docx {
  /** `word/document.xml`, wherever the package says it is. */
  readonly main: string
  readonly names: readonly string[]
  readonly escaping: readonly string[]
  /** Bytes of the parts that were opened; what a slimmed copy is made of. */
  readonly bytes: ReadonlyMap<string, Uint8Array>
  part(name: string): Part | undefined
}

export interface Part {
  readonly name: string
  readonly root: Element | undefined
  readonly fault: XmlFault | undefined
  readonly relations: ReadonlyMap<string, Relation>
}

export interface Relation {
  /** Last word of the type: `header`, `hyperlink`, `image`. */
  readonly type: string
  /** Name of a part, or an address when external. */
  readonly target: string
  readonly external: boolean
}

export type DocxFault = ZipFault | 'not-a-docx' | XmlFault

export function openDocx(bytes: Uint8Array): Docx | DocxFault {
  const zip = openZip(bytes, isWanted)
  if (typeof zip === 'string') return zip
  const relations = (name: string) => relationsOf(zip.parts.get(relationsName(name)), name)
  const main = mainPart(relations(''), zip.names)
  if (main === undefined) return 'not-a-docx'
  const parts = new Map<string, Part>()
  return {
    main,
    names: zip.names,
    escaping: zip.escaping,
    bytes: zip.parts,
    part(name) {
      const known = parts.get(name)
      const content = zip.parts.get(name)
      if (known || !content) return known
      const part = partOf(name, content, relations(name))
      parts.set(name, part)
      return part
    },
  }
}

/** Parsed when it is first looked into: of most parts only the relationships matter. */
function partOf(name: string, content: Uint8Array, relations: ReadonlyMap<string, Relation>): Part {
  let parsed: Parsed | undefined
  const parse = () => {
    parsed ??= parseXml(content, namespaces)
    return parsed
  }
  return {
    name,
    relations,
    get root() {
      return parse().root
    },
    get fault() {
      return parse().fault
    },
  }
}

/** Text, styles and relationships; never pictures, fonts or macros. */
const isWanted = (name: string) =>
  /\.(?:xml|rels)$/i.test(name) && !/(?:^|\/)(?:customXml|charts|glossary)\//i.test(name)

const relationsName = (part: string) => part.replace(/[^/]*$/, (file) => `_rels/${file}.rels`)

function mainPart(relations: ReadonlyMap<string, Relation>, names: readonly string[]): string | undefined {
  const named = [...relations.values()].find((relation) => relation.type === 'officeDocument')?.target
  if (named !== undefined && names.includes(named)) return /^(?:xl|ppt|visio)\//.test(named) ? undefined : named
  return names.includes('word/document.xml') ? 'word/document.xml' : undefined
}

function relationsOf(bytes: Uint8Array | undefined, source: string): ReadonlyMap<string, Relation> {
  if (!bytes) return new Map()
  const { root } = parseXml(bytes, namespaces)
  return new Map(
    childrenOf(root).map((element) => {
      const target = attribute(element, 'Target') ?? ''
      const external = attribute(element, 'TargetMode') === 'External'
      const type = (attribute(element, 'Type') ?? '').replace(/^.*\//, '')
      return [attribute(element, 'Id') ?? '', { type, target: external ? target : resolve(source, target), external }]
    }),
  )
}

/** A target is relative to the folder of its source, or absolute in the package. */
function resolve(source: string, target: string): string {
  const folders = target.startsWith('/') ? [] : source.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '' && step !== '.') folders.push(step)
  }
  return folders.join('/')
}
