import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { namedSection } from '../src/parse/heading-words.js'
import { parse } from '../src/parse/index.js'
import { compileWords } from '../src/parse/words.js'
import { readText } from '../src/readers/text.js'

const lexicon = loadLexicon()
const words = compileWords(lexicon)

describe('words of headings', () => {
  it.each([
    ['EXPERIENCE', ['experience']],
    ['Relevant Work Experience', ['experience']],
    ['Work Experience (2)', ['experience']],
    ['W O R K  E X P E R I E N C E', ['experience']],
    ['E D U C AT I O N', ['education']],
    ['2. Education:', ['education']],
    ['EDUCATION & CERTIFICATIONS', ['education', 'certifications']],
    ['Skills & Interests', ['skills', 'interests']],
    ['Berufserfahrung', ['experience']],
    ['Expérience professionnelle', ['experience']],
    ['Educación', ['education']],
    ['FORMAZIONE', ['education']],
    ['Vaardigheden', ['skills']],
    ['工作经历', ['experience']],
    ['Where I’ve been', ['experience']],
  ])('%s', (text, kinds) => expect(namedSection(text, words)?.kinds).toEqual(kinds))

  it.each([
    'Experience with Kafka and Go',
    'Education First Ltd hired me',
    'Acme Corporation',
    'Responsible for skills',
  ])('%s names none for sure', (text) => expect(namedSection(text, words)?.certainty ?? 0).toBeLessThan(2))
})

const sectionsOf = (text: string) =>
  parse(readText(text), lexicon).sections.map(({ heading, kind }) => [heading?.text, kind])

describe('sections', () => {
  it('understands a document that begins with the name, and one that begins with a section', () => {
    expect(sectionsOf('# Ada Lovelace\nada@example.org\n\n## Experience\n- Built it.\n\n## Skills\nGo')).toEqual([
      [undefined, 'other'],
      ['Experience', 'experience'],
      ['Skills', 'skills'],
    ])
    expect(sectionsOf('# Experience\n- Built it.\n# Skills\nGo')).toEqual([
      ['Experience', 'experience'],
      ['Skills', 'skills'],
    ])
  })

  it('takes capitals for headings, and keeps a custom one', () => {
    expect(
      sectionsOf(
        'Ada Lovelace\n\nEXPERIENCE\nEngineer, Acme, 2019 - 2021\n- Built it.\n\nMILITARY MATTERS\nServed.\n\nSKILLS\nGo',
      ),
    ).toEqual([
      [undefined, 'other'],
      ['EXPERIENCE', 'experience'],
      ['MILITARY MATTERS', 'other'],
      ['SKILLS', 'skills'],
    ])
  })

  it('puts every line into one block', () => {
    const text =
      'Ada Lovelace\nada@example.org\n\nEXPERIENCE\nEngineer, Acme, 2019 - 2021\n- Built a thing\n  that runs.\n\nSKILLS\nGo, Java'
    const resume = parse(readText(text), lexicon)
    const lines = resume.document.pages.flatMap((page) => page.lines.map((line) => line.number))
    const owners = lines.map((number) => resume.blocks.filter(({ lines: [a, b] }) => number >= a && number <= b).length)
    expect(owners).toEqual(lines.map(() => 1))
    expect(resume.text.text.split('\n')).toHaveLength(resume.blocks.length)
  })
})

describe('skills', () => {
  it.each([
    ['Cloud (AWS, Terraform); Languages (Go, Bash)', ['AWS', 'Terraform', 'Go', 'Bash']],
    ['Go, API security (OAuth, JWT)', ['Go', 'API security (OAuth, JWT)']],
    ['Proficient in Go, Python, Bash and Terraform.', ['Go', 'Python', 'Bash', 'Terraform']],
    ['Data — SQL, Looker', ['SQL', 'Looker']],
    ['Web: Expert; Keywords: Python, Ruby', ['Python', 'Ruby']],
    ['Languages: Go, Java', ['Go', 'Java']],
    ['Go (expert), Java – advanced, C++ ●●●○○', ['Go', 'Java', 'C++']],
    ['Go | Java | CI/CD', ['Go', 'Java', 'CI/CD']],
    ['- Kafka, SQL\n- AWS (EC2, S3)', ['Kafka', 'SQL', 'AWS (EC2, S3)']],
    ['Tools (daily): Git, Docker and Linux', ['Git', 'Docker and Linux']],
  ])('%s', (text, expected) => {
    expect(parse(readText(`# Skills\n${text}`), lexicon).skills.map((skill) => skill.text)).toEqual(expected)
  })
})

describe('language and date', () => {
  it.each([
    [
      'Spanish under English headings',
      '# Experience\n- Reduje el tiempo de las consultas con índices en la base\n- Lideré la migración de los servicios para el banco\n# Skills\nJava',
      'es',
    ],
    [
      'English under German headings',
      '# Berufserfahrung\n- Built the platform for the bank and led the team\n# Kenntnisse\nJava',
      'en',
    ],
    [
      'filler under English headings',
      '# Experience\n- Lorem et diam et mollis et libero et magnis et dis\n# Skills\nJava',
      'en',
    ],
    [
      'a few foreign words',
      '# Experience\n- Taught los niños del barrio and las clases\n# Education\n# Skills\nJava',
      'en',
    ],
    ['no words to tell', 'Ada\nJava, Kafka', 'und'],
  ])('tells the language of %s', (_, text, language) => {
    expect(parse(readText(text), lexicon).language).toBe(language)
  })

  it('tells the language from headings and small words', () => {
    expect(parse(readText('# Berufserfahrung\n- Aufbau der Plattform und Leitung des Teams'), lexicon).language).toBe(
      'de',
    )
    expect(parse(readText('# Experience\n- Built the platform and led the team'), lexicon).language).toBe('en')
  })

  it('carries the day that was asked for', () => {
    expect(parse(readText('# Experience'), lexicon, { asOf: '2026-01-31' }).asOf).toBe('2026-01-31')
    expect(parse(readText('# Experience'), lexicon).asOf).toBeUndefined()
  })
})
