/** What an element says of the words in it: role, style, whether they show. */
import type { HiddenReason, LineRole } from '../../types.js'
import type { Style } from '../flow/flow.js'

/** An open element, with all it inherits. */
export interface Frame {
  readonly name: string
  readonly style: Style
  readonly role: LineRole
  readonly level?: number
  readonly marker?: string
  readonly hidden?: HiddenReason
  readonly preformatted: boolean
  /** Points above and below, of a block. */
  readonly gap: number
  /** Of a list: depth, and the number of the next item. */
  readonly list?: { readonly depth: number; readonly ordered: boolean; next: number }
  /** Around scripts, styles and the like: nothing in it is text. */
  readonly unread: boolean
}

export const rootFrame: Frame = {
  name: '',
  style: { size: 12 },
  role: 'body',
  preformatted: false,
  gap: 0,
  unread: false,
}

const blocks = new Set(
  `address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer
   form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary
   table tbody td tfoot th thead tr ul`.split(/\s+/),
)
blocks.delete('br')
const unread = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'textarea',
  'select',
])
const bold = new Set(['b', 'strong', 'th', 'dt'])
const italic = new Set(['i', 'em', 'cite', 'dfn', 'var', 'address'])
/** Points, as browsers set them. */
const sizes: ReadonlyMap<string, number> = new Map([
  ['h1', 24],
  ['h2', 18],
  ['h3', 14],
  ['h4', 12],
  ['h5', 10],
  ['h6', 8],
  ['small', 10],
])
const gaps: ReadonlyMap<string, number> = new Map([
  ['h1', 16],
  ['h2', 15],
  ['h3', 14],
  ['h4', 16],
  ['h5', 17],
  ['h6', 18],
  ['p', 12],
  ['ul', 12],
  ['ol', 12],
  ['dl', 12],
  ['blockquote', 12],
  ['hr', 8],
])

export const isBlock = (name: string) => blocks.has(name)
export const isUnread = (frame: Frame) => frame.unread

export function frameOf(name: string, attributes: Readonly<Record<string, string>>, outer: Frame): Frame {
  const declared = declarations(attributes.style ?? '')
  const hidden = outer.hidden ?? hiddenBy(attributes, declared)
  const list = listOf(name, attributes, outer)
  return {
    ...outer,
    name,
    style: styleOf(name, attributes, declared, outer.style),
    ...roleOf(name, outer),
    ...(hidden ? { hidden } : {}),
    ...(list ? { list } : {}),
    ...(name === 'li' ? { marker: markerOf(outer) } : {}),
    preformatted:
      name === 'pre' || (outer.preformatted && name !== 'table') || /^pre/.test(declared.get('white-space') ?? ''),
    gap: gaps.get(name) ?? 0,
    unread: outer.unread || unread.has(name),
  }
}

function roleOf(name: string, outer: Frame): Pick<Frame, 'role' | 'level'> {
  const heading = /^h([1-6])$/.exec(name)
  if (heading) return { role: 'heading', level: Number(heading[1]) }
  if (name === 'li') return { role: 'list-item', level: Math.max(1, outer.list?.depth ?? 1) }
  return { role: outer.role, ...(outer.level !== undefined ? { level: outer.level } : {}) }
}

function listOf(name: string, attributes: Readonly<Record<string, string>>, outer: Frame): Frame['list'] {
  if (name !== 'ul' && name !== 'ol' && name !== 'menu' && name !== 'dir') return outer.list
  const start = Number(attributes.start ?? 1)
  return { depth: (outer.list?.depth ?? 0) + 1, ordered: name === 'ol', next: Number.isInteger(start) ? start : 1 }
}

function markerOf(outer: Frame): string {
  const { list } = outer
  if (!list?.ordered) return '•'
  const number = list.next
  list.next += 1
  return `${number}.`
}

function hiddenBy(
  attributes: Readonly<Record<string, string>>,
  declared: ReadonlyMap<string, string>,
): HiddenReason | undefined {
  if (attributes.hidden !== undefined || declared.get('display') === 'none') return 'vanish'
  if (declared.get('visibility') === 'hidden') return 'vanish'
  if (/^0*(?:\.0*)?$/.test(declared.get('opacity') ?? '1')) return 'transparent'
  const size = points(declared.get('font-size') ?? '', 12)
  if (size !== undefined && size <= 1.5) return 'tiny'
  return undefined
}

function styleOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  declared: ReadonlyMap<string, string>,
  outer: Style,
): Style {
  const size = points(declared.get('font-size') ?? '', outer.size ?? 12) ?? sizes.get(name)
  const weight = declared.get('font-weight') ?? ''
  const color = hex(declared.get('color') ?? '')
  const heavy = bold.has(name) || (sizes.has(name) && name !== 'small') || /^(?:bold|bolder|[6-9]00)$/.test(weight)
  const light = /^(?:normal|[1-5]00)$/.test(weight)
  const caps = declared.get('text-transform') === 'uppercase' || /small-caps/.test(declared.get('font-variant') ?? '')
  return {
    ...outer,
    ...(size !== undefined ? { size } : {}),
    ...(heavy ? { bold: true } : light ? { bold: false } : {}),
    ...(italic.has(name) || declared.get('font-style') === 'italic' ? { italic: true } : {}),
    ...(caps ? { caps: true } : {}),
    ...(color ? { color } : {}),
    ...(name === 'a' && attributes.href ? linkOf(attributes.href) : {}),
  }
}

/** A link inside the page leads nowhere. */
const linkOf = (href: string) => (href.trim().startsWith('#') ? {} : { href: href.trim() })

/** `color: #fff; display: none` → a map; the last of a name wins. */
function declarations(style: string): ReadonlyMap<string, string> {
  return new Map(
    style
      .slice(0, 2000)
      .split(';')
      .map((declaration) => {
        const colon = declaration.indexOf(':')
        const value = declaration.slice(colon + 1).replace('!important', '')
        return [declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase(), value.trim().toLowerCase()]
      }),
  )
}

/** A CSS length as points; `outer` is the size around it. */
function points(value: string, outer: number): number | undefined {
  const length = /^(\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})(px|pt|em|rem|%)$/.exec(value)
  if (!length) return value === '0' ? 0 : undefined
  const number = Number(length[1])
  const units: Readonly<Record<string, number>> = { px: 0.75, pt: 1, em: outer, rem: 12, '%': outer / 100 }
  return number * (units[length[2] ?? ''] ?? 1)
}

/** Of the named colours only the one that is used to hide words. */
function hex(value: string): string | undefined {
  if (value === 'white') return '#ffffff'
  if (/^#[0-9a-f]{6}$/.test(value)) return value
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(value)
  return short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : undefined
}
