/** HTML as text. Only what passes through `words` comes from a report; all else is ours. */
import { cleanLine } from '../clean.js'
import { xmlText } from '../xml.js'

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** Without content: those of HTML have no end tag, those of SVG close themselves. */
const empty: ReadonlyMap<string, string> = new Map([
  ['input', ''],
  ['meta', ''],
  ['rect', '/'],
  ['circle', '/'],
  ['path', '/'],
])

/** Attributes that are `undefined` or `false` are left out; `true` stands without a value. */
export function tag(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${words(String(value))}"`))
    .join('')
  const end = empty.get(name)
  return end === undefined ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}${end}>`
}

/** Text, safe in an element and in an attribute in double quotes. */
export const words = (text: string): string => xmlText(text).replaceAll("'", '&#39;').replaceAll('`', '&#96;')

/** The same on one line. */
export const line = (text: string): string => words(cleanLine(text))

/** Every block on a line of its own. */
export const block = (name: string, attributes: Attributes, ...children: readonly string[]): string =>
  `${tag(name, attributes, ...(children.length === 0 ? [] : ['\n', ...children]))}\n`

/** A heading, or another element of a few words, on a line of its own. */
export const short = (name: string, attributes: Attributes, ...children: readonly string[]): string =>
  `${tag(name, attributes, ...children)}\n`

/** What the eye sees anyway, for those who listen. */
export const aside = (text: string): string => tag('span', { class: 'aside' }, words(text))

export const headRow = (names: readonly string[]): string =>
  block('thead', {}, row(...names.map((name) => tag('th', { scope: 'col' }, name))))
export const row = (...cells: readonly string[]): string => short('tr', {}, ...cells)
