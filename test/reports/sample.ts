/** A report as the pipeline makes it, written by hand, so that writers are held against something that stays. */
import type { FileResult, Report } from '../../src/types.js'

export const weak: FileResult = {
  file: 'resumes/dana.pdf',
  status: 'ok',
  format: 'pdf',
  pages: 1,
  words: 412,
  rubric: { id: 'apple-backend', version: '1.0.0', sha256: 'ab'.repeat(32) },
  score: 51,
  exact: 50.6,
  potential: 82,
  passMark: 70,
  pass: false,
  band: 'fair',
  parts: [
    { id: 'keywords', earned: 21.6, possible: 40 },
    { id: 'evidence', earned: 16, possible: 30 },
    { id: 'mistakes', earned: 3, possible: 15 },
    { id: 'wording', earned: 5, possible: 10 },
    { id: 'readability', earned: 5, possible: 5 },
  ],
  keywords: [
    { rule: 'keyword/swift', term: 'Swift', tier: 'must', match: 'none', evidence: 'none', gain: 6 },
    { rule: 'keyword/java', term: 'Java', tier: 'must', match: 'exact', evidence: 'shown', gain: 0, found: 'Java' },
    {
      rule: 'keyword/kubernetes',
      term: 'Kubernetes',
      tier: 'should',
      match: 'variant',
      evidence: 'shown',
      gain: 0.3,
      found: 'K8s',
      at: [{ page: 1, line: 16, column: 8, endColumn: 11, box: [72, 310.4, 88.2, 321] }],
    },
    {
      rule: 'keyword/oauth',
      term: 'OAuth',
      tier: 'should',
      match: 'exact',
      evidence: 'listed',
      gain: 0.5,
      found: 'OAuth',
    },
    {
      rule: 'keyword/reliability',
      term: 'caching, rate limiting, circuit breakers',
      tier: 'should',
      match: 'none',
      evidence: 'none',
      gain: 2,
      found: 'caching',
    },
    { rule: 'keyword/privacy', term: 'privacy engineering', tier: 'nice', match: 'none', evidence: 'none', gain: 1 },
  ],
  findings: [
    {
      rule: 'keyword/swift',
      severity: 'error',
      part: 'keywords',
      message: '"Swift" is missing',
      fix: 'Put Swift in Skills and in one bullet, if you have used it',
      gain: 6,
      fingerprint: '00000000000000aa',
    },
    {
      rule: 'section/heading',
      severity: 'warning',
      part: 'readability',
      message: '“Where I’ve been” is an unusual heading.',
      fix: 'Call it Experience.',
      match: 'Where I’ve been',
      gain: 0,
      fingerprint: '00000000000000ab',
      at: { page: 1, line: 7, column: 1, endColumn: 16 },
      excerpt: 'Where I’ve been',
    },
    {
      rule: 'weak/responsible-for',
      severity: 'warning',
      part: 'wording',
      message: '"Responsible for" hides what you did',
      fix: 'Open with a verb and a result: "Built the billing API for 40 teams".',
      match: 'Responsible for',
      gain: 2,
      fingerprint: '4f0c1d2e9a77b310',
      at: { page: 1, line: 14, column: 1, endColumn: 16, box: [72, 310.4, 150, 321] },
      excerpt: 'Responsible for REST APIs used by the billing team',
    },
    {
      rule: 'weak/responsible-for',
      severity: 'warning',
      part: 'wording',
      message: '"responsible for" hides what you did',
      fix: 'Open with a verb and a result: "Built the billing API for 40 teams".',
      match: 'responsible for',
      gain: 1,
      fingerprint: '4f0c1d2e9a77b311',
      at: { page: 1, line: 21, column: 91, endColumn: 106 },
      excerpt:
        '東京の開発チームと協力して、新しい決済システムの設計と実装を担当しました。 During the migration to the new platform I was also responsible for the rollout in Zürich, Łódź and São Paulo over two years',
    },
    {
      rule: 'strong/tail-latency',
      severity: 'note',
      part: 'evidence',
      message: 'Not shown: Tail latency',
      fix: 'State tail latency before and after: "p99 240 ms to 90 ms"',
      gain: 8,
      fingerprint: '00000000000000ac',
    },
    {
      rule: 'mistake/stack-not-prominent',
      severity: 'warning',
      part: 'mistakes',
      message: 'Swift, Objective-C and C++ are not prominent',
      fix: 'Name what you have used of them in the summary.',
      gain: 3,
      fingerprint: '00000000000000ad',
    },
  ],
  fixes: [
    {
      title: 'Put Swift in Skills and in one bullet, if you have used it',
      rules: ['keyword/swift', 'mistake/stack-not-prominent'],
      gain: 9,
    },
    {
      title: 'State tail latency before and after: "p99 240 ms to 90 ms"',
      rules: ['strong/tail-latency'],
      gain: 8,
    },
  ],
  ledger: [
    { rule: 'keyword/swift', part: 'keywords', earned: 0, possible: 6 },
    { rule: 'keyword/java', part: 'keywords', earned: 21.6, possible: 34 },
    { rule: 'strong/uptime', part: 'evidence', earned: 16, possible: 16 },
    { rule: 'strong/tail-latency', part: 'evidence', earned: 0, possible: 14 },
    { rule: 'mistake/stack-not-prominent', part: 'mistakes', earned: 0, possible: 12 },
    { rule: 'mistake/databases-without-depth', part: 'mistakes', earned: 3, possible: 3 },
    { rule: 'wording', part: 'wording', earned: 10, possible: 10 },
    { rule: 'weak/responsible-for', part: 'wording', earned: -5, possible: 0 },
    { rule: 'readability', part: 'readability', earned: 5, possible: 5 },
  ],
  skipped: [{ rule: 'date/claim', because: 'no years are claimed' }],
}

