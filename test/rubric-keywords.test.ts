/** Keywords as checks: how they stand in a resume, what that earns, and the one thing that is said about it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile, printRubric, resumeOf } from '../src/rubric/index.js'
import { fires, job, keywordOf, lexicon, load, resultsOf, verdictOf } from './rubric-files.js'

const must = (...entries: readonly string[]): string =>
  `keywords:\n  must:\n${entries.map((entry) => `    - ${entry}\n`).join('')}`
const kubernetes = must('{ term: Kubernetes, aliases: [K8s], related: [Nomad] }')
const skills = (list: string): string => `Ada Example\nada@example.com\n\n# Skills\n${list}\n`
const both = (bullet: string, list: string): string => `${job(bullet)}\n# Skills\n${list}\n`

describe('a term', () => {
  const cases: readonly (readonly [string, string, string, string, number, readonly string[]])[] = [
    ['shown in its own words', job('Ran Kubernetes in production'), 'exact', 'shown', 1, []],
    ['shown by an alias', job('Ran K8s in production'), 'variant', 'shown', 0.8, ['"Kubernetes" is written "K8s"']],
    [
      'by a neighbour',
      job('Ran Nomad in production'),
      'related',
      'shown',
      0.4,
      ['"Kubernetes" is missing; "Nomad" shows some of it'],
    ],
    [
      'only listed',
      skills('Kubernetes, Docker'),
      'exact',
      'listed',
      0.6,
      ['"Kubernetes" is listed, but no bullet shows it'],
    ],
    ['listed by an alias', skills('K8s, Docker'), 'variant', 'listed', 0.48, ['"Kubernetes" is written "K8s"']],
    ['missing', job('Ran things'), 'none', 'none', 0, ['"Kubernetes" is missing']],
    ['shown by an alias and listed by name', both('Ran K8s', 'Kubernetes'), 'exact', 'shown', 1, []],
  ]
  it.each(cases)('%s', (_, resume, match, evidence, share, says) => {
    const hit = keywordOf(kubernetes, 'keyword/kubernetes', resume)
    expect(hit).toMatchObject({ term: 'Kubernetes', tier: 'must', match, evidence, says })
    expect(hit.share).toBeCloseTo(share)
  })

  it('earns nothing where it is taken back', () => {
    const own = { ...lexicon, lists: { ...lexicon.lists, 'taken-back-before': ['no experience with'] } }
    const [check] = compile(load(kubernetes), [], own).checks
    expect(check?.run(resumeOf(job('No experience with Kubernetes yet'), own))).toMatchObject({
      share: 0,
      findings: [{ message: '"Kubernetes" stands only where it is taken back or wished for', match: 'Kubernetes' }],
      keyword: { match: 'none', evidence: 'none' },
    })
  })

  it('says where it stands', () => {
    expect(keywordOf(kubernetes, 'keyword/kubernetes', job('Ran K8s')).at).toMatchObject([
      { page: 1, column: 5, endColumn: 8 },
    ])
  })

  it('asks for the spelling of the posting', () => {
    const finding = resultsOf(load(kubernetes), job('Ran K8s')).get('keyword/kubernetes')?.verdict
    expect(finding).toMatchObject({
      findings: [{ fix: 'Write "Kubernetes (K8s)" once', severity: 'note', match: 'K8s' }],
    })
  })

  it('is worth its tier times its weight', () => {
    const rubric = load('keywords:\n  must: [Java]\n  should: [{ term: Scala, weight: 2 }]\n  nice: [Kotlin]\n')
    const results = resultsOf(rubric, job('x'))
    expect([...results.values()].map((one) => [one.id, one.points, one.severity])).toEqual([
      ['keyword/java', 3, 'error'],
      ['keyword/scala', 4, 'warning'],
      ['keyword/kotlin', 1, 'note'],
    ])
  })

  it('has an id made of its term', () => {
    const terms = [
      'C++',
      'C#',
      '.NET',
      'CI/CD',
      'Node.js',
      'Objective-C',
      'R&D',
      'Ruby on Rails',
      'Préfecture',
      'F#',
      "'Pub/Sub'",
      'ASP.NET',
    ]
    const rubric = load(must(...terms))
    expect(rubric.items.map((item) => item.id.slice('keyword/'.length))).toEqual([
      'cpp',
      'csharp',
      'dotnet',
      'ci-cd',
      'node-js',
      'objective-c',
      'r-and-d',
      'ruby-on-rails',
      'prefecture',
      'fsharp',
      'pub-sub',
      'asp-net',
    ])
  })
})

describe('what an entry says', () => {
  it('case: exact', () => {
    expect(fires(must('{ term: Swift, case: exact }'), 'keyword/swift', job('Gave swift answers'))).toBe(true)
    expect(keywordOf(must('{ term: Swift, case: exact }'), 'keyword/swift', job('Wrote Swift')).match).toBe('exact')
  })

  it('not', () => {
    const go = must('{ term: Go, case: exact, not: [Go live] }')
    expect(keywordOf(go, 'keyword/go', job('Planned the Go live date')).match).toBe('none')
    expect(keywordOf(go, 'keyword/go', job('Wrote Go services')).match).toBe('exact')
  })

  it('in: prominence', () => {
    const swift = must('{ term: Swift, case: exact, in: [summary, skills, latest-role] }')
    const old = `Ada Example\n\n# Experience\n### Engineer, Acme, Jan 2022 - Present\n- Wrote things\n### Engineer, Bolt, Jan 2018 - Dec 2021\n- Wrote Swift\n`
    expect(keywordOf(swift, 'keyword/swift', old)).toMatchObject({
      match: 'exact',
      evidence: 'shown',
      says: ['"Swift" is not prominent'],
    })
    expect(keywordOf(swift, 'keyword/swift', old).share).toBeCloseTo(0.6)
    expect(keywordOf(swift, 'keyword/swift', job('Wrote Swift'))).toMatchObject({ share: 1, says: [] })
    expect(keywordOf(swift, 'keyword/swift', `${old}\n# Skills\nSwift\n`)).toMatchObject({ share: 1, says: [] })
  })

  it('fix', () => {
    const verdict = resultsOf(load(must('{ term: Java, fix: Write Java. }')), job('x')).get('keyword/java')?.verdict
    expect(verdict).toMatchObject({ findings: [{ fix: 'Write Java.' }] })
  })
})

describe('what else is said', () => {
  const says = (entry: string, resume: string): readonly string[] => {
    const id = load(must(entry)).items[0]?.id ?? ''
    return keywordOf(must(entry), id, resume).says
  }
  const roles = (old: string, now: string): string =>
    `Ada Example\n\n# Experience\n### Engineer, Acme, Jan 2022 - Dec 2024\n- ${now}\n### Engineer, Bolt, Jan 2008 - Dec 2012\n- ${old}\n`

  it('a term that only stands in broken text', () => {
    const resume = resumeOf(job('Improved the workflow engine'), lexicon)
    const [page] = resume.document.pages
    const broken = {
      ...resume,
      document: {
        ...resume.document,
        pages:
          page === undefined
            ? []
            : [
                {
                  ...page,
                  lines: page.lines.map((line) =>
                    line.text.includes('workflow')
                      ? { ...line, repairs: [{ kind: 'split-ligature' as const, start: 17, end: 19, raw: ' ' }] }
                      : line,
                  ),
                },
              ],
      },
    }
    const [check] = compile(load(must('{ term: workflow }')), [], lexicon).checks
    expect(check?.run(broken)).toMatchObject({
      share: 1,
      findings: [
        { message: '"workflow" is broken in the file: a plain extractor reads "work ow"', severity: 'warning' },
      ],
    })
    expect(check?.run(resume)).toMatchObject({ share: 1, findings: [] })
  })

  it('a term last shown long ago', () => {
    expect(says('Perl', roles('Wrote Perl', 'Wrote code'))).toEqual(['"Perl" was last shown in 2012'])
    expect(says('Perl', roles('Wrote Perl', 'Wrote Perl'))).toEqual([])
    expect(says('Perl', `${roles('Wrote Perl', 'Wrote code')}\n# Skills\nPerl, Python\n`)).toEqual([])
  })

  it('a term that stands far too often', () => {
    const often = (times: number): string =>
      Array.from({ length: times }, (_, i) => `Ran Go service ${i + 1}`).join('\n- ')
    expect(says('Go', job(often(9)))).toEqual([])
    expect(says('Go', job(often(12)))).toEqual(['"Go" stands 12 times: more often than a reader believes'])
    expect(says('{ id: go, term: Compiled, any_of: [Go, Rust] }', job(often(12)))).toEqual([
      '"Go" stands 12 times: more often than a reader believes',
    ])
    // The same dozen in a long resume is no more than its length explains.
    const long = Array.from({ length: 90 }, (_, i) => `Wrote the guide for team ${i + 1} of all`).join('\n- ')
    expect(says('Go', job(`${often(12)}\n- ${long}`))).toEqual([])
    expect(verdictOf(must('Go'), 'keyword/go', job(often(12)))).toMatchObject({
      share: 1,
      findings: [{ severity: 'note' }],
    })
  })

  it('a skill that hints at the one that is missing', () => {
    const own = { ...lexicon, skills: [{ term: 'Quarkon', category: 'tools', implies: ['Java'] }] }
    const [check] = compile(load(must('Java')), [], own).checks
    expect(check?.run(resumeOf(job('Ran Quarkon'), own))).toMatchObject({
      share: 0,
      keyword: { match: 'none' },
      findings: [{ message: '"Java" is missing; "Quarkon" hints at it' }],
    })
  })

  it('nothing of a date', () => {
    expect(says('presented', job('Wrote things'))).toEqual(['"presented" is missing'])
    expect(says('presented', job('Presents things'))).toEqual(['"presented" is written "Presents"'])
  })

  it('nothing of a heading that only resembles the term', () => {
    expect(
      says(
        '{ term: Performance tuning, related: [profiling] }',
        `Ada Example\n\n# Profile\nBackend engineer for ten years.\n\n${job('x').split('\n').slice(3).join('\n')}`,
      ),
    ).toEqual(['"Performance tuning" is missing'])
  })
})

describe('a group', () => {
  const queue = must(
    '{ id: queue, term: Message queue, any_of: [{ term: Kafka, aliases: [Apache Kafka] }, RabbitMQ, Sidekiq], related: [cron] }',
  )
  const two = must('{ id: queue, term: Message queue, any_of: [Kafka, RabbitMQ, Sidekiq], min: 2 }')

  it('needs one of its members', () => {
    expect(keywordOf(queue, 'keyword/queue', job('Ran RabbitMQ'))).toMatchObject({
      match: 'exact',
      evidence: 'shown',
      found: 'RabbitMQ',
      share: 1,
      says: [],
    })
    expect(keywordOf(queue, 'keyword/queue', job('Ran things'))).toMatchObject({
      match: 'none',
      share: 0,
      says: ['"Message queue" is missing: none of Kafka, RabbitMQ, Sidekiq is named'],
    })
  })

  it('takes the best of several', () => {
    expect(keywordOf(queue, 'keyword/queue', both('Ran Sidekiq', 'Kafka'))).toMatchObject({
      evidence: 'shown',
      share: 1,
    })
  })

  it('takes a neighbour for some of it', () => {
    expect(keywordOf(queue, 'keyword/queue', job('Ran jobs with cron'))).toMatchObject({ match: 'related', share: 0.4 })
  })

  it('needs as many as min says, and earns its share below', () => {
    expect(keywordOf(two, 'keyword/queue', job('Ran Kafka'))).toMatchObject({
      match: 'none',
      share: 0.5,
      says: ['"Message queue": 1 of 2 found (Kafka)'],
    })
    expect(keywordOf(two, 'keyword/queue', job('Ran Kafka and Sidekiq'))).toMatchObject({
      match: 'exact',
      share: 1,
      says: [],
    })
  })
})

describe('the built-in skills', () => {
  const own = {
    ...lexicon,
    skills: [{ term: 'Kubernetes', aliases: ['K8s', 'kube'], category: 'tools', not: ['kube burner'] }],
  }
  const match = (entries: readonly string[], bullet: string): unknown => {
    const [check] = compile(load(must(...entries)), [], own).checks
    const verdict = check?.run(resumeOf(job(bullet), own))
    return verdict?.kind === 'scored' ? verdict.keyword?.match : undefined
  }

  it('lend their spellings to an entry of that name that has no aliases', () => {
    expect(match(['Kubernetes'], 'Ran kube')).toBe('variant')
    expect(match(['{ term: Kubernetes, weight: 2 }'], 'Ran kube')).toBe('variant')
    expect(match(['Kubernetes'], 'Ran kube burner')).toBe('none')
  })

  it('lend their case to an entry in small letters', () => {
    const exact = { ...lexicon, skills: [{ term: 'Swift', case: 'exact' as const, category: 'languages' }] }
    const [check] = compile(load(must('swift')), [], exact).checks
    expect(check?.run(resumeOf(job('Wrote Swift'), exact))).toMatchObject({
      keyword: { match: 'exact', term: 'swift' },
    })
    expect(check?.run(resumeOf(job('Gave swift answers'), exact))).toMatchObject({ keyword: { match: 'none' } })
  })

  it('lend nothing where the entry has its own, or none on purpose', () => {
    expect(match(['{ term: Kubernetes, aliases: [K8s] }'], 'Ran kube')).toBe('none')
    expect(match(['{ term: Kubernetes, aliases: [] }'], 'Ran K8s')).toBe('none')
  })

  it('lend no alias that another keyword claims', () => {
    expect(match(['Kubernetes', 'kube'], 'Ran kube')).toBe('none')
  })

  it('are known to the flat rubric', () => {
    expect(printRubric(load(must('Kubernetes')), own)).toContain('aliases: [K8s, kube] # built-in skill')
  })
})

it('never loses by another true mention (property)', () => {
  const rubric = load(kubernetes)
  const bullets = ['Ran Kubernetes', 'Ran K8s', 'Ran Nomad', 'Ran things', 'Planned lunches']
  const share = (list: readonly string[], listed: readonly string[]): number => {
    const verdict = resultsOf(rubric, `${job(...list)}\n# Skills\n${['Python', ...listed].join(', ')}\n`).get(
      'keyword/kubernetes',
    )?.verdict
    return verdict?.kind === 'scored' ? verdict.share : Number.NaN
  }
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...bullets), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...bullets),
      fc.array(fc.constantFrom('Kubernetes', 'K8s', 'Nomad'), { maxLength: 2 }),
      (list, more, listed) => {
        const before = share(list, listed)
        const after = share([...list, more], listed)
        expect(before).toBeGreaterThanOrEqual(0)
        expect(after).toBeLessThanOrEqual(1)
        expect(after).toBeGreaterThanOrEqual(before - 1e-9)
      },
    ),
    { numRuns: 100, seed: 7 },
  )
})
