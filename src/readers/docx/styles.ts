/** Styles of a DOCX with their inheritance: a paragraph's or a run's properties, from the defaults to its own. */
import { attribute, child, childrenOf, type Element } from '../xml.js'
import {
  type ParagraphProperties,
  paragraphProperties,
  type RunProperties,
  runProperties,
  type Theme,
} from './properties.js'

export interface Style {
  readonly id: string
  /** In English whatever the program's language, in Word's own files. */
  readonly name: string
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
}

export interface Styles {
  /** `undefined`: the default paragraph style. */
  paragraph(id: string | undefined): Style
  character(id: string | undefined): RunProperties
  /** Does the style of a table paint cells? Then what is under a word is not known. */
  paints(id: string | undefined): boolean
  readonly language?: string
}

export function readStyles(root: Element | undefined, theme: Theme): Styles {
  const defaults = child(root, 'w:docDefaults')
  const run = runProperties(child(child(defaults, 'w:rPrDefault'), 'w:rPr'), theme)
  const paragraph = paragraphProperties(child(child(defaults, 'w:pPrDefault'), 'w:pPr'), theme)
  const all = new Map(
    childrenOf(root)
      .filter(isStyle)
      .map((style) => [attribute(style, 'w:styleId') ?? '', style]),
  )
  const usual = [...all.values()].find((style) => attribute(style, 'w:type') === 'paragraph' && isDefault(style))
  const bottom: Style = { id: '', name: '', paragraph, run: { size: 10, ...run } }
  const empty: Style = { id: '', name: '', paragraph: {}, run: {} }
  const paragraphs = new Map<string, Style>()
  const characters = new Map<string, Style>()
  return {
    paragraph: (id) =>
      inherit(styleId(all, id) ?? attribute(usual, 'w:styleId'), { all, theme, bottom, known: paragraphs }),
    character: (id) => inherit(styleId(all, id), { all, theme, bottom: empty, known: characters }).run,
    paints: (id) => paints(all, id),
    ...(run.language ? { language: run.language } : {}),
  }
}

interface Shelf {
  readonly all: ReadonlyMap<string, Element>
  readonly theme: Theme
  readonly bottom: Style
  readonly known: Map<string, Style>
}

const isStyle = (element: Element) => element.name === 'w:style'
const isDefault = (element: Element) => ['1', 'true', 'on'].includes(attribute(element, 'w:default') ?? '')
const styleId = (all: ReadonlyMap<string, Element>, id: string | undefined) =>
  id !== undefined && all.has(id) ? id : undefined

/** Longest chain that is followed; a cycle ends there too. */
const longest = 20

function inherit(id: string | undefined, shelf: Shelf, depth = 0): Style {
  const element = id === undefined ? undefined : shelf.all.get(id)
  if (id === undefined || !element || depth > longest) return shelf.bottom
  const known = shelf.known.get(id)
  if (known) return known
  const parent = inherit(attribute(child(element, 'w:basedOn'), 'w:val'), shelf, depth + 1)
  const style: Style = {
    id,
    name: attribute(child(element, 'w:name'), 'w:val') ?? id,
    paragraph: { ...parent.paragraph, ...paragraphProperties(child(element, 'w:pPr'), shelf.theme) },
    run: { ...parent.run, ...runProperties(child(element, 'w:rPr'), shelf.theme) },
  }
  shelf.known.set(id, style)
  return style
}

function paints(all: ReadonlyMap<string, Element>, id: string | undefined, depth = 0): boolean {
  const style = id === undefined ? undefined : all.get(id)
  if (!style || depth > longest) return false
  const shaded = (element: Element): boolean =>
    element.name === 'w:shd' ? attribute(element, 'w:fill') !== 'auto' : childrenOf(element).some(shaded)
  return shaded(style) || paints(all, attribute(child(style, 'w:basedOn'), 'w:val'), depth + 1)
}

/**
 * Level of a heading, from its outline level or the name of a built-in style; some programs write the name in their own
 * language, and `Title` stands over every heading.
 */
export function headingLevel(style: Style, own: ParagraphProperties): number | undefined {
  const outline = own.outline ?? style.paragraph.outline
  if (outline !== undefined && outline >= 1 && outline <= 9) return outline
  const level = headingName.exec(style.name) ?? headingName.exec(style.id)
  if (level) return Number(level[1])
  return titleName.test(style.name) ? 1 : undefined
}

const headingName =
  /^(?:heading|überschrift|berschrift|titre|título|ttulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|заголовок|nadpis|見出し|标题)[ _]?([1-9])$/i
const titleName = /^(?:title|titel)$/i