export const good: FileResult = {
  ...weak,
  file: 'resumes/ada.docx',
  format: 'docx',
  score: 88,
  exact: 87.75,
  potential: 96,
  pass: true,
  band: 'strong',
  parts: [
    { id: 'keywords', earned: 38, possible: 40 },
    { id: 'evidence', earned: 24.75, possible: 30 },
    { id: 'mistakes', earned: 15, possible: 15 },
    { id: 'wording', earned: 5, possible: 10 },
    { id: 'readability', earned: 5, possible: 5 },
  ],
  keywords: weak.keywords.map((keyword) => ({ ...keyword, match: 'exact', evidence: 'shown', gain: 0 })),
  findings: [],
  fixes: [],
  ledger: weak.ledger.map((row) => ({ ...row, earned: Math.max(row.earned, row.possible) })),
}

export const scan: FileResult = {
  ...weak,
  file: 'resumes/scan.pdf',
  status: 'unreadable',
  words: 0,
  score: null,
  exact: null,
  potential: null,
  band: null,
  parts: [],
  keywords: [],
  findings: [
    {
      rule: 'text/present',
      severity: 'error',
      part: 'readability',
      message: 'The pages are pictures: there is no text to read.',
      fix: 'Export the resume from the program it was written in.',
      gain: 0,
      fingerprint: '00000000000000ba',
    },
  ],
  fixes: [],
  ledger: [],
  skipped: [],
}

const tool = { name: 'ats-check', version: '1.2.3', scoring: 1 } as const

export const one: Report = {
  schema: 1,
  tool,
  summary: {
    files: 1,
    passed: 0,
    failed: 1,
    unreadable: 0,
    gates: [{ gate: 'min-score', limit: 70, failed: [weak.file] }],
  },
  results: [weak],
}

export const many: Report = {
  schema: 1,
  tool,
  summary: {
    files: 3,
    passed: 1,
    failed: 1,
    unreadable: 1,
    gates: [
      { gate: 'unreadable', limit: 0, failed: [scan.file] },
      { gate: 'min-score', limit: 70, failed: [weak.file] },
    ],
  },
  results: [good, weak, scan],
}

export const unreadable: Report = {
  ...many,
  summary: { ...many.summary, files: 1, passed: 0, failed: 0, gates: many.summary.gates.slice(0, 1) },
  results: [scan],
}

/** Words that act when they reach a terminal, a log, a spreadsheet, a page or a table as they are. */
export const hostileWords: readonly string[] = [
  '::add-mask::x',
  '  ::error file=a::b',
  '##[error]x',
  '##vso[task.setvariable variable=a]b',
  '\u001b[2J\u001b]8;;http://x\u0007',
  '\u009b31m',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x","y")',
  '+1+1',
  '@SUM(A1)',
  '-2+3',
  '\t=1',
  ']]>',
  'a | b',
  '`code` [link](javascript:x) **bold**',
  'line\nbreak\r\n::notice::x',
  '\u202egnp.exe\u202c \u2066x\u2069',
  '%0A::error::x',
  '&amp; " \' <',
  'half \ud800 pair \uffff \u0000 end',
]

/** The sample with these words wherever a resume's words can stand. */
export function hostile(words: string): Report {
  const finding = {
    ...weak.findings[2]!,
    message: `${words} hides what you did`,
    fix: `${words} is better`,
    match: words,
    excerpt: `${words} and more`,
    at: { page: 1, line: 1, column: 1, endColumn: words.length + 1 },
  }
  const result: FileResult = {
    ...weak,
    file: `resumes/${words.replaceAll('/', '')}.pdf`,
    keywords: weak.keywords.map((keyword) => ({ ...keyword, term: words, found: words })),
    findings: [finding, { ...finding, message: words, fingerprint: 'ff'.repeat(8) }],
    fixes: [{ title: words, rules: ['weak/responsible-for'], gain: 2 }],
    skipped: [{ rule: 'date/claim', because: words }],
  }
  const failing = { ...one.summary, gates: [{ gate: 'min-score' as const, limit: 70, failed: [result.file] }] }
  return { ...one, summary: failing, results: [result] }
}
