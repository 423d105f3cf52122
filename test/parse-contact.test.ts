import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { parse } from '../src/parse/index.js'
import { findPhones } from '../src/parse/phones.js'
import { isPlace } from '../src/parse/places.js'
import { compileWords } from '../src/parse/words.js'
import { readText } from '../src/readers/text.js'

const lexicon = loadLexicon()
const contactOf = (text: string) => parse(readText(text), lexicon).contact

describe('names', () => {
  it.each([
    'Ada Lovelace',
    'ADA LOVELACE',
    'Suharto',
    'Ludwig van der Berg',
    'Zoë Müller-Łukasiewicz',
    'Seán O’Brien',
    'Nguyễn Thị Minh Châu',
    'J. R. Hartley',
    'Jean-Luc de la Tour',
    '王小明',
    'Мария Иванова',
    'Sören Lindqvist-Bæk',
  ])('%s', (name) => {
    expect(contactOf(`${name}\nsomeone@example.org | +44 20 7946 0018\n\n# Experience\n- Built it.`).name?.text).toBe(
      name,
    )
  })

  it('leaves out the title, the degree and the greeting beside it', () => {
    expect(contactOf('Ada Lovelace, PhD\nada@example.org').name?.text).toBe('Ada Lovelace')
    expect(contactOf('Ada Lovelace – Software Engineer\nada@example.org').name?.text).toBe('Ada Lovelace')
    expect(contactOf("Hello, I'm Ada Lovelace.\nada@example.org").name?.text).toBe('Ada Lovelace')
  })

  it('finds none where there is none', () => {
    expect(contactOf('# Experience\n- Built the ledger.').name).toBeUndefined()
  })
})

describe('telephone numbers', () => {
  it.each([
    ['+44 20 7946 0018', '+44 20 7946 0018'],
    ['+1 (617) 555-0163', '+1 (617) 555-0163'],
    ['(512) 555-0147', '(512) 555-0147'],
    ['Tel.: 030 23125 042', '030 23125 042'],
    ['+44 (0)20 7946 0958', '+44 (0)20 7946 0958'],
    ['1-312-555-0158', '1-312-555-0158'],
    ['206.555.0119', '206.555.0119'],
    ['Pleasantville, CA 94588  (555) 123-4567', '(555) 123-4567'],
  ])('%s', (text, expected) => {
    expect(findPhones(text).map(({ start, end }) => text.slice(start, end))).toEqual([expected])
  })

  it.each([
    '2019 - 2021',
    '01/2019 - 03/2021',
    '2023/06 - 2023/09',
    '12.05.1990',
    '1,200,000 users',
    '2022-07-15',
    'ISBN 12',
  ])('none in %s', (text) => expect(findPhones(text)).toEqual([]))
})

describe('addresses', () => {
  it('reads e-mail, links and place beside each other', () => {
    const contact = contactOf(
      'Ada Lovelace\nBackend engineer\nLondon, UK | ada@example.org | github.com/ada | https://ada.example.dev/cv',
    )
    expect(contact.emails.map(({ text }) => text)).toEqual(['ada@example.org'])
    expect(contact.urls.map(({ text }) => text)).toEqual(['github.com/ada', 'https://ada.example.dev/cv'])
    expect(contact.location?.text).toBe('London, UK')
    expect(contact.label?.text).toBe('Backend engineer')
  })

  it('takes no file name, abbreviation or handle for an address', () => {
    const contact = contactOf('Ada Lovelace\nada@example.org\n@ada@social.example\nNode.js, ASP.NET, e.g. this')
    expect(contact.emails.map(({ text }) => text)).toEqual(['ada@example.org'])
    expect(contact.urls).toEqual([])
  })

  it('says where each stands', () => {
    const { emails } = contactOf('Ada Lovelace\nMail: ada@example.org')
    expect(emails[0]?.place).toMatchObject({ page: 1, line: 2, column: 7, endColumn: 22 })
  })
})

describe('places', () => {
  const words = compileWords(lexicon)
  it.each([
    'Austin, TX',
    'Berlin, Germany',
    'London, UK',
    'Remote',
    'Berlin (Remote)',
    '94103 San Francisco',
    'Zürich',
    'Springfield, IL',
  ])('%s', (text) => expect(isPlace(text, words)).toBe(true))
  it.each([
    'Tidewater Ledger, London',
    'Acme Inc',
    'Nexus AI – San Francisco, CA',
    'Larkspur Payments, Austin, TX',
    'Engineer, Berlin',
  ])('not %s', (text) => expect(isPlace(text, words)).toBe(false))
})
