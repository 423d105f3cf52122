/** HTML as text. Only what passes through `words` comes from a report; all else is ours. */
import { xmlText } from '../xml.js'

const empty: ReadonlySet<string> = new Set(['input', 'rect'])

/** Attributes that are `undefined` or `false` are left out; `true` stands without a value. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${words(String(value))}"`))
    .join('')
  return empty.has(name)
    ? `<${name}${written}${name === 'rect' ? '/' : ''}>`
    : `<${name}${written}>${children.join('')}</${name}>`
}

/** Text, safe in an element and in an attribute in double quotes. */
export const words = (text: string): string => xmlText(text).replaceAll("'", '&#39;').replaceAll('`', '&#96;')

/** Every block on a line of its own. */
export const block = (name: string, attributes: Parameters<typeof tag>[1], ...children: readonly string[]): string =>
  `${tag(name, attributes, ...(children.length === 0 ? [] : ['\n', ...children]))}\n`
