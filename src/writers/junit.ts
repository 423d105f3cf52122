/** JUnit XML as Jenkins, GitLab and Azure read it: a resume is a suite, a check a case; passes are listed too. */
import type { FileResult, ReportCheck, ReportFinding } from '../types.js'
import { cleanReport } from './clean.js'
import { told } from './counts.js'
import type { Writer } from './writer.js'
import { element, xmlDocument, xmlText } from './xml.js'

export const junit: Writer = {
  name: 'junit',
  machine: true,
  write(report) {
    const { results } = cleanReport(report)
    const suites = results.map(suiteOf)
    const totals = sum(suites.map(({ counts }) => counts))
    return xmlDocument(
      element('testsuites', { name: 'ats-check', ...totals }, ['\n', ...suites.map(({ xml }) => `${xml}\n`)]),
    )
  },
}

interface Counts {
  readonly tests: number
  readonly failures: number
  readonly errors: number
}

function suiteOf(result: FileResult): { xml: string; counts: Counts & { skipped: number } } {
  const cases =
    result.status === 'unreadable' ? [unreadableCase(result)] : [...scoreCases(result), ...checkCases(result)]
  const count = (tag: string): number => cases.filter((one) => one.includes(`<${tag}`)).length
  const counts = { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') }
  const name = `${result.file} (${result.rubric.id})`
  return { xml: element('testsuite', { name, ...counts }, ['\n', ...cases.map((one) => `  ${one}\n`)]), counts }
}

function unreadableCase(result: FileResult): string {
  const [finding] = result.findings
  const body = result.findings.map(told).join('\n')
  return testCase(result, finding?.rule ?? 'file/readable', [
    element('error', { message: finding?.message ?? 'unreadable', type: 'unreadable' }, [xmlText(body)]),
  ])
}

/** The pass mark, where there is one. */
function scoreCases(result: FileResult): string[] {
  if (result.passMark === null) return []
  const message = `score ${result.score} is below ${result.passMark}`
  const failure = element('failure', { message, type: 'score' }, [xmlText(message)])
  return [testCase(result, 'score', result.pass ? [] : [failure])]
}

function checkCases(result: FileResult): string[] {
  const skipped = new Map(result.skipped.map(({ rule, because }) => [rule, because]))
  return checksOf(result).map(({ rule }) => {
    const because = skipped.get(rule)
    // The reason is its content: Jenkins' older schema has no attributes there, and all readers take it.
    if (because !== undefined) return testCase(result, rule, [element('skipped', {}, [xmlText(because)])])
    return testCase(result, rule, outcomes(result.findings.filter((finding) => finding.rule === rule)))
  })
}

/** A report of an older version names only the checks that found something. */
function checksOf(result: FileResult): readonly Pick<ReportCheck, 'rule'>[] {
  if (result.checks !== undefined) return result.checks
  const rules = [...result.findings.map(({ rule }) => rule), ...result.skipped.map(({ rule }) => rule)]
  return [...new Set(rules)].map((rule) => ({ rule }))
}

/** Errors and warnings fail their case; notes are what it printed. */
function outcomes(findings: readonly ReportFinding[]): string[] {
  const failing = findings.filter((finding) => finding.severity !== 'note')
  const notes = findings.filter((finding) => finding.severity === 'note')
  const worst = failing.find((finding) => finding.severity === 'error') ?? failing[0]
  return [
    ...(worst === undefined
      ? []
      : [
          element('failure', { message: worst.message, type: worst.severity }, [xmlText(failing.map(told).join('\n'))]),
        ]),
    ...(notes.length === 0 ? [] : [element('system-out', {}, [xmlText(notes.map(told).join('\n'))])]),
  ]
}

const testCase = ({ file, rubric }: FileResult, rule: string, children: readonly string[]): string =>
  element('testcase', { classname: `${rubric.id}.${file.replaceAll('.', '_')}`, name: rule }, children)

function sum(all: readonly Counts[]): Counts {
  const add = (key: keyof Counts): number => all.reduce((total, counts) => total + counts[key], 0)
  return { tests: add('tests'), failures: add('failures'), errors: add('errors') }
}
