/** The table of traps: what people write, and what they are told, each with its line and column. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectRubric, loadRubric, printRubric, renderProblem, rubricTemplate } from '../src/rubric/index.js'
import { InputError, RubricError } from '../src/types.js'
import { context, finder, head, lexicon, problemsOf, said } from './rubric-files.js'

interface Trap {
  readonly name: string
  readonly rubric: string
  readonly files?: Readonly<Record<string, string>>
  readonly says: readonly string[]
}

const strong = (more: string): string =>
  `patterns:\n  strong:\n    - id: one\n      example: Led a team\n      ${more}\n`
const must = (...entries: readonly string[]): string =>
  `keywords:\n  must:\n${entries.map((entry) => `    - ${entry}\n`).join('')}`

const traps: readonly Trap[] = [
  {
    name: 'what else is wrong beside an alias without an anchor and an unknown escape',
    rubric: `x-a: *nope\nbanana: 1\npatterns:\n  weak:\n    - { id: a, regex: "\\d+", example: 5, title: "\\w" }\n`,
    says: [
      '4:6 there is no anchor "&nope" above this alias',
      expect.stringMatching(/^5:1 unknown key "banana" \| known here: schema, id, /) as string,
      '8:24 "\\d" is no escape in double quotes | use single quotes: \'\\d+\'; nothing is special in them',
      '8:39 expected text or a list, got the number 5 | quote it: "5"',
      '8:50 "\\w" is no escape in double quotes | use single quotes: \'\\d+\'; nothing is special in them',
    ],
  },
  {
    name: 'a bracket too few, once for all that follows',
    rubric: 'sections: { required: [skills }\nkeywords:\n  must: [Java]\n',
    says: ['4:31 this is no YAML: a "]" is missing | look for the bracket that it would close, here or above'],
  },
  {
    name: 'a tagged value',
    rubric: 'version: !!binary aGVsbG8=\n',
    says: [
      '4:19 the tag tag:yaml.org,2002:binary is not read in a rubric | write plain text, numbers, lists and mappings',
    ],
  },
  {
    name: 'a severity cut short',
    rubric: "patterns:\n  weak:\n    - { id: a, regex: 'a+', example: a, severity: warn }\n",
    says: ['6:51 unknown severity "warn" | did you mean "warning"?'],
  },
  {
    name: 'a number among aliases',
    rubric: must('{ term: Python, aliases: [2.0] }'),
    says: ['6:33 expected text, got the number 2 | quote it: "2.0"'],
  },
  {
    name: 'a truth value as a term',
    rubric: must('true'),
    says: ['6:7 expected text or a mapping, got true | quote it: "true"'],
  },
  { name: 'nothing as a term', rubric: must(''), says: ['6:7 expected text or a mapping, got nothing'] },
  {
    name: 'text for a list',
    rubric: must('{ term: Go, case: exact, aliases: Golang }'),
    says: ['6:41 expected a list, got the text "Golang" | write a list: [Golang]'],
  },
  {
    name: 'a number in quotes',
    rubric: must('{ term: Go, case: exact, weight: "2" }'),
    says: ['6:40 expected a number, got the text "2" | take the quotes off: 2'],
  },
  {
    name: 'a backspace for a word edge',
    rubric: strong('regex: "\\bled\\b"'),
    says: [
      "8:14 this expression holds a backspace, which no resume does | in double quotes YAML reads \\b as a backspace; use single quotes: '\\bled\\b'",
    ],
  },
  {
    name: 'an escape that double quotes do not know',
    rubric: strong('regex: "\\d+"'),
    says: ['8:15 "\\d" is no escape in double quotes | use single quotes: \'\\d+\'; nothing is special in them'],
  },
  {
    name: 'an alias without an anchor',
    rubric: 'x-a: *nope\n',
    says: ['4:6 there is no anchor "&nope" above this alias'],
  },
  {
    name: 'a key twice',
    rubric: 'version: 1.0.0\nversion: 1.0.1\n',
    says: ['5:1 the key "version" is written twice | keep one of them'],
  },
  {
    name: 'a tab for indentation',
    rubric: 'keywords:\n\tmust: [Java]\n',
    says: ['5:1 this is no YAML: tabs are not allowed as indentation | indent with spaces'],
  },
  {
    name: 'an alias bomb',
    rubric: `x-a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]\n${'bcdefghi'
      .split('')
      .map((name, index) => `x-${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(9)}]\n`)
      .join('')}`,
    says: ['8:10 aliases repeat more than 10000 values'],
  },
  { name: 'an anchor within itself', rubric: 'x-a: &a [*a]\n', says: ['4:10 more than 50 levels deep'] },
  {
    name: 'a list of alternatives as one term',
    rubric: must('Docker / Kubernetes'),
    says: [
      '6:7 "Docker / Kubernetes" would only match these very words, one after the other | use a group: any_of: [Docker, Kubernetes]',
    ],
  },
  {
    name: 'an empty term',
    rubric: must('{ id: x, term: " " }'),
    says: ['6:22 this term is empty | write the term as it stands in a resume'],
  },
  {
    name: 'an expression that matches nothing at all',
    rubric: strong("regex: 'a*'"),
    says: ['8:14 this expression matches the empty string, so it would match everywhere | use + in place of *'],
  },
  {
    name: 'a look-behind',
    rubric: strong("regex: '(?<=a)b'"),
    says: ['8:14 look-around is not part of RE2 | match the words themselves, and leave others out with `unless`'],
  },
  {
    name: 'a look-ahead',
    rubric: strong("regex: 'a(?!b)'"),
    says: ['8:14 look-around is not part of RE2 | match the words themselves, and leave others out with `unless`'],
  },
  {
    name: 'a back-reference',
    rubric: strong("regex: '(a)\\1'"),
    says: ['8:14 back-references are not part of RE2 | write the words out'],
  },
  {
    name: 'an open bracket',
    rubric: strong("regex: '(ab'"),
    says: ['8:14 this is no RE2 expression: missing closing ): `(ab`'],
  },
  {
    name: 'an alias that two keywords claim',
    rubric: must('{ term: Kubernetes, aliases: [K8s] }', '{ term: K3s, aliases: [K8S] }'),
    says: [
      '7:30 "K8S" is claimed by "keyword/kubernetes" too, at r.yaml:6 | keep it in one of them, or make a group with `any_of`',
    ],
  },
  {
    name: 'an id twice in one file',
    rubric: must('Java', '{ id: java, term: JVM }'),
    says: ['7:13 "keyword/java" stands twice in this file; first at r.yaml:6 | give one of them another `id`'],
  },
  {
    name: 'an inherited id again',
    rubric: `extends: [base]\n${must('Java')}`,
    files: { base: head('base') + must('Java') },
    says: [
      '7:7 "keyword/java" is inherited from base.yaml:6 | change the inherited one with `overrides`, or drop it with `disable`',
    ],
  },
  {
    name: 'an unknown id in a condition',
    rubric: `${must('Java')}mistakes:\n  - { id: m, message: x, when: { any: [keyword/jav] } }\n`,
    says: ['8:40 nothing has the id "keyword/jav" | did you mean "keyword/java"?'],
  },
  {
    name: 'an unknown id in a test',
    rubric: `${must('Java')}tests:\n  - { name: n, resume: x, expect: { fires: [keyword/jva], missing: [layout/columns] } }\n`,
    says: [
      '8:45 nothing has the id "keyword/jva" | did you mean "keyword/java"?',
      '8:69 "layout/columns" is no keyword; only a keyword can be missing | write it under `silent`',
    ],
  },
  {
    name: 'an unknown key',
    rubric: must('{ term: Swift, wieght: 3 }'),
    says: ['6:22 unknown key "wieght" | did you mean "weight"?'],
  },
  {
    name: 'an unknown key that is like none',
    rubric: 'sections: { banana: [] }\n',
    says: ['4:13 unknown key "banana" | known here: required, order'],
  },
  { name: 'keys of one’s own', rubric: `x-team: { any: thing }\n${must('{ term: Java, x-note: mine }')}`, says: [] },
  {
    name: 'an unknown section',
    rubric: 'sections: { required: [experiense] }\n',
    says: ['4:24 unknown section name "experiense" | did you mean "experience"?'],
  },
  {
    name: 'an unknown kind of number',
    rubric: strong('metric: [uptimes]'),
    says: ['8:16 unknown metric kind "uptimes" | did you mean "uptime"?'],
  },
  {
    name: 'an unknown check',
    rubric: 'rules: { layout/colums: error }\n',
    says: ['4:10 no built-in check is called "layout/colums" | did you mean "layout/columns"?'],
  },
  {
    name: 'an unknown option',
    rubric: 'rules: { layout/columns: { maxx: 2 } }\n',
    says: ['4:28 layout/columns has no option "maxx" | did you mean "max"?'],
  },
  {
    name: 'options of the wrong kind',
    rubric: 'rules:\n  layout/columns: { max: two, target: 2, strict: maybe, names: [1], mode: tigth }\n',
    says: [
      '5:26 expected a whole number, got the text "two"',
      '5:39 expected a number from 0 to 1, got the number 2',
      '5:50 expected true or false, got the text "maybe"',
      '5:65 expected text, got the number 1 | quote it: "1"',
      '5:75 unknown mode "tigth" | did you mean "tight"?',
    ],
  },
  {
    name: 'a severity of a check that is none',
    rubric: 'rules: { layout/columns: eror }\n',
    says: ['4:26 unknown severity "eror" | did you mean "error"?'],
  },
  {
    name: 'two ways to find one thing',
    rubric: strong("phrases: [Led]\n      regex: 'Led'"),
    says: ['9:7 a pattern has one way to find it; this one has `phrases` and `regex` | make two patterns'],
  },
  {
    name: 'no way to find it',
    rubric: strong('points: 3'),
    says: ['6:11 this pattern has nothing to find | add one of phrases, regex, metric'],
  },
  {
    name: 'an example that does not match',
    rubric: strong('phrases: [mentored]'),
    says: [
      '7:16 "strong/one" does not match its own example | compare the words letter by letter; phrases match whole words, in the same form',
    ],
  },
  {
    name: 'a counterexample that does',
    rubric: strong('phrases: [led]\n      counterexample: He led nobody'),
    says: ['9:23 "strong/one" matches its own counterexample | narrow it with `unless`, `in` or a longer phrase'],
  },
  {
    name: 'a mistake without a condition',
    rubric: 'mistakes:\n  - { id: m, message: x }\n',
    says: ['5:11 this mistake has neither `when` nor `unless` | say when it is made'],
  },
  {
    name: 'mistakes that wait for each other',
    rubric:
      'mistakes:\n  - { id: a, message: x, when: { any: [mistake/b] } }\n  - { id: b, message: x, unless: { all: [mistake/a] } }\n',
    says: ['5:11 these wait for each other: mistake/a → mistake/b → mistake/a | let one of them look at words instead'],
  },
  {
    name: 'an id with blanks',
    rubric: 'mistakes:\n  - { id: No Depth, message: x, when: { section: [skills] } }\n',
    says: ['5:11 "No Depth" is no id | write "no-depth"'],
  },
  {
    name: 'a source that is not listed',
    rubric: `sources:\n  - { id: guide, title: A guide, confidence: opinion }\n${must('{ term: Java, source: giude }')}`,
    says: ['8:29 no source has the id "giude" | did you mean "guide"?'],
  },
  {
    name: 'a missing parent',
    rubric: 'extends: [bakend]\n',
    files: { backend: head('backend') },
    says: ['4:11 no rubric named "bakend" | did you mean "backend"? looked in: ./rubrics, bundled'],
  },
  {
    name: 'a circle of parents',
    rubric: 'extends: [a]\n',
    files: { a: `${head('a')}extends: [b]\n`, b: `${head('b')}extends: [r]\n` },
    says: [
      '4:11 a rubric cannot build on itself: r.yaml → a.yaml → b.yaml → r.yaml | take one of them out of `extends`',
    ],
  },
  {
    name: 'something to disable that is not there',
    rubric: 'extends: [base]\ndisable: [keyword/jva, layout/columns]\n',
    files: { base: head('base') + must('Java') },
    says: [
      '5:11 nothing inherited has the id "keyword/jva" | did you mean "keyword/java"?',
      '5:24 "layout/columns" is a built-in check, not an inherited item | write it under `rules:` as "layout/columns: off"',
    ],
  },
  {
    name: 'a condition on what is disabled',
    rubric:
      'extends: [base]\ndisable: [keyword/java]\nmistakes:\n  - { id: m, message: x, when: { any: [keyword/java] } }\n',
    files: { base: head('base') + must('Java') },
    says: ['7:40 "keyword/java" is disabled at r.yaml:5 | take it out here too'],
  },
  {
    name: 'an override of a key that this kind does not have',
    rubric: 'extends: [base]\noverrides:\n  keyword/java: { penalty: 3 }\n',
    files: { base: head('base') + must('Java') },
    says: ['6:19 a keyword has no key "penalty"'],
  },
  {
    name: 'a verb that is none',
    rubric: strong("phrases: ['{Build it} fast']"),
    says: ['8:17 "{Build it}" is no verb | write {verb} for any strong verb, or one verb in its base form: {build}'],
  },
  {
    name: 'a group that asks for more than it has',
    rubric: must('{ term: Queue, any_of: [Kafka], min: 2 }'),
    says: ['6:44 2 are needed, but the group has 1'],
  },
  {
    name: 'a file called otherwise',
    rubric: 'schema: 1\nid: other\ntitle: A rubric\n',
    says: ['2:5 the id is "other", but the file is called "r.yaml" | write `id: r`, or rename the file'],
  },
  {
    name: 'another version of the format',
    rubric: 'schema: 2\nid: r\ntitle: A rubric\n',
    says: ['1:9 this version reads schema 1, got the number 2'],
  },
  { name: 'no title', rubric: 'schema: 1\nid: r\n', says: ['1:1 this rubric has no "title" | add `title:`'] },
  {
    name: 'no rubric at all',
    rubric: '#raw\n- a\n- b\n',
    says: ['1:1 expected a rubric: a mapping that begins with `schema: 1` | ats-check rubric new writes one'],
  },
  {
    name: 'an empty file',
    rubric: '#raw\n',
    says: ['1:1 expected a rubric: a mapping that begins with `schema: 1` | ats-check rubric new writes one'],
  },
  {
    name: 'a megabyte',
    rubric: `x-a: ${'a'.repeat(1_000_000)}\n`,
    says: ['1:1 this file has 1000038 characters; the limit is 1000000 | split it and use `extends`'],
  },
]

describe('traps', () => {
  it.each(traps)('$name', ({ rubric, files, says }) => {
    expect(said(problemsOf(rubric, files))).toEqual(says)
  })
})

it('says fifteen different things in one run, each at its line', () => {
  const rubric = `schema: 1
id: r
title: A rubric
version: one
extends: [nothing]
scoring: { pass: 170, weight: { keywords: 1 } }
rules: { layout/colums: error }
sections: { required: [experiences] }
keywords:
  must:
    - { term: Python, aliases: [2.0] }
    - Docker / Kubernetes
    - { term: Go, case: excat }
    - { term: Golang, aliases: [Go] }
    - Java
    - Java
patterns:
  strong:
    - { id: led, regex: "\\bled\\b", example: led }
    - { id: any, regex: 'a*', example: a }
    - { id: dead, phrases: [zebra], example: a horse }
  weak:
    - { id: up time, metric: [any], example: 5 users }
mistakes:
  - { id: m, when: { any: [keyword/jav] }, message: x }
`
  const lines = problemsOf(rubric).map((one) => one.line)
  expect(lines).toEqual([4, 5, 6, 6, 7, 8, 11, 12, 13, 14, 16, 19, 20, 21, 23, 25])
})

it('draws the frame of a problem as the design has it', () => {
  const [first] = problemsOf(
    `${head()}keywords:\n  should:\n    - case: exact\n      term: Swift\n      wieght: 3\n      weight: 2\n`,
  )
  expect(first && renderProblem(first)).toBe(
    [
      'r.yaml:8:7 error  unknown key "wieght"',
      '    7 |       term: Swift',
      '  > 8 |       wieght: 3',
      '      |       ^^^^^^',
      '    9 |       weight: 2',
      '      = help: did you mean "weight"?',
    ].join('\n'),
  )
})

it('counts lines and columns alike with CRLF, tabs, wide letters and a byte order mark', () => {
  const rubric = `\uFEFF${head()}title2: ä\nkeywords:\n  must:\n    - { term: "日本", wieght: 3 }\n`.replaceAll(
    '\n',
    '\r\n',
  )
  expect(said(problemsOf(`#raw\n${rubric}`)).at(-1)).toBe('7:21 unknown key "wieght" | did you mean "weight"?')
})

it('names the nearest rubric when there is none of that name', () => {
  expect(() => loadRubric('aple', finder({ apple: head('apple') }), context)).toThrow(InputError)
  try {
    loadRubric('aple', finder({ apple: head('apple') }), context)
  } catch (error) {
    expect((error as InputError).message).toBe('no rubric named "aple"')
    expect((error as InputError).help).toEqual([
      'did you mean "apple"?',
      'looked in: ./rubrics, bundled; list them: ats-check rubric list',
    ])
  }
})

it('throws all problems at once', () => {
  expect(() => loadRubric('r', finder({ r: `${head()}a: 1\nb: 2\n` }), context)).toThrow(RubricError)
})

it('never throws, whatever is written, and gives each problem a place (property)', () => {
  const whole = rubricTemplate({ id: 'r', title: 'A rubric' }).split('\n')
  const bits = [
    '[',
    '}',
    ': ',
    '- ',
    '"',
    "'",
    '*a',
    '&a ',
    '5',
    'null',
    '{}',
    '[]',
    '!!set {a}',
    '__proto__: 1',
    '|',
    '\t',
    '\u0000',
    '\ud800',
  ]
  const edit = fc.record({
    line: fc.nat(whole.length - 1),
    bit: fc.constantFrom(...bits),
    how: fc.constantFrom('value', 'insert', 'drop', 'twice'),
    at: fc.nat(30),
  })
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const lines = [...whole]
      for (const { line, bit, how, at } of edits) {
        const text = lines[line] ?? ''
        if (how === 'drop') lines[line] = ''
        else if (how === 'twice') lines[line] = `${text}\n${text}`
        else if (how === 'insert') lines[line] = text.slice(0, at) + bit + text.slice(at)
        else lines[line] = text.replace(/:.*$/, `: ${bit}`)
      }
      const { problems, rubric } = inspectRubric(
        'r',
        finder({ r: lines.join('\n'), general: head('general') }),
        context,
      )
      for (const one of problems) {
        expect(one.line).toBeGreaterThanOrEqual(1)
        expect(one.endColumn).toBeGreaterThan(one.column)
        expect(renderProblem(one)).not.toContain('undefined')
      }
      expect(printRubric(rubric, lexicon)).toContain('schema: 1')
    }),
    { numRuns: 150, seed: 11 },
  )
}, 60_000)
