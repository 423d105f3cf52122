import { defineRule, skip, verdict } from '../../rule.js'
import type { Finding, Resume } from '../../types.js'

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
    { name: 'no address at all', score: null, resume: 'Ada Lovelace\n\n# Experience\n\n- Built the engine' },
  ],
  check(resume) {
    if (resume.contact.emails.length === 0) return skip('there is no e-mail address')
    return verdict([...twoAddresses(resume), ...otherTarget(resume)])
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
