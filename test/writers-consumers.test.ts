/** Each format as its consumer reads it: by a schema or by a parser, with the sample and with hostile words. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RDFormatValidator } from '@umbrelladocs/rdformat-validator'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parseCheckstyle } from 'danger-plugin-lint-report/dist/parse/checkstyle_parser.js'
import { parseDocument } from 'htmlparser2'
import { parse as parseJunit } from 'junit2json'
import { marked } from 'marked'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { xml2js } from 'xml-js'
import { validateXML } from 'xmllint-wasm'
import { inkFor } from '../src/ink.js'
import type { Report } from '../src/types.js'
import * as writers from '../src/writers/index.js'
import type { Style, Writer } from '../src/writers/writer.js'
import { good, hostile, hostileWords, many, one, unreadable, weak } from './reports/sample.js'

const style: Style = { ink: inkFor(false), width: 80, ascii: false, detail: 'normal', top: 10, statistics: false }
const file = (name: string): string => readFileSync(join(import.meta.dirname, 'schemas', name), 'utf8')
const byName = new Map<string, Writer>(Object.values(writers).map((writer) => [writer.name, writer]))
const write = (name: keyof typeof writers, report: Report): string => byName.get(name)!.write(report, style)
const samples: readonly (readonly [string, Report])[] = [
  ['one', one],
  ['many', many],
  ['unreadable', unreadable],
  ['two rubrics', { ...many, results: [weak, { ...good, rubric: { ...good.rubric, id: 'general' } }] }],
  ...hostileWords.map((words) => [JSON.stringify(words), hostile(words)] as const),
]

describe('sarif', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(file('sarif-2.1.0.schema.json')),
  )

  it.each(samples)('%s is valid under the schema, and GitHub takes it', (_, report) => {
    const log = JSON.parse(write('sarif', report))
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    for (const run of log.runs) {
      const { rules } = run.tool.driver
      for (const rule of rules) expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024)
      for (const result of run.results) {
        expect(rules[result.ruleIndex].id).toBe(result.ruleId)
        const [location] = result.locations
        expect(new URL(location.physicalLocation.artifactLocation.uri, 'file:///repo/').protocol).toBe('file:')
        expect(location.physicalLocation.region).toMatchObject({ startLine: 1, startColumn: 1 })
        expect(result.partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}:1$/)
      }
    }
  })

  it('points to the line where the text has the rows of the file, and at its start elsewhere', () => {
    const regions = (format: 'pdf' | 'markdown') =>
      JSON.parse(write('sarif', { ...one, results: [{ ...weak, format }] })).runs[0].results.map(
        (result: { locations: [{ physicalLocation: { region: object } }] }) =>
          result.locations[0].physicalLocation.region,
      )
    expect(regions('markdown')[1]).toEqual({ startLine: 7, endLine: 7 })
    expect(regions('pdf')[1]).toEqual({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 })
    expect(write('github', { ...one, results: [{ ...weak, format: 'text' }] })).toContain(
      '::warning file=resumes/dana.pdf,line=14,title=weak/responsible-for::',
    )
  })

  it('has one run a rubric', () => {
    const log = JSON.parse(write('sarif', samples[3]?.[1] as Report))
    expect(log.runs.map((run: { automationDetails: { id: string } }) => run.automationDetails.id)).toEqual([
      'ats-check/apple-backend/',
      'ats-check/general/',
    ])
  })
})

describe.each(['junit', 'checkstyle'] as const)('%s', (name) => {
  it('is valid under its schema, whatever the words', async () => {
    const xml = samples.map(([, report], index) => ({ fileName: `${index}.xml`, contents: write(name, report) }))
    const schema = { fileName: `${name}.xsd`, contents: file(`${name}.xsd`) }
    const { valid, errors } = await validateXML({ xml, schema: [schema] })
    expect({ valid, errors: errors.map((error) => error.rawMessage) }).toEqual({ valid: true, errors: [] })
  })

  it.each(samples)('%s is read as it was meant', (_, report) => {
    const messages: string[] = []
    const parser = new SaxesParser()
    parser.on('opentag', ({ attributes }) => {
      if (attributes.message !== undefined) messages.push(attributes.message)
    })
    parser.on('error', (error) => {
      throw error
    })
    parser.write(write(name, report)).close()
    expect(messages.length).toBeGreaterThan(0)
  })
})

it.each(samples)('checkstyle %s is read by what comments on pull requests', (_, report) => {
  const violations = parseCheckstyle(xml2js(write('checkstyle', report)), '/nowhere')
  const findings = report.results.flatMap((result) => result.findings)
  expect(violations.length).toBe(findings.length)
  for (const { line, column, severity, message } of violations) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(column).toBeGreaterThanOrEqual(1)
    expect(['info', 'warning', 'error']).toContain(severity)
    expect(message).not.toBe('')
  }
})

describe('junit', () => {
  it.each(samples)('%s counts what a reader of it counts', async (_, report) => {
    const read = await parseJunit(write('junit', report))
    const suites = (read && 'testsuite' in read ? read.testsuite : undefined) ?? []
    expect(suites.map(({ name }) => name)).toHaveLength(report.results.length)
    for (const { testcase = [], tests, failures, errors, skipped } of suites) {
      const count = (key: 'failure' | 'error' | 'skipped'): number =>
        testcase.filter((one) => one[key] !== undefined).length
      expect({ tests, failures, errors, skipped }).toEqual({
        tests: testcase.length,
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
      })
    }
  })

  it('lists what passes, fails, does not apply and cannot be read', () => {
    const checks = ['keyword/swift', 'keyword/java', 'date/claim', 'strong/tail-latency'].map((rule) => ({
      rule,
      title: rule,
      severity: 'warning' as const,
      part: 'keywords' as const,
    }))
    const xml = write('junit', { ...many, results: [{ ...weak, checks }, many.results[2]!] })
    expect(xml).toContain('<testsuites name="ats-check" tests="6" failures="2" errors="1">')
    expect(xml).toContain('name="keyword/java"/>')
    expect(xml).toMatch(/name="keyword\/swift"><failure message="&quot;Swift&quot; is missing" type="error">/)
    expect(xml).toMatch(/name="date\/claim"><skipped/)
    expect(xml).toMatch(/name="strong\/tail-latency"><system-out>/)
    expect(xml).toMatch(/<error message="The pages are pictures/)
  })
})

it.each(samples)('rdjson %s is what reviewdog takes, without a warning', async (_, report) => {
  const strict = new RDFormatValidator({ strictMode: true, allowExtraFields: false })
  const { valid, errors, warnings } = await strict.validateString(write('rdjson', report))
  expect({ valid, errors, warnings }).toEqual({ valid: true, errors: [], warnings: [] })
})

describe.each(['gitlab', 'rdjson', 'badge'] as const)('%s', (name) => {
  const validate = new Ajv({ strict: false }).compile(JSON.parse(file(`${name}.schema.json`)))
  it.each(samples)('%s is what it takes', (_, report) => {
    expect(validate(JSON.parse(write(name, report))), JSON.stringify(validate.errors)).toBe(true)
  })
})

it('gives GitLab unique fingerprints and the rule in the description', () => {
  const issues: { fingerprint: string; description: string; check_name: string }[] = JSON.parse(write('gitlab', many))
  expect(new Set(issues.map((issue) => issue.fingerprint)).size).toBe(issues.length)
  for (const issue of issues) expect(issue.description).toContain(issue.check_name)
})

it('counts columns for reviewdog in bytes', () => {
  const { diagnostics } = JSON.parse(write('rdjson', one))
  const wide = diagnostics.find(
    (d: { location: { range?: { start: { line: number } } } }) => d.location.range?.start.line === 21,
  )
  const { excerpt = '', at } = weak.findings[3]!
  expect(wide.location.range.start.column).toBe(Buffer.byteLength(excerpt.slice(0, at!.column - 1)) + 1)
})

describe('github', () => {
  /** As the runner reads a line: https://github.com/actions/runner, ActionCommand. */
  const parse = (line: string) => {
    const [, command, properties, data] = /^::(\w+) ([^:]*)::(.*)$/.exec(line.trim()) ?? []
    const unescaped = (text: string): string =>
      text
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%25', '%')
    const entries = (properties ?? '').split(',').map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), unescaped(pair.slice(at + 1))] as const
    })
    return { command, properties: Object.fromEntries(entries), data: unescaped(data ?? '') }
  }

  it.each(samples)('%s is annotations and nothing else', (_, report) => {
    for (const line of write('github', report).trimEnd().split('\n')) {
      const { command, properties } = parse(line)
      expect(['error', 'warning', 'notice']).toContain(command)
      expect(Object.keys(properties).filter((key) => !['file', 'title'].includes(key))).toEqual([])
    }
  })

  it('says at most ten of each level, the gate first', () => {
    const findings = Array.from({ length: 30 }, () => weak.findings[0]!)
    const lines = write('github', { ...one, results: [{ ...weak, findings }] })
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(10)
    expect(lines[0]).toBe('::error title=ats-check::score 51 is below 70')
  })
})

