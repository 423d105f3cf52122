/** A posting as a rubric: commented YAML that validates and passes its own tests. */
import type { Posting, PostingSkill } from './index.js'

export interface PostingRubric {
  /** Also the file name. */
  readonly id: string
  /** Rubrics it builds on. */
  readonly extends: readonly string[]
  /** Keywords that these already ask for, in lower case: not repeated. */
  readonly known?: ReadonlySet<string>
  /** The lexicon's skills by name: a spelling of the posting's own takes the others with it. */
  readonly spellings: (skill: string) => readonly string[]
  /** The id that a keyword of this term gets: `C++` → `cpp`. */
  readonly idOf: (term: string) => string
  /** `false`: the weights stay those of the rubric below it. */
  readonly scored?: boolean
  /** Where the schema stands, seen from the new file. */
  readonly schemaPath?: string
}

export function postingRubric(
  posting: Posting,
  { id, extends: parents, known, spellings, idOf, scored = true, schemaPath }: PostingRubric,
): string {
  const skills = posting.skills.filter((skill) =>
    [skill.term, skill.skill].every((name) => known?.has(name.toLowerCase()) !== true),
  )
  const must = skills.filter((skill) => skill.tier === 'must')
  const nice = skills.filter((skill) => skill.tier === 'nice')
  return [
    schemaPath === undefined ? [] : `# yaml-language-server: $schema=${schemaPath}`,
    'schema: 1',
    `id: ${id}`,
    `title: ${text(posting.title ?? 'A job posting')}`,
    'version: 0.1.0',
    '',
    '# What the posting says besides skills. A resume answers it in its own words; nothing here is scored.',
    'x-posting:',
    `  years: [${posting.years.map(text).join(', ')}]`,
    `  degree: ${posting.degree === undefined ? 'null' : text(posting.degree)}`,
    '',
    'sources:',
    '  - { id: posting, title: The job posting, confidence: documented }',
    '',
    `extends: [${parents.join(', ')}]`,
    '',
    scored
      ? ['scoring:', '  weights: { keywords: 50, evidence: 20, mistakes: 10, wording: 10, readability: 10 }', '']
      : [],
    skills.length === 0
      ? []
      : ['keywords:', ...tier('must', 'required', must, spellings), ...tier('nice', 'welcome', nice, spellings)],
    '',
    ...(skills.length === 0
      ? []
      : tests(
          skills.map(({ term }) => term),
          idOf,
        )),
  ]
    .flat()
    .join('\n')
}

/** Short enough for one line, and safe whatever the posting wrote. */
const text = (words: string): string => JSON.stringify(words.replace(/\s+/g, ' ').slice(0, 200))

function tier(
  name: 'must' | 'nice',
  meaning: string,
  skills: readonly PostingSkill[],
  spellings: PostingRubric['spellings'],
): string[] {
  if (skills.length === 0) return [`  ${name}: []`]
  return [
    `  ${name}:${' '.repeat(30)}# ${meaning} by the posting`,
    ...skills.map((skill) => `    - ${entry(skill, spellings)}`),
  ]
}

/** One that others may stand in for is worth its part of one, and those others show some of it. */
function entry(
  { term, skill, alternatives, known, quote }: PostingSkill,
  spellings: PostingRubric['spellings'],
): string {
  const others =
    term === skill ? [] : [skill, ...spellings(skill)].filter((one) => one.toLowerCase() !== term.toLowerCase())
  const keys = [
    `term: ${text(term)}`,
    ...(others.length === 0 ? [] : [`aliases: [${others.map(text).join(', ')}]`]),
    ...(alternatives.length === 0
      ? []
      : [`related: [${alternatives.map(text).join(', ')}]`, `weight: ${(1 / (alternatives.length + 1)).toFixed(2)}`]),
    ...(known ? [] : ['case: exact']),
    `why: ${text(`The posting: “${quote}”`)}`,
    'source: posting',
  ]
  return `{ ${keys.join(', ')} }`
}

/** One resume that says everything, and one that says nothing of it. */
function tests(terms: readonly string[], idOf: (term: string) => string): string[] {
  const ids = terms.map((term) => `keyword/${idOf(term)}`).join(', ')
  return [
    'tests:',
    '  - name: everything that the posting names',
    '    resume: |',
    '      Ada Example',
    '',
    '      # Experience',
    '      ### Engineer, Acme, Jan 2020 - Present',
    ...terms.map((term) => `      - Built the new service with ${term.replace(/\s+/g, ' ')} in production.`),
    `    expect: { fires: [${ids}] }`,
    '  - name: nothing of it',
    '    resume: |',
    '      Ada Example',
    '',
    '      # Experience',
    '      ### Clerk, Bolt, Jan 2020 - Present',
    '      - Kept the books.',
    `    expect: { missing: [${ids}] }`,
    '',
  ]
}
