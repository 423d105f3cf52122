/** Whose language is it: what is judged in one says nothing of a resume in another. */
import type { Resume, Verdict } from '../types.js'

/**
 * The verdict of what reads `language` alone on a resume in another one; `undefined` where it may speak. Too few words to
 * tell count as that language.
 */
export const inAnotherLanguage = (resume: Resume, language: string): Verdict | undefined =>
  resume.language === language || resume.language === 'und'
    ? undefined
    : {
        kind: 'skipped',
        because: `the resume is in ${languageName(resume.language)}, not in ${languageName(language)}`,
        language,
      }

let names: Intl.DisplayNames | undefined

/** `de` → "German"; a tag that has no name stays as it is. Intl takes 10 ms to open, so it is for those who ask. */
export function languageName(tag: string): string {
  names ??= new Intl.DisplayNames(['en'], { type: 'language' })
  return names.of(tag) ?? tag
}
