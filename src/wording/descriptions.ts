/** What an employer does, told in front of what one did there. */
import type { Lexicon } from '../types.js'
import { openingOf } from './opening.js'
import type { Statement } from './statements.js'

/** "Payments for 6 million subscribers." before bullets with verbs: what the employer does. */
export function isDescription(bullets: readonly Statement[], at: number, lexicon: Lexicon): boolean {
  const [before, here, after] = [bullets[at - 1], bullets[at], bullets[at + 1]]
  if (here === undefined || here.block.entry < 0 || here.block.entry === before?.block.entry) return false
  if (here.block.entry !== after?.block.entry || openingOf(here.text, lexicon).kind !== 'none') return false
  return /\.$/.test(here.text) && openingOf(after.text, lexicon).kind !== 'none'
}
