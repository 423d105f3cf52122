/** Lists of skills split into skills: "Languages: Go, Java" is Go and Java. */
import type { Excerpt } from '../types.js'
import type { Draft } from './drafts.js'
import { excerptOf, type Piece, pieceOf } from './rows.js'
import { type Words, wordsOf } from './words.js'

export function skillsOf(drafts: readonly Draft[], words: Words): readonly Excerpt[] {
  const found = new Map<string, Excerpt>()
  for (const draft of drafts) {
    for (const piece of draft.pieces) {
      for (const item of itemsOf(piece)) {
        const skill = skillOf(item, words)
        if (skill && !found.has(skill.text.toLowerCase())) found.set(skill.text.toLowerCase(), excerptOf(skill))
      }
    }
  }
  return [...found.values()]
}

/** Parts between commas and the like that stand outside brackets, after the label. */
function itemsOf(piece: Piece): readonly Piece[] {
  const parts: Piece[] = []
  const { row, text } = piece
  let depth = 0
  let from = labelLength(text)
  for (let i = from; i <= text.length; i++) {
    const unit = text[i]
    if (unit === '(' || unit === '[') depth++
    else if (unit === ')' || unit === ']') depth = Math.max(0, depth - 1)
    else if (unit === undefined || (depth === 0 && /[,;|•·\t、，；▪●]/.test(unit))) {
      parts.push(pieceOf(row, piece.start + from, piece.start + i))
      from = i + 1
    }
  }
  return parts
}

/** "Languages: " */
const labelLength = (text: string): number => /^[^,;:|•()]{2,40}:\s*(?=\S)/u.exec(text)?.[0].length ?? 0

function skillOf(piece: Piece, words: Words): Piece | undefined {
  const core = piece.text
    .replace(/[.:]+$/, '')
    .replace(/\s*[●○★☆■□◆◇⬤•*]{2,}\s*$/u, '')
    .replace(/^(?:and|und|et|y|e|en)\s+/i, '')
    .trim()
  const offset = piece.text.indexOf(core)
  if (core === '' || core.length > 60 || !/[\p{L}]/u.test(core) || wordsOf(core).length > 7) return undefined
  if (words.list.levels.has(core)) return undefined
  return pieceOf(piece.row, piece.start + offset, piece.start + offset + core.length)
}
