/** Where a term may begin and end. `\b` cannot see the edges of `C++`, `C#` and `.NET`. */

/** `start` and `end` of the stretch in `text`; its own first and last characters decide which rule holds. */
export function hasEdges(text: string, start: number, end: number): boolean {
  return startsFree(text, start, end) && endsFree(text, start, end)
}

function startsFree(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' '
  if (isWordUnit(before)) return false
  if (isMark(before)) return false
  return !(end - start === 1 && isWordUnit(text[start]) && /[-&+]/.test(before))
}

function endsFree(text: string, start: number, end: number): boolean {
  const last = text[end - 1] ?? ' '
  const next = text[end] ?? ' '
  if (isMark(next)) return false
  if (!isWordUnit(last)) return !isLetter(next) && next !== '+' && next !== '#'
  if (isWordUnit(next) || next === '+' || next === '#') return false
  return end - start > 1 || !bindsOneLetter(text, end)
}

/** `R&D`, `C-suite`, `C.V.`: a single letter that goes on is another name. `C-based` and `R-style` are not. */
function bindsOneLetter(text: string, end: number): boolean {
  const rest = text.slice(end, end + 9)
  if (/^(?:&| & D\b)/.test(rest)) return true
  if (/^-/.test(rest)) return !/^-(?:based|style|like|only|heavy)/i.test(rest)
  return /^\.\p{L}/u.test(rest)
}

const isWordUnit = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}_]/u.test(unit)
const isLetter = (unit: string): boolean => /\p{L}/u.test(unit)
const isMark = (unit: string): boolean => /\p{M}/u.test(unit)
