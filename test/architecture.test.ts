/** The dependency rule: which part of src/ may import which. A stage never imports a later one. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = join(import.meta.dirname, '../src')

/** A place is a folder of src/ or a file at its top; what is not listed here fails. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  types: [],
  rule: ['types', 'text'],
  text: ['types'],
  threads: ['node:worker_threads'],
  readers: [
    'types',
    'text',
    'threads',
    'node:zlib',
    'node:url',
    'node:module',
    'node:path',
    'pdfjs-dist',
    'mammoth',
    'marked',
    'htmlparser2',
    'dingbat-to-unicode',
    'fflate',
    'saxes',
    'parse5',
  ],
  parse: ['types', 'text', 'libphonenumber-js'],
  posting: ['types', 'text'],
  region: ['types', 'grade', 'node:crypto'],
  presets: [],
  evidence: ['types', 'text', 'resume'],
  query: ['types', 'text'],
  verify: ['types', 'text'],
  resume: ['types', 'text'],
  wording: ['types', 'text', 'resume', 'fastest-levenshtein'],
  listed: ['types', 'text', 'rule', 'resume', 'wording'],
  rules: ['types', 'text', 'rule', 'resume', 'wording', 'listed'],
  rubric: [
    'types',
    'text',
    'rule',
    'readers',
    'parse',
    'yaml',
    're2js',
    'ajv',
    'fastest-levenshtein',
    'picomatch',
    'node:crypto',
    'node:module',
  ],
  judge: ['types'],
  fixes: ['types'],
  grade: ['types', 'fixes'],
  baseline: ['types'],
  compare: ['types'],
  gates: ['types', 'baseline'],
  report: ['types', 'text', 'gates', 'baseline', 'node:crypto'],
  extract: ['types'],
  jsonresume: ['types', 'extract'],
  annotate: ['types', '@cantoo/pdf-lib', 'fflate'],
  redact: ['types'],
  drawing: ['types'],
  rehearsal: ['types', 'readers', 'parse', 'judge'],
  lint: ['types', 'readers', 'parse', 'judge', 'grade', 'report', 'redact', 'drawing', 'rehearsal'],
  brief: ['types'],
  batch: ['types', 'threads', 'lint', 'files', 'rubric', 'rules', 'readers', 'posting', 'region'],
  writers: ['types', 'ink', 'fast-string-width', 'fast-wrap-ansi', 'node:crypto'],
  ink: ['chalk', 'types'],
  files: [
    'node:zlib',
    'node:module',
    'types',
    'rubric',
    'yaml',
    'fast-glob',
    'ajv',
    'ignore',
    'picomatch',
    'node:crypto',
    'fastest-levenshtein',
    'node:fs',
    'node:path',
    'node:url',
  ],
  api: ['types', 'lint', 'report', 'gates', 'rubric', 'rules', 'files'],
}

/** Places that tie others together and may import any of them. */
const open = new Set(['index', 'cli', 'workers'])

const modules = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split('\\').join('/'))
  .filter((file) => /\.m?ts$/.test(file) && !file.endsWith('.d.ts'))

describe.each(modules)('%s', (file) => {
  const place = placeOf(file)
  const imports = importsOf(file)

  it('stands in a place that the table names', () => {
    expect(open.has(place) || place in allowed).toBe(true)
  })

  if (!open.has(place)) {
    it('imports only what its place may', () => {
      expect(imports.filter((target) => target !== place && !allowed[place]?.includes(target))).toEqual([])
    })
  }

  if (place === 'rules' && file.split('/').length === 3) {
    it('is a rule that imports no other rule', () => {
      expect(imports).not.toContain('rules')
    })
  }

  if (place === 'writers') {
    it('reaches neither the disk nor the process', () => {
      expect(readFileSync(join(src, file), 'utf8')).not.toMatch(/\bprocess\.|\bconsole\./)
    })
  }
})

it('keeps the clock, the environment and randomness out of the library', () => {
  const offenders = modules
    .filter((file) => !open.has(placeOf(file)) && !['files', 'threads', 'ink'].includes(placeOf(file)))
    .filter((file) =>
      /\bprocess\.env|Date\.now\(|new Date\(\)|Math\.random\(|console\./.test(readFileSync(join(src, file), 'utf8')),
    )
  expect(offenders).toEqual([])
})

function placeOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.m?ts$/, '')
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return specifiers.map((specifier) => {
    if (!specifier.startsWith('.')) return packageOf(specifier)
    return placeOf(relative(src, join(src, posix.dirname(file), specifier)).replace(/\.js$/, '.ts'))
  })
}

function packageOf(specifier: string): string {
  return specifier.startsWith('@')
    ? specifier.split('/').slice(0, 2).join('/')
    : specifier.startsWith('node:')
      ? specifier
      : (specifier.split('/')[0] ?? '')
}
