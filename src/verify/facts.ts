/** What a structured resume says (JSON Resume, or the YAML of RenderCV), as single facts with the path they stand at. */

export type FactKind =
  | 'name'
  | 'email'
  | 'phone'
  | 'url'
  | 'organization'
  | 'title'
  | 'date'
  | 'skill'
  | 'bullet'
  | 'words'

export interface Fact {
  /** `work[0].position`, `cv.sections.experience[1].highlights[0]`. */
  readonly path: string
  readonly kind: FactKind
  /** As written, without Markdown. */
  readonly value: string
}

const MAX_FACTS = 5000
const MAX_DEPTH = 20

/** Every text of the source but those that are not meant to be shown: addresses of schemas, pictures, settings of a theme. */
export function factsOf(source: unknown): Fact[] {
  const facts: Fact[] = []
  walk(source, '', '', 0, facts)
  return facts
}

function walk(value: unknown, path: string, key: string, depth: number, facts: Fact[]): void {
  if (depth > MAX_DEPTH || facts.length >= MAX_FACTS || unshown.has(key)) return
  if (typeof value === 'string' || typeof value === 'number') add(String(value), path, key, facts)
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, `${path}[${index}]`, key, depth + 1, facts)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      walk(item, path === '' ? name : `${path}.${name}`, name, depth + 1, facts)
    }
  }
}

/** RenderCV sets what follows a dash in a bullet as bullets below it. */
function add(written: string, path: string, key: string, facts: Fact[]): void {
  const value = withoutMarkdown(written)
  if (!/[\p{L}\p{N}]/u.test(value)) return
  const kind = kindOf(path, key, value)
  for (const one of kind === 'bullet' && path.startsWith('cv.') ? value.split(/\s+- /) : [value]) {
    facts.push({ path, kind, value: one })
  }
}

/** Of neither format's content: how it is drawn, validated or filed. */
const unshown: ReadonlySet<string> = new Set([
  '$schema',
  'meta',
  'image',
  'picture',
  'photo',
  'design',
  'locale',
  'locale_catalog',
  'settings',
  'rendercv_settings',
  'countryCode',
  'fluency_level',
  'level',
  // An icon stands for it as often; the name or the address beside it is what counts.
  'network',
])

const kinds: ReadonlyMap<string, FactKind> = new Map<string, FactKind>([
  ['email', 'email'],
  ['phone', 'phone'],
  ['url', 'url'],
  ['website', 'url'],
  ['company', 'organization'],
  ['institution', 'organization'],
  ['organization', 'organization'],
  ['position', 'title'],
  ['startDate', 'date'],
  ['endDate', 'date'],
  ['start_date', 'date'],
  ['end_date', 'date'],
  ['date', 'date'],
  ['keywords', 'skill'],
  ['highlights', 'bullet'],
])

function kindOf(path: string, key: string, value: string): FactKind {
  if (path === 'basics.name' || path === 'cv.name') return 'name'
  if (/^work\[\d+\]\.name$/.test(path)) return 'organization'
  const kind = kinds.get(key) ?? 'words'
  return kind === 'date' && !/^(?:\d{4}(?:-\d{2}){0,2}|present)$/i.test(value) ? 'words' : kind
}

const withoutMarkdown = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .trim()
