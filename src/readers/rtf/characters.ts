/** Characters of an RTF → words where their group sends them: the text, a table at the top, a field. */
import { inSymbols } from '../flow/symbols.js'
import { hiddenBecause } from '../flow/visibility.js'
import { decodePage } from './code-pages.js'
import { endLine } from './paragraphs.js'
import { type Group, type Rtf, top } from './state.js'

export function addByte(value: number, rtf: Rtf): void {
  if (rtf.skip > 0) rtf.skip -= 1
  else rtf.bytes.push(value)
}

export function endBytes(rtf: Rtf): void {
  if (rtf.bytes.length === 0) return
  const font = rtf.fonts.get(top(rtf).font)
  const text = decodePage(rtf.bytes, font?.page ?? rtf.codePage)
  rtf.bytes = []
  addText(text, rtf)
}

/** A number of 16 bits, negative from 32,768 on. */
export function addUnicode(value: number, rtf: Rtf): void {
  addText(String.fromCharCode(value & 0xffff), rtf)
  rtf.skip = top(rtf).fallback
}

export function skipFallback(text: string, rtf: Rtf): string {
  const skipped = Math.min(rtf.skip, text.length)
  rtf.skip -= skipped
  return text.slice(skipped)
}

export function addSymbol(sign: string, rtf: Rtf): void {
  if (rtf.skip > 0) rtf.skip -= 1
  else if (sign === '~') addText('\u00a0', rtf)
  else if (sign === '-') addText('\u00ad', rtf)
  else if (sign === '_') addText('-', rtf)
  else if (sign === '\n' || sign === '\r') endLine(rtf, top(rtf).story)
  else if ('{}\\'.includes(sign)) addText(sign, rtf)
}

export function addText(text: string, rtf: Rtf): void {
  const group = top(rtf)
  const { destination, story } = group
  if (destination === 'text') addWords(inSymbols(group.style.font, text), group, rtf)
  else if (destination === 'marker') story.marker += inSymbols(group.style.font, text)
  else if (destination === 'field') rtf.field += text
  else if (destination === 'colors') addColors(text, rtf)
  else if (destination === 'fonts' || destination === 'styles') {
    const end = text.indexOf(';')
    rtf.entry = { ...rtf.entry, name: rtf.entry.name + (end < 0 ? text : text.slice(0, end)) }
    if (end >= 0) endEntry(destination, rtf)
  } else if (destination !== 'none') rtf.words.set(destination, (rtf.words.get(destination) ?? '') + text)
}

function addColors(text: string, rtf: Rtf): void {
  for (const character of text) {
    if (character !== ';') continue
    const { red, green, blue, set } = rtf.color
    rtf.colors.push(
      set ? `#${[red, green, blue].map((part) => (part & 255).toString(16).padStart(2, '0')).join('')}` : undefined,
    )
    rtf.color = { red: 0, green: 0, blue: 0, set: false }
  }
}

function addWords(text: string, group: Group, rtf: Rtf): void {
  if (group.deleted) return
  const reason = hiddenBecause({ ...group.style, vanish: group.vanish }, rtf.backdrop)
  if (reason && text.trim() !== '') rtf.hidden.push({ reason, text, page: rtf.pageNumber })
  else if (!group.vanish) {
    group.story.spans.push({ text, style: group.href ? { ...group.style, href: group.href } : group.style })
  }
}

export function endEntry(destination: 'fonts' | 'styles', rtf: Rtf): void {
  const { number, name, page } = rtf.entry
  const known = destination === 'fonts' ? rtf.fonts.has(number) : rtf.styles.has(number)
  if (name === '' || known) return
  if (destination === 'styles') rtf.styles.set(number, name)
  else rtf.fonts.set(number, { name, ...(page !== undefined ? { page } : {}) })
  rtf.entry = { number: -1, name: '' }
}
