/** What stands in a paragraph: words in their style, breaks, notes, text boxes. Tracked changes are read as accepted. */
import type { Style } from '../flow/flow.js'
import { inSymbols, symbol } from '../flow/symbols.js'
import { hiddenBecause, underneath } from '../flow/visibility.js'
import { attribute, child, childrenOf, type Element, textOf } from '../xml.js'
import type { Context } from './context.js'
import { alternative, drawing } from './drawing.js'
import { fieldCharacter, hrefOfCode, isShown, linkOfFields } from './fields.js'
import type { Piece } from './model.js'
import { type RunProperties, runProperties } from './properties.js'

/** `base`: what the paragraph's style says of its words. */
export function inline(element: Element, base: RunProperties, context: Context): Piece[] {
  return childrenOf(element).flatMap((node) => inlineNode(node, base, context))
}

function inlineNode(node: Element, base: RunProperties, context: Context): Piece[] {
  switch (node.name) {
    case 'w:r':
      return run(node, base, context)
    case 'w:hyperlink':
      return inline(node, base, { ...context, ...hrefOf(node, context) })
    case 'w:fldSimple':
      return inline(node, base, { ...context, ...(hrefOfCode(attribute(node, 'w:instr') ?? '', context) ?? {}) })
    case 'w:ins':
    case 'w:moveTo':
      context.notes.trackedChanges += 1
      return inline(node, base, context)
    case 'w:del':
    case 'w:moveFrom':
      context.notes.trackedChanges += 1
      return []
    case 'mc:AlternateContent':
      return alternative(node, (choice) => inline(choice, base, context))
    case 'm:oMath':
    case 'm:oMathPara':
      return [{ kind: 'text', text: textOf(node), style: styleOf(base, context) }]
    default:
      return transparent.has(node.name) ? inline(node, base, context) : runContent(node, base, context)
  }
}

/** Wrappers that say something about the words in them, and nothing about whether they show. */
const transparent = new Set(['w:sdt', 'w:sdtContent', 'w:smartTag', 'w:customXml', 'w:dir', 'w:bdo', 'w:subDoc'])

function hrefOf(node: Element, context: Context): { href?: string } {
  const relation = context.part.relations.get(attribute(node, 'r:id') ?? '')
  return relation?.external ? { href: relation.target } : {}
}

function run(node: Element, base: RunProperties, context: Context): Piece[] {
  const own = runProperties(child(node, 'w:rPr'), context.theme)
  const properties = { ...base, ...(own.style === undefined ? {} : context.styles.character(own.style)), ...own }
  const effects = child(child(node, 'w:rPr'), 'w14:textFill')
  const seen = effects ? { ...properties, color: 'auto' } : properties
  return childrenOf(node).flatMap((content) => runContent(content, seen, context))
}

function runContent(node: Element, properties: RunProperties, context: Context): Piece[] {
  switch (node.name) {
    case 'w:t':
      return words(inSymbols(properties.font, textOf(node)), properties, context)
    case 'w:tab':
    case 'w:ptab':
      return words('\t', properties, context)
    case 'w:noBreakHyphen':
      return words('-', properties, context)
    case 'w:softHyphen':
      return words('\u00ad', properties, context)
    case 'w:sym':
      return words(drawnSymbol(node), properties, context)
    case 'w:br':
    case 'w:cr':
      return isShown(context) ? [{ kind: 'break', of: breakOf(node) }] : []
    case 'w:lastRenderedPageBreak':
      return [{ kind: 'break', of: 'rendered-page' }]
    case 'w:footnoteReference':
      return [{ kind: 'note', of: 'footnote', id: attribute(node, 'w:id') ?? '' }]
    case 'w:endnoteReference':
      return [{ kind: 'note', of: 'endnote', id: attribute(node, 'w:id') ?? '' }]
    case 'w:ruby':
      return inline(child(node, 'w:rubyBase') ?? node, properties, context)
    case 'w:fldChar':
      fieldCharacter(node, context)
      return []
    case 'w:instrText':
      instruction(textOf(node), context)
      return []
    case 'mc:AlternateContent':
      return alternative(node, (choice) =>
        childrenOf(choice).flatMap((inner) => runContent(inner, properties, context)),
      )
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return drawing(node, context)
    default:
      return []
  }
}

function instruction(code: string, context: Context): void {
  const field = context.fields.at(-1)
  if (field && !field.shows) field.code += code
}

function breakOf(node: Element): 'line' | 'page' | 'column' {
  const type = attribute(node, 'w:type')
  return type === 'page' || type === 'column' ? type : 'line'
}

/** A character of a font that is named, by its code in hex. What the font draws, or the code itself when it is unknown. */
function drawnSymbol(node: Element): string {
  const code = Number.parseInt(attribute(node, 'w:char') ?? '', 16)
  if (!(code > 0 && code < 0x110000)) return ''
  const character = String.fromCodePoint(code)
  return symbol(attribute(node, 'w:font') ?? '', character) ?? character
}

function words(text: string, properties: RunProperties, context: Context): Piece[] {
  if (text === '' || !isShown(context)) return []
  const reason = text.trim() === '' ? undefined : hiddenBecause(properties, context.backdrop)
  if (reason) return [{ kind: 'hidden', reason, text }]
  if (properties.vanish) return []
  note(text, properties, context)
  return [{ kind: 'text', text, style: styleOf(properties, context) }]
}

function note(text: string, { language, font }: RunProperties, { notes }: Context): void {
  if (language) notes.languages.set(language, (notes.languages.get(language) ?? 0) + text.length)
  if (font) notes.fonts.add(font)
}

function styleOf(properties: RunProperties, context: Context): Style {
  const { font, size, bold, italic, caps, color } = properties
  const href = linkOfFields(context) ?? context.href
  const under = underneath(properties.shade, context.backdrop)
  return {
    ...(font ? { font } : {}),
    ...(size ? { size } : {}),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(caps ? { caps } : {}),
    ...(color && color !== 'auto' ? { color } : {}),
    ...(under !== 'unknown' && under !== '#ffffff' ? { background: under } : {}),
    ...(href ? { href } : {}),
  }
}
