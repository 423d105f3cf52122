/** Run and paragraph properties as an element states them; what it does not state is absent and inherited. */
import { attribute, child, type Element } from '../xml.js'

export interface RunProperties {
  readonly font?: string
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly caps?: boolean
  readonly vanish?: boolean
  /** `#rrggbb`, or `auto`: black or white, whichever shows. */
  readonly color?: string
  /** `#rrggbb`, `none`, or `unknown` where a theme or a pattern decides. */
  readonly shade?: string
  readonly language?: string
  /** Of a character style. */
  readonly style?: string
}

export interface ParagraphProperties {
  readonly style?: string
  /** From 1; 10 is body text. */
  readonly outline?: number
  readonly list?: { readonly id?: string; readonly level?: number }
  /** Points. */
  readonly before?: number
  readonly after?: number
  readonly contextual?: boolean
  readonly pageBreakBefore?: boolean
  readonly shade?: string
  readonly frame?: boolean
}

/** Theme colours by name (`accent1`, `background1`), as `#rrggbb`. */
export type Theme = ReadonlyMap<string, string>

export function runProperties(element: Element | undefined, theme: Theme): RunProperties {
  if (!element) return nothing
  const said = {
    font: fontOf(child(element, 'w:rFonts')),
    size: halfPoints(child(element, 'w:sz') ?? child(element, 'w:szCs')),
    bold: onOff(child(element, 'w:b')),
    italic: onOff(child(element, 'w:i')),
    caps: onOff(child(element, 'w:caps')) ?? onOff(child(element, 'w:smallCaps')),
    vanish: onOff(child(element, 'w:vanish')),
    color: colorOf(child(element, 'w:color'), theme),
    shade: highlightOf(child(element, 'w:highlight')) ?? shadeOf(child(element, 'w:shd'), theme),
    language: attribute(child(element, 'w:lang'), 'w:val'),
    style: attribute(child(element, 'w:rStyle'), 'w:val'),
  }
  return stated(said)
}

export function paragraphProperties(element: Element | undefined, theme: Theme): ParagraphProperties {
  if (!element) return nothing
  const spacing = child(element, 'w:spacing')
  const level = attribute(child(element, 'w:outlineLvl'), 'w:val')
  const list = child(element, 'w:numPr')
  const said = {
    style: attribute(child(element, 'w:pStyle'), 'w:val'),
    outline: level === undefined ? undefined : Number(level) + 1,
    list: list && listOf(list),
    before: attribute(spacing, 'w:beforeAutospacing') === '1' ? 14 : twentieths(attribute(spacing, 'w:before')),
    after: attribute(spacing, 'w:afterAutospacing') === '1' ? 14 : twentieths(attribute(spacing, 'w:after')),
    contextual: onOff(child(element, 'w:contextualSpacing')),
    pageBreakBefore: onOff(child(element, 'w:pageBreakBefore')),
    shade: shadeOf(child(element, 'w:shd'), theme),
    frame: child(element, 'w:framePr') ? true : undefined,
  }
  return stated(said)
}

const nothing = {}

/** Without the keys that are `undefined`, so that spreading inherits. */
function stated<T extends object>(said: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as never
}

/** Written on by its presence; `w:val` may turn it off (ECMA-376 17.17.4). */
export function onOff(element: Element | undefined): boolean | undefined {
  if (!element) return undefined
  return !['0', 'false', 'off', 'none'].includes(attribute(element, 'w:val') ?? 'true')
}

function listOf(element: Element): NonNullable<ParagraphProperties['list']> {
  const id = attribute(child(element, 'w:numId'), 'w:val')
  const level = Number(attribute(child(element, 'w:ilvl'), 'w:val') ?? Number.NaN)
  return { ...(id !== undefined ? { id } : {}), ...(Number.isInteger(level) ? { level } : {}) }
}

const fontOf = (element: Element | undefined) =>
  attribute(element, 'w:ascii') ?? attribute(element, 'w:hAnsi') ?? attribute(element, 'w:cs')

function halfPoints(element: Element | undefined): number | undefined {
  const value = Number(attribute(element, 'w:val') ?? Number.NaN)
  return value > 0 ? value / 2 : undefined
}

function twentieths(value: string | undefined): number | undefined {
  const number = Number(value ?? Number.NaN)
  return Number.isFinite(number) ? number / 20 : undefined
}

function colorOf(element: Element | undefined, theme: Theme): string | undefined {
  const value = attribute(element, 'w:val')
  if (value !== undefined && hex.test(value)) return `#${value.toLowerCase()}`
  const named = theme.get(attribute(element, 'w:themeColor') ?? '')
  return named ?? (element ? 'auto' : undefined)
}

/** A pattern other than `clear`, or a theme colour that was shaded, is not worked out: `unknown`. */
export function shadeOf(element: Element | undefined, theme: Theme): string | undefined {
  if (!element) return undefined
  const fill = attribute(element, 'w:fill')
  const pattern = attribute(element, 'w:val') ?? 'clear'
  if (pattern !== 'clear' && pattern !== 'nil') return 'unknown'
  if (fill !== undefined && hex.test(fill)) return `#${fill.toLowerCase()}`
  const named = attribute(element, 'w:themeFill')
  if (named !== undefined) return theme.get(named) ?? 'unknown'
  return 'none'
}

const highlightOf = (element: Element | undefined) => {
  const value = attribute(element, 'w:val')
  if (value === undefined || value === 'none') return undefined
  return value === 'white' ? '#ffffff' : 'unknown'
}

const hex = /^[0-9a-f]{6}$/i
