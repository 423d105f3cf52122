/** How much words look like a job title, or like the name of an employer. */
import { fold, type Words, wordsOf } from './words.js'

/** 0..1: 1 when the last word (the first, in other languages) names a job. */
export function titleScore(text: string, words: Words): number {
  if (text.length > 200) return 0
  const bare = text.replace(/\([^)]*\)/g, ' ').trim()
  const all = wordsOf(bare)
  if (all.length === 0 || all.length > 12) return 0
  const isHead = (word: string | undefined): boolean => word !== undefined && namesJob(word, words)
  const last = all.at(-1)
  const main = wordsOf(bare.split(/,|\s[–—|-]\s|\/|\s(?:at|@|of|for|bei|bij|chez|en)\s/)[0] ?? '')
  if (isHead(last) || isHead(main.at(-1)) || isHead(all[0])) return 1
  if (words.titleHeads.within(all) || all.some(isHead)) return 0.7
  return words.titleMarks.count(all) / all.length > 0.6 && all.length > 1 ? 0.3 : 0
}

function namesJob(word: string, words: Words): boolean {
  const bare = fold(word).replace(/(?:[:*_/]in(?:nen)?|\(in\)|\(e\))$/, '')
  if (words.titleHeads.has(bare) || words.titleHeads.has(bare.replace(/s$/, ''))) return true
  const compound = bare.length > 7 || /\p{Script=Han}/u.test(bare)
  return compound && words.titleEndings.some((ending) => bare.endsWith(ending))
}

/** 0..1: 1 when a legal form or a word for a company, written as a name, ends it. */
export function companyScore(text: string, words: Words): number {
  if (text.length > 200) return 0
  const names = text.match(/\p{Lu}[\p{L}\p{M}&.'’-]*/gu) ?? []
  const isFirm = (name: string | undefined): boolean =>
    name !== undefined && words.list.companies.has(name.replace(/[.'’-]+$/, ''))
  if (names.length === 0) return words.list.companies.has(text) ? 1 : 0
  if (isFirm(names.at(-1)) && /[\p{Lu}][^\s]*$/u.test(text)) return 1
  return names.some(isFirm) ? 0.6 : 0
}
