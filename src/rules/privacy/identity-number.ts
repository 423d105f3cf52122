import { labelRule } from '../../listed.js'
import { matchesOn } from '../../resume.js'
import type { Document, Finding } from '../../types.js'

export const identityNumber = labelRule({
  id: 'privacy/identity-number',
  title: 'No number of an identity paper or an account is told',
  why: 'Resumes are copied, mailed and kept for years: with such a number an identity can be stolen.',
  fix: 'Take it out; it is asked for when a contract is signed.',
  severity: 'error',
  list: 'identity-labels',
  examples: [
    { name: 'not there', score: 1, resume: 'Ada Lovelace\n\n# Experience\n\n- Built the passport scanner' },
    { name: 'there', score: 0, says: ['“Passport No” is private.'], resume: 'Ada Lovelace\nPassport No: X1234567' },
    {
      name: 'a bank account by its form',
      score: 0,
      says: ['A bank account is told: “DE89 …”.'],
      resume: 'Ada Lovelace\nSparkasse, DE89 3704 0044 0532 0130 00',
    },
    {
      name: 'a bank account behind its label, told once',
      score: 0,
      says: ['“IBAN” is private.'],
      resume: 'Ada Lovelace\nIBAN: DE89 3704 0044 0532 0130 00',
    },
    { name: 'a number of the same form that is none', score: 1, resume: 'Ada Lovelace\nDE88 3704 0044 0532 0130 00' },
    { name: 'an empty document', score: null, resume: '' },
  ],
  also: accounts,
})

/** International account numbers whose check digits are right (ISO 13616). They are not quoted whole. */
function accounts(document: Document): Finding[] {
  return matchesOn(document, account)
    .filter(({ match }) => isRight(match.replaceAll(' ', '')))
    .map(({ match: number, place }) => ({
      message: `A bank account is told: “${number.slice(0, 4)} …”.`,
      place,
      match: number.slice(0, 4),
    }))
}

/** Behind "IBAN:" the label is told already. */
const account =
  /(?<![\p{L}\p{N}])(?<!IBAN ?: ?)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu

/** Letters as numbers from 10, the first four signs last: the rest by 97 is 1. */
function isRight(number: string): boolean {
  const digits = `${number.slice(4)}${number.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  )
  return BigInt(digits) % 97n === 1n
}
