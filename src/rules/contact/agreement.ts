import { linesOf } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import type { Excerpt, Finding, Resume } from '../../types.js'

export const agreement = defineRule({
  id: 'contact/agreement',
  title: 'Contact details agree with one another',
  why: 'With two addresses, or a link that leads to another one than it shows, a reader cannot tell which is right.',
  fix: 'Keep one address, and let the link lead to what it shows.',
  severity: 'warning',
  options: {},
  examples: [
    {
      name: 'one of each',
      score: 1,
      resume: `Ada Lovelace\nLondon, UK | ada@example.com | +44 20 7946 0018 | github.com/ada\n\n# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine`,
    },
    {
      name: 'two addresses',
      score: 0,
      says: ['There are two e-mail addresses: “ada@example.com” and “ada@example.org”.'],
      resume: 'Ada Lovelace\nada@example.com | ada@example.org\n\n# Experience\n\n- Built the engine',
    },
    {
      name: 'two numbers, and a third that says what it is for',
      score: 0,
      says: ['There are two phone numbers, “+44 20 7946 0018” and “+44 20 7946 0777”, and nothing says which to call.'],
      resume: 'Ada Lovelace\n+44 20 7946 0018 | +44 20 7946 0777\n\n# Experience\n\n- Built the engine',
    },
    {
      name: 'two numbers for two things',
      score: 1,
      resume: 'Ada Lovelace\nHome: +44 20 7946 0018 | Mobile: +44 7700 900 123\n\n# Experience\n\n- Built the engine',
    },
    {
      name: 'a link that dials another number than it shows',
      score: 0,
      says: ['The link under “+44 20 7946 0018” dials +442079460999.'],
      resume: 'Ada Lovelace\n+44 20 7946 0018\n\n# Experience\n\n- Built the engine',
      page: { links: [{ target: 'tel:+442079460999', text: '+44 20 7946 0018' }] },
    },
    { name: 'no address at all', score: null, resume: 'Ada Lovelace\n\n# Experience\n\n- Built the engine' },
  ],
  check(resume) {
    const { emails, phones } = resume.contact
    if (emails.length + phones.length === 0) return skip('there is neither an e-mail address nor a phone number')
    return verdict([...twoAddresses(resume), ...twoNumbers(resume), ...otherTarget(resume), ...otherNumber(resume)])
  },
})

/** Two addresses beside each other near the name; one among the references is somebody else's. */
function twoAddresses({ contact }: Resume): Finding[] {
  const [first, ...others] = contact.emails
  const near = others.find(
    (other) =>
      first !== undefined &&
      other.text.toLowerCase() !== first.text.toLowerCase() &&
      other.place.page === first.place.page &&
      Math.abs(other.place.line - first.place.line) <= 3,
  )
  if (first === undefined || near === undefined) return []
  const message = `There are two e-mail addresses: “${first.text}” and “${near.text}”.`
  return [{ message, place: near.place, match: near.text }]
}

/** Two numbers beside each other near the name, of which nothing says what they are for. A second one may be meant: a note. */
function twoNumbers({ contact, document }: Resume): Finding[] {
  const lines = new Map(linesOf(document).map((line) => [line.number, line]))
  const isBare = ({ place }: Excerpt): boolean => {
    const { text = '', repairs = [] } = lines.get(place.line) ?? {}
    const hasIcon = repairs.some(({ kind }) => kind === 'icon' || kind === 'private-use')
    return !hasIcon && !/\p{L}[^\p{L}\p{N}]{0,4}$/u.test(text.slice(0, place.column - 1))
  }
  const [first, ...others] = contact.phones
  const near = others.find(
    (other) =>
      first !== undefined &&
      !isSameNumber(other.text, first.text) &&
      other.place.page === first.place.page &&
      Math.abs(other.place.line - first.place.line) <= 3 &&
      isBare(first) &&
      isBare(other),
  )
  if (first === undefined || near === undefined) return []
  const message = `There are two phone numbers, “${first.text}” and “${near.text}”, and nothing says which to call.`
  return [
    {
      message,
      fix: 'Keep the one you answer, or say what each is for.',
      place: near.place,
      match: near.text,
      severity: 'note',
    },
  ]
}

/** A `tel:` link that dials another number than the one it shows. */
function otherNumber({ contact }: Resume): Finding[] {
  return contact.links.flatMap((link) => {
    const target = /^tel:(.+)/i.exec(link.target)?.[1]
    if (target === undefined || digitsOf(link.text).length < 7 || isSameNumber(link.text, decoded(target))) return []
    return [{ message: `The link under “${link.text.trim()}” dials ${decoded(target)}.`, match: link.text }]
  })
}

/** One with its country code and one without it end alike; a piece of a number that is set on two rows is part of it. */
function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [digitsOf(one), digitsOf(other)]
  return a.includes(b) || b.includes(a) || a.slice(-7) === b.slice(-7)
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** A `mailto:` link that leads to another address than the one it shows. */
function otherTarget({ contact }: Resume): Finding[] {
  return contact.links.flatMap((link) => {
    const target = /^mailto:\/*([^?]+)/i.exec(link.target)?.[1]?.toLowerCase().trim()
    const shown = /[\w.+-]{1,64}@[\w.-]+\.\w+/.exec(link.text)?.[0]?.toLowerCase()
    if (target === undefined || shown === undefined || isPiece(shown, decoded(target))) return []
    return [{ message: `The link under “${shown}” leads to “${target}”.`, match: link.text }]
  })
}

/** The same, or a piece of it: a long address that is set on two rows is a link of two pieces. */
const isPiece = (shown: string, target: string): boolean =>
  target === shown || target.startsWith(shown.replace(/\.$/, '')) || target.endsWith(shown)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
