/** Lists: what bullet or number Word draws before a paragraph (ECMA-376 17.9). */

import { symbol } from '../flow/symbols.js'
import { attribute, child, childrenOf, type Element } from '../xml.js'

export interface Numbering {
  /** Counts the paragraph, so it must be asked once for each, in order. `undefined`: no such list, or nothing is drawn. */
  next(id: string, level: number): ListMark | undefined
  /** The level of a list that belongs to a paragraph style. */
  levelOf(id: string, style: string): number | undefined
}

export interface ListMark {
  readonly marker: string
  /** From 1. */
  readonly level: number
  readonly bullet: boolean
}

interface Level {
  readonly format: string
  readonly text: string
  readonly font: string
  readonly start: number
  readonly style?: string
}

export function readNumbering(root: Element | undefined): Numbering {
  const abstracts = new Map(
    named(root, 'w:abstractNum').map((element) => [attribute(element, 'w:abstractNumId') ?? '', element]),
  )
  const lists = new Map(named(root, 'w:num').map((element) => [attribute(element, 'w:numId') ?? '', element]))
  const levels = new Map<string, readonly Level[]>()
  const counters = new Map<string, number[]>()
  const abstractOf = (id: string) => attribute(child(lists.get(id), 'w:abstractNumId'), 'w:val') ?? ''
  const levelsOf = (id: string) => {
    const known = levels.get(id) ?? readLevels(styled(abstracts.get(abstractOf(id)), abstracts), lists.get(id))
    levels.set(id, known)
    return known
  }
  return {
    next(id, level) {
      const all = levelsOf(id)
      const here = all[level]
      if (!here) return undefined
      const counts = counters.get(abstractOf(id)) ?? []
      counters.set(abstractOf(id), count(counts, level, all))
      if (here.format === 'bullet') return { marker: bulletOf(here), level: level + 1, bullet: true }
      const marker = here.text.replaceAll(/%([1-9])/g, (_, digit) => numberOf(all, counts, Number(digit) - 1)).trim()
      return marker === '' || here.format === 'none' ? undefined : { marker, level: level + 1, bullet: false }
    },
    levelOf: (id, style) => {
      const level = levelsOf(id).findIndex((candidate) => candidate.style === style)
      return level < 0 ? undefined : level
    },
  }
}

const named = (root: Element | undefined, name: string) => childrenOf(root).filter((element) => element.name === name)

/** A list may be written once, under the name of a list style, and only be named elsewhere. */
function styled(abstract: Element | undefined, abstracts: ReadonlyMap<string, Element>): Element | undefined {
  const name = attribute(child(abstract, 'w:numStyleLink'), 'w:val')
  if (name === undefined) return abstract
  return [...abstracts.values()].find((other) => attribute(child(other, 'w:styleLink'), 'w:val') === name) ?? abstract
}

function readLevels(abstract: Element | undefined, list: Element | undefined): readonly Level[] {
  const levels: Level[] = []
  const write = (element: Element) => {
    const level = Number(attribute(element, 'w:ilvl') ?? 0)
    if (level >= 0 && level < 9) levels[level] = readLevel(element)
  }
  for (const element of named(abstract, 'w:lvl')) write(element)
  for (const override of named(list, 'w:lvlOverride')) for (const element of named(override, 'w:lvl')) write(element)
  return levels
}

function readLevel(element: Element): Level {
  const value = (name: string) => attribute(child(element, name), 'w:val')
  const fonts = child(child(element, 'w:rPr'), 'w:rFonts')
  const style = value('w:pStyle')
  return {
    format: value('w:numFmt') ?? 'decimal',
    text: value('w:lvlText') ?? '',
    font: attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi') ?? '',
    start: Number(value('w:start') ?? 1) || 0,
    ...(style !== undefined ? { style } : {}),
  }
}

/** A bullet that is a picture, or a glyph that no font but its own knows, is drawn as a dot. */
function bulletOf(level: Level): string {
  const glyph = [...level.text]
    .map((character) => symbol(level.font, character) ?? character)
    .join('')
    .trim()
  return glyph === '' || /[\ue000-\uf8ff]/.test(glyph) ? '•' : glyph
}

/** A level's count goes up; deeper ones begin anew. */
function count(counts: number[], level: number, all: readonly Level[]): number[] {
  for (let i = 0; i <= level; i++) counts[i] ??= (all[i]?.start ?? 1) - (i === level ? 1 : 0)
  counts[level] = (counts[level] ?? 0) + 1
  counts.length = level + 1
  return counts
}

function numberOf(all: readonly Level[], counts: readonly number[], level: number): string {
  const value = counts[level] ?? all[level]?.start ?? 1
  const format = all[level]?.format ?? 'decimal'
  if (format === 'upperRoman') return roman(value)
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  if (format === 'upperLetter') return letter(value)
  if (format === 'lowerLetter') return letter(value).toLowerCase()
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  return String(value)
}

/** A … Z, AA, BB … as Word counts. */
const letter = (value: number) =>
  value < 1 ? '' : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(20, Math.ceil(value / 26)))

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let left = Math.min(Math.max(value, 0), 3999)
  let text = ''
  for (const [worth, sign] of romans) {
    text += sign.repeat(Math.floor(left / worth))
    left %= worth
  }
  return text
}
