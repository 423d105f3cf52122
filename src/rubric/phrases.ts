/** Phrases with verbs in braces: `{build} APIs` stands for build, builds, built and building APIs. */
import { verbForms } from '../text/inflect.js'
import type { Verbs } from '../types.js'

/** `{verb}`: any verb the lexicon calls strong. */
const ANY = 'verb'
const MAX_FORMS = 5_000

export function phraseForms(
  phrase: string,
  verbs: Verbs,
): { readonly forms: readonly string[] } | { readonly message: string; readonly help: string } {
  let forms: string[] = ['']
  for (const part of phrase.split(/(\{[^{}]*\})/)) {
    const name = /^\{\s*(.*?)\s*\}$/.exec(part)?.[1]
    if (name === undefined) {
      forms = forms.map((form) => form + part)
      continue
    }
    const choices =
      name === ANY ? Object.keys(verbs.strong).flatMap((verb) => formsOf(verb, verbs)) : formsOfNamed(name, verbs)
    if (choices.length === 0) {
      return {
        message: `"{${name}}" is no verb`,
        help: 'write {verb} for any strong verb, or one verb in its base form: {build}',
      }
    }
    if (forms.length * choices.length > MAX_FORMS)
      return { message: `"${phrase}" stands for more than ${MAX_FORMS} phrases`, help: 'use one {verb} a phrase' }
    forms = forms.flatMap((form) => choices.map((choice) => form + choice))
  }
  return { forms }
}

const formsOfNamed = (name: string, verbs: Verbs): string[] => (/^[a-z][a-z-]*$/.test(name) ? formsOf(name, verbs) : [])

/** Regular forms, and those the lexicon lists. */
const formsOf = (verb: string, verbs: Verbs): string[] => [
  ...new Set([...verbForms(verb), ...(Object.hasOwn(verbs.strong, verb) ? (verbs.strong[verb] ?? []) : [])]),
]
