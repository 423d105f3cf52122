/** What each control word does. Words that are not here change nothing that a reader of text can see. */
import type { Style } from '../flow/flow.js'
import { codePageOf, languages } from './code-pages.js'
import {
  type Destination,
  type Group,
  newStory,
  noParagraph,
  type Paragraph,
  plainStyle,
  type Rtf,
  type Story,
} from './state.js'

/** Signs with a name of their own. */
export const signs: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['bullet', '•'],
  ['endash', '–'],
  ['emdash', '—'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', ' '],
  ['enspace', ' '],
])

const destinations: ReadonlyMap<string, Destination> = new Map([
  ['fonttbl', 'fonts'],
  ['colortbl', 'colors'],
  ['stylesheet', 'styles'],
  ['listtext', 'marker'],
  ['pntext', 'marker'],
  ['fldinst', 'field'],
  ['title', 'title'],
  ['author', 'author'],
  ['generator', 'generator'],
])

/** Groups whose words are not part of the text. */
const silent = new Set(
  `info pict object shprslt nonshppict listtable listoverridetable revtbl rsidtbl themedata colorschememapping datastore latentstyles
   xmlnstbl filetbl bkmkstart bkmkend annotation atnid atnauthor atndate fldtype pntxta pntxtb pnseclvl ftnsep ftnsepc aftnsep
   aftnsepc aftncn ftncn xe tc txe rxe picprop sp sn sv wgrffmtfilter mmathPr userprops subject keywords doccomm company
   operator manager category hlinkbase creatim revtim printim buptim headerl_ upr_ do`.split(/\s+/),
)

/** Opens the destination a word names. `starred`: the group began with `\*`, so an unknown word silences it. */
export function openDestination(name: string, starred: boolean, group: Group, rtf: Rtf): Group | undefined {
  const destination = destinations.get(name)
  if (destination) return { ...group, destination }
  if (silent.has(name)) return { ...group, destination: 'none' }
  if (name === 'shpinst' || name === 'shp') return { ...group, destination: 'none' }
  const story = storyOf(name)
  if (story) {
    rtf.stories.push(story)
    return { ...group, destination: 'text', story }
  }
  return starred ? { ...group, destination: 'none' } : undefined
}

function storyOf(name: string): Story | undefined {
  if (/^header[lrf]?$/.test(name)) return newStory('header', { kind: 'header' })
  if (/^footer[lrf]?$/.test(name)) return newStory('footer', { kind: 'footer' })
  if (name === 'footnote') return newStory('footnote', { kind: 'full' })
  return name === 'shptxt' ? newStory('text-box', { kind: 'text-box' }) : undefined
}

/** The look of a group after a word; `undefined` when the word is none of a look. */
export function restyle(name: string, value: number | undefined, group: Group, rtf: Rtf): Group | undefined {
  const on = value !== 0
  const look = (style: Partial<Style>): Group => ({ ...group, style: { ...group.style, ...style } })
  switch (name) {
    case 'plain':
      return { ...group, style: plainStyle, vanish: false, deleted: false }
    case 'b':
      return look({ bold: on })
    case 'i':
      return look({ italic: on })
    case 'caps':
    case 'scaps':
      return look({ caps: on })
    case 'fs':
      return look({ size: (value ?? 24) / 2 })
    case 'f':
      return { ...look({ font: rtf.fonts.get(value ?? 0)?.name ?? '' }), font: value ?? 0 }
    case 'cf': {
      const { color: _, ...rest } = group.style
      const color = rtf.colors[value ?? 0]
      return { ...group, style: color ? { ...rest, color } : rest }
    }
    case 'v':
      return { ...group, vanish: on }
    case 'deleted':
      return { ...group, deleted: on }
    case 'uc':
      return { ...group, fallback: Math.min(Math.max(value ?? 1, 0), 8) }
    default:
      return undefined
  }
}

/** The paragraph after a word; `undefined` when the word is none of a paragraph. */
export function reform(name: string, value: number | undefined, paragraph: Paragraph): Paragraph | undefined {
  switch (name) {
    case 'pard':
      return noParagraph
    case 'intbl':
      return { ...paragraph, inTable: true }
    case 'ls':
      return { ...paragraph, listed: (value ?? 0) > 0 }
    case 'ilvl':
      return { ...paragraph, level: Math.min(Math.max((value ?? 0) + 1, 1), 9) }
    case 's':
      return { ...paragraph, style: value ?? 0 }
    case 'outlinelevel':
      return { ...paragraph, outline: (value ?? 9) + 1 }
    case 'sb':
      return { ...paragraph, before: (value ?? 0) / 20 }
    case 'sa':
      return { ...paragraph, after: (value ?? 0) / 20 }
    default:
      return undefined
  }
}

/** Words of the tables at the top, and of the document. */
export function note(name: string, value: number | undefined, destination: Destination, rtf: Rtf): void {
  if (name === 'ansicpg') rtf.codePage = value ?? 1252
  else if (name === 'deflang') rtf.language ??= languages.get(value ?? 0) ?? ''
  else if (name === 'revised' || name === 'deleted') rtf.revisions += value === 0 ? 0 : 1
  else if (destination === 'fonts' || destination === 'styles') noteEntry(name, value, destination, rtf)
  else if (destination === 'colors' && (name === 'red' || name === 'green' || name === 'blue')) {
    rtf.color = { ...rtf.color, [name]: value ?? 0, set: true }
  }
}

function noteEntry(name: string, value: number | undefined, destination: Destination, rtf: Rtf): void {
  if (name === (destination === 'fonts' ? 'f' : 's')) rtf.entry = { number: value ?? 0, name: '' }
  const page = name === 'fcharset' ? codePageOf(value ?? 0) : undefined
  if (page !== undefined) rtf.entry = { ...rtf.entry, page }
}
