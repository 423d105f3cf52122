/** Styles of an ODT: what a paragraph or a span looks like, with all it inherits. */
import type { Style } from '../flow/flow.js'
import { attribute, child, childrenOf, descendants, type Element } from '../xml.js'

export interface OdtStyle {
  readonly text: Style & { readonly hidden?: boolean }
  /** Points. */
  readonly before: number
  readonly after: number
  readonly breakBefore: boolean
  readonly breakAfter: boolean
  readonly outline?: number
  readonly list?: string
  readonly columns: number
  /** Name shown to people, in English for built-in styles. */
  readonly name: string
}

export interface OdtStyles {
  of(family: 'paragraph' | 'text' | 'section', name: string | undefined): OdtStyle
  /** What a list draws before an item: the glyph, or how its numbers end. */
  bullet(list: string | undefined, level: number): Bullet
  readonly language?: string
}

export interface Bullet {
  readonly glyph?: string
  /** Of a number: `1`, `a`, `i` …; empty for none. */
  readonly format?: string
  readonly suffix: string
}

const usual: OdtStyle = { text: {}, before: 0, after: 0, breakBefore: false, breakAfter: false, columns: 1, name: '' }

export function readStyles(...roots: readonly (Element | undefined)[]): OdtStyles {
  const all = new Map<string, Element>()
  const lists = new Map<string, Element>()
  const fonts = new Map<string, string>()
  for (const root of roots) {
    for (const style of [...descendants(root, 'style:style'), ...descendants(root, 'style:default-style')]) {
      const key = `${attribute(style, 'style:family')}/${attribute(style, 'style:name') ?? ''}`
      if (!all.has(key)) all.set(key, style)
    }
    for (const list of descendants(root, 'text:list-style')) lists.set(attribute(list, 'style:name') ?? '', list)
    for (const face of descendants(root, 'style:font-face')) {
      fonts.set(
        attribute(face, 'style:name') ?? '',
        (attribute(face, 'svg:font-family') ?? '').replaceAll(/^'|'$/g, ''),
      )
    }
  }
  const known = new Map<string, OdtStyle>()
  const of = (family: string, name: string | undefined, depth = 0): OdtStyle => {
    const key = `${family}/${name ?? ''}`
    const element = all.get(key)
    const found = known.get(key)
    if (found) return found
    if (!element || depth > 20) return name === undefined ? usual : of(family, undefined, depth + 1)
    const parent = name === undefined ? usual : of(family, attribute(element, 'style:parent-style-name'), depth + 1)
    const style = inherit(element, parent, fonts)
    known.set(key, style)
    return style
  }
  const language = languageOf(all.get('paragraph/'))
  return { of, bullet: (list, level) => bulletOf(lists.get(list ?? ''), level), ...(language ? { language } : {}) }
}

function inherit(element: Element, parent: OdtStyle, fonts: ReadonlyMap<string, string>): OdtStyle {
  const text = child(element, 'style:text-properties')
  const paragraph = child(element, 'style:paragraph-properties')
  const columns = attribute(child(child(element, 'style:section-properties'), 'style:columns'), 'fo:column-count')
  const outline = Number(attribute(element, 'style:default-outline-level') || Number.NaN)
  const list = attribute(element, 'style:list-style-name')
  return {
    ...parent,
    text: { ...parent.text, ...textStyle(text, parent.text, fonts) },
    before: points(attribute(paragraph, 'fo:margin-top') ?? attribute(paragraph, 'fo:margin')) ?? parent.before,
    after: points(attribute(paragraph, 'fo:margin-bottom') ?? attribute(paragraph, 'fo:margin')) ?? parent.after,
    breakBefore:
      attribute(paragraph, 'fo:break-before') === 'page' ||
      (attribute(element, 'style:master-page-name') !== undefined &&
        attribute(element, 'style:master-page-name') !== ''),
    breakAfter: attribute(paragraph, 'fo:break-after') === 'page',
    ...(outline >= 1 ? { outline } : {}),
    ...(list !== undefined ? { list } : {}),
    columns: Number(columns ?? 1) || 1,
    name: attribute(element, 'style:display-name') ?? attribute(element, 'style:name') ?? parent.name,
  }
}

function textStyle(text: Element | undefined, outer: Style, fonts: ReadonlyMap<string, string>): OdtStyle['text'] {
  const said = (name: string) => attribute(text, name)
  const font = fonts.get(said('style:font-name') ?? '') ?? said('fo:font-family')
  const size = points(said('fo:font-size'), outer.size)
  const weight = said('fo:font-weight')
  const color = said('fo:color')
  const capitals = said('fo:text-transform') === 'uppercase' || said('fo:font-variant') === 'small-caps'
  const background = said('fo:background-color')
  return {
    ...(font ? { font } : {}),
    ...(size !== undefined ? { size } : {}),
    ...(weight ? { bold: weight === 'bold' || Number(weight) >= 600 } : {}),
    ...(said('fo:font-style') ? { italic: said('fo:font-style') !== 'normal' } : {}),
    ...(capitals ? { caps: true } : {}),
    ...(color && /^#[0-9a-f]{6}$/i.test(color) ? { color: color.toLowerCase() } : {}),
    ...(background && /^#[0-9a-f]{6}$/i.test(background) ? { background: background.toLowerCase() } : {}),
    ...(said('text:display') === 'none' ? { hidden: true } : {}),
  }
}

/** A length of XSL-FO; a percentage is one of `outer`. */
function points(value: string | undefined, outer = 12): number | undefined {
  const length = /^(-?\d{1,6}(?:\.\d{1,6})?)(pt|in|cm|mm|pc|px|%)$/.exec(value ?? '')
  if (!length) return undefined
  const units: Readonly<Record<string, number>> = {
    pt: 1,
    in: 72,
    cm: 72 / 2.54,
    mm: 72 / 25.4,
    pc: 12,
    px: 0.75,
    '%': outer / 100,
  }
  return Math.round(Number(length[1]) * (units[length[2] ?? ''] ?? 1) * 100) / 100
}

function bulletOf(list: Element | undefined, level: number): Bullet {
  const here = childrenOf(list).find((element) => attribute(element, 'text:level') === String(level))
  if (!here || here.name === 'text:list-level-style-image') return { glyph: '•', suffix: '' }
  const suffix = attribute(here, 'style:num-suffix') ?? attribute(here, 'loext:num-list-format') ?? ''
  if (here.name === 'text:list-level-style-number') return { format: attribute(here, 'style:num-format') ?? '', suffix }
  const glyph = attribute(here, 'text:bullet-char') ?? '•'
  return { glyph: /[\ue000-\uf8ff]/.test(glyph) || glyph.trim() === '' ? '•' : glyph, suffix: '' }
}

function languageOf(style: Element | undefined): string | undefined {
  const text = child(style, 'style:text-properties')
  const language = attribute(text, 'fo:language')
  const country = attribute(text, 'fo:country')
  if (!language || language === 'none' || language === 'zxx') return undefined
  return country && country !== 'none' ? `${language}-${country}` : language
}
