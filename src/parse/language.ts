/** The language of the prose, by its headings and its smallest words. */
import { fold } from './words.js'

/** BCP 47 primary tag, `und` when there is too little to tell. */
export function languageOf(text: string, headingLanguages: readonly string[], declared: string | undefined): string {
  const script = byScript(text)
  if (script) return script
  const words = fold(text).match(/\p{L}+/gu) ?? []
  const spoken = smallWords
    .map(([language, small]) => ({ language, said: words.filter((word) => small.has(word)) }))
    .sort((a, b) => b.said.length - a.said.length)
  const most = spoken[0] as (typeof spoken)[number]
  const headed = commonest(headingLanguages)
  if (headed === undefined) {
    return most.said.length >= 3 ? most.language : declared?.split('-')[0]?.toLowerCase() || 'und'
  }
  // A template's headings may stand over prose in another language: then its small words are many, and not one alone.
  const rest = spoken.find(({ language }) => language === headed)?.said.length ?? 0
  const isPlain = most.said.length > Math.max(2 * rest, headingLanguages.length) && new Set(most.said).size >= 3
  return isPlain ? most.language : headed
}

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function byScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const share = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / Math.max(1, letters)
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja'
  if (share(/\p{Script=Hangul}/gu) > 0.2) return 'ko'
  if (share(/\p{Script=Han}/gu) > 0.2) return 'zh'
  if (share(/\p{Script=Arabic}/gu) > 0.3) return 'ar'
  if (share(/\p{Script=Hebrew}/gu) > 0.3) return 'he'
  if (share(/\p{Script=Greek}/gu) > 0.3) return 'el'
  if (share(/\p{Script=Cyrillic}/gu) > 0.3) return /[іїєґ]/i.test(text) ? 'uk' : 'ru'
  return undefined
}

const smallWords: readonly (readonly [language: string, words: ReadonlySet<string>])[] = [
  ['en', new Set('the and of to for with from that by our their using'.split(' '))],
  ['de', new Set('der die das und mit von fur zur zum bei im eine einer als auf'.split(' '))],
  ['fr', new Set('le les des et du pour avec dans sur une aux par'.split(' '))],
  ['es', new Set('el los las del y para con por una en sobre'.split(' '))],
  ['pt', new Set('os das dos e para com uma em pela pelo nas ao'.split(' '))],
  ['it', new Set('il gli della delle dei e per con di nella una sono'.split(' '))],
  ['nl', new Set('het een van voor met en bij naar op aan als'.split(' '))],
  ['sv', new Set('och av att med som ett pa till'.split(' '))],
  ['pl', new Set('oraz w z na do sie dla przy'.split(' '))],
  ['tr', new Set('ve bir ile icin olarak'.split(' '))],
]
