/** Other endings of an English word: plural and singular, `cache`, `caches`, `cached`, `caching`, `optimization`. */

/** How far a term's last word may change: names only stand in the plural, if at all. */
export type Inflection = 'none' | 'plural' | 'full'

/** The forms of the last word of a term, without the term itself. Spellings keep the term's other words and its case. */
export function inflections(term: string, inflection: Inflection, compound: boolean): string[] {
  const match = /^(.*?)(\p{L}+)$/su.exec(term)
  if (match === null || inflection === 'none') return []
  const [, head, word] = match as unknown as [string, string, string]
  if (word.length < 2) return []
  const forms = new Set<string>()
  for (const form of inflection === 'plural' ? numbers(word) : endings(word, compound)) forms.add(head + form)
  forms.delete(term)
  return [...forms]
}

/** Plural and singular. */
export function numbers(word: string): string[] {
  const small = word.toLowerCase()
  const forms = [...plurals(word)]
  if (/[^s]s$/.test(small) && small.length > 3 && !/(?:us|is|as|os)$/.test(small)) forms.push(word.slice(0, -1))
  if (/ies$/.test(small) && small.length > 4) forms.push(`${word.slice(0, -3)}y`)
  if (/(?:ch|sh|ss|x|z)es$/.test(small)) forms.push(word.slice(0, -2))
  return forms
}

function plurals(word: string): string[] {
  if (isCapitals(word)) return [`${word}s`]
  if (/[^aeiou]y$/i.test(word)) return [`${word.slice(0, -1)}ies`]
  if (/(?:ch|sh|ss|x|z)$/i.test(word)) return [`${word}es`]
  if (/sis$/i.test(word)) return [`${word.slice(0, -2)}es`]
  if (/s$/i.test(word)) return []
  return [`${word}s`]
}

const isCapitals = (word: string): boolean => word === word.toUpperCase()

function endings(word: string, compound: boolean): string[] {
  if (isCapitals(word) || word.length < 3) return plurals(word)
  const forms = new Set(numbers(word))
  for (const lemma of lemmas(word, compound)) {
    for (const form of verbForms(lemma)) forms.add(form)
    for (const form of nounForms(lemma)) forms.add(form)
    if (compound) for (const form of agentForms(lemma)) forms.add(form)
  }
  return [...forms].flatMap((form) => [form, ...otherShore(form)])
}

/** What the word may be a form of. Made-up ones do no harm: nobody writes them. */
function lemmas(word: string, compound: boolean): string[] {
  const found = [word]
  const strip = (ending: RegExp, ...additions: readonly string[]): void => {
    if (!ending.test(word)) return
    const stem = word.replace(ending, '')
    if (stem.length < 3 || !/[aeiouy]/i.test(stem)) return
    for (const addition of additions) found.push(stem + addition)
    if (/([bdfgklmnprtv])\1$/i.test(stem)) found.push(stem.slice(0, -1))
  }
  strip(/ing$/i, '', 'e')
  strip(/ed$/i, '', 'e')
  strip(/ied$/i, 'y')
  strip(/ies$/i, 'y')
  strip(/s$/i, '')
  if (word.length >= 8 && !/^production$/i.test(word)) strip(/ion$/i, '', 'e')
  if (word.length >= 9) strip(/ation$/i, '', 'e')
  if (word.length >= 9) strip(/ment$/i, '')
  if (compound && word.length >= 6) strip(/er$/i, '', 'e')
  return found
}

/** Third person, past and gerund by the regular rules. */
export function verbForms(lemma: string): string[] {
  if (/e$/i.test(lemma)) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`]
  if (/[^aeiou]y$/i.test(lemma)) {
    const stem = lemma.slice(0, -1)
    return [lemma, `${stem}ies`, `${stem}ied`, `${lemma}ing`]
  }
  const third = /(?:ch|sh|s|x|z)$/i.test(lemma) ? `${lemma}es` : `${lemma}s`
  const forms = [lemma, third, `${lemma}ed`, `${lemma}ing`]
  if (!/[^aeiou][aeiou][bdgklmnprtv]$/i.test(lemma)) return forms
  const doubled = lemma + lemma.at(-1)
  return [...forms, `${doubled}ed`, `${doubled}ing`]
}

function nounForms(lemma: string): string[] {
  if (/[iy]s?ze$/i.test(lemma) || /ise$/i.test(lemma)) return [`${lemma.slice(0, -1)}ation`]
  if (/ate$/i.test(lemma) && lemma.length >= 6) return [`${lemma.slice(0, -1)}ion`, `${lemma.slice(0, -1)}ions`]
  if (/(?:crypt|ect|uct|act)$/i.test(lemma) && !/^product$/i.test(lemma)) return [`${lemma}ion`, `${lemma}ions`]
  if (/(?:oy|age|ign)$/i.test(lemma) && lemma.length >= 5) return [`${lemma}ment`, `${lemma}ments`]
  return []
}

function agentForms(lemma: string): string[] {
  const agent = /e$/i.test(lemma) ? `${lemma}r` : `${lemma}er`
  return [agent, `${agent}s`]
}

/** British and American: `optimise`, `optimize`. */
function otherShore(word: string): string[] {
  if (/[^aeiou\s]i[sz](?:e[ds]?|ing|ation)$/.test(word) === false) return []
  return [word.replace(/i([sz])(e[ds]?|ing|ation)$/, (_, letter, end) => `i${letter === 's' ? 'z' : 's'}${end}`)]
}
