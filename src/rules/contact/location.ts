import { linesOf } from '../../resume.js'
import { defineRule, fail, pass, skip } from '../../rule.js'
import type { Resume } from '../../types.js'

export const location = defineRule({
  id: 'contact/location',
  title: 'The contact details name a city or a region',
  why: 'Recruiters search by place; without one a resume is missing from every such search.',
  fix: 'Add city and country (or "Remote, UTC+1") beside the other contact details; a street is not needed.',
  severity: 'note',
  options: {},
  examples: [
    {
      name: 'a city',
      score: 1,
      resume: `Ada Lovelace\nLondon, UK | ada@example.com | +44 20 7946 0018 | github.com/ada\n\n# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine`,
    },
    {
      name: 'a town that no list has',
      score: 1,
      resume: 'Ada Lovelace\nUnterkleinbach · ada@example.com\n\n# Experience\n\n- Built the engine',
    },
    {
      name: 'none',
      score: 0,
      says: ['No city or region was found in the contact details.'],
      resume: 'Ada Lovelace\nada@example.com\n\n# Experience\n\n- Built the engine',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check(resume) {
    const { document, contact } = resume
    if (linesOf(document).length === 0) return skip('there is no text')
    return contact.location === undefined && !mayNamePlace(resume)
      ? fail([{ message: 'No city or region was found in the contact details.' }])
      : pass
  },
})

/** Among the contact details something looks like "Cityville, ST", "1010 Cityville" or "Cityville (XX)", though no place was understood. */
function mayNamePlace(resume: Resume): boolean {
  const { sections, blocks, document } = resume
  const first = sections.find(({ heading }) => heading !== null)?.heading?.place.line ?? Infinity
  const own = blocks.filter(
    ({ kind, section, place }) =>
      place.line < first || kind === 'contact' || sections[section]?.kinds.includes('contact') === true,
  )
  // Read across columns, or set in a margin, the place may stand anywhere.
  const isPlain = document.pages.every((page) => page.columns === 1)
  const top = linesOf(document).slice(0, 15)
  return (
    !isPlain ||
    standsBeside(resume) ||
    own.some(({ text }) => PLACE.test(text) || LABEL.test(text)) ||
    top.some(({ text }) => SURE.test(text))
  )
}

/** A name that is neither the person's nor their trade's nor a link's, on the line of an e-mail address or a number: a town that no list has. */
function standsBeside({ document, contact: { name, label, emails, phones, links } }: Resume): boolean {
  const beside = new Set([...emails, ...phones].map(({ place }) => place.line))
  const known = [name?.text, label?.text, ...links.map((link) => link.text.trim())]
  return linesOf(document)
    .filter(({ number }) => beside.has(number))
    .flatMap(({ text }) => text.split(/[|·•,;\t]/).map((part) => part.trim()))
    .some((part) => TOWN.test(part) && !known.includes(part))
}

const TOWN = /^\p{Lu}\p{Ll}[\p{L}'’.]*(?:[ -][\p{L}'’.]+){0,3}$/u

/** An address even where it stands among other things. */
const SURE = /\b\d{4,5},? +\p{Lu}\p{Ll}+|^[^\t]{0,60}\p{Lu}\p{L}+, ?\p{Lu}{2}\.?$/u

const PLACE =
  /\p{Lu}\p{L}+, ?(?:\p{Lu}{2}\b|\p{Lu}\p{Ll}+)|\b\d{4,5},? +\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+,? +\d{5}\b|\(\p{Lu}{2}\)/u
const LABEL = /(?:^|\W)(?:location|address|city|adresse|wohnort|dirección)\b/iu