describe('csv', () => {
  it.each(samples)('%s has a row for each result, and no cell is a formula', (_, report) => {
    const [header = [], ...rows] = parseCsv(write('csv', report))
    expect(rows).toHaveLength(report.results.length)
    for (const row of rows) {
      expect(row).toHaveLength(header.length)
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/)
    }
  })
})

describe('markdown', () => {
  it.each(samples)('%s is no mark-up but ours', (_, report) => {
    for (const detail of ['normal', 'verbose'] as const) {
      const html = marked.parse(writers.markdown.write(report, { ...style, detail }), { gfm: true }) as string
      const tags = new Set<string>()
      const walk = (nodes: readonly object[]): void => {
        for (const node of nodes as readonly { name?: string; children?: readonly object[] }[]) {
          if (node.name !== undefined) tags.add(node.name)
          walk(node.children ?? [])
        }
      }
      walk(parseDocument(html).children)
      for (const tag of tags) expect(ours).toContain(tag)
    }
  })

  it('keeps the cells of its tables', () => {
    const html = marked.parse(write('markdown', hostile('a | b')), { gfm: true }) as string
    for (const row of html.match(/<tr>[\s\S]*?<\/tr>/g) ?? []) {
      expect([3, 5]).toContain(row.match(/<t[hd]/g)?.length)
    }
  })
})

const ours = ['h2', 'h3', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'ul', 'ol', 'li', 'strong', 'code', 'br']

/** RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  for (const line of text.trimEnd().split('\n')) {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)]
    rows.push(cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''))
  }
  return rows
}
