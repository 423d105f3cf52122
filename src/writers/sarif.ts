/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as GitHub code scanning takes it: one run a rubric. */
import type { FileResult, Report, ReportFinding, Severity } from '../types.js'
import { cleanLine, cleanReport, json } from './clean.js'
import { fileLine, placePhrase, told } from './counts.js'
import type { Writer } from './writer.js'

export const sarif: Writer = {
  name: 'sarif',
  machine: true,
  write(report) {
    const cleaned = cleanReport(report)
    const rubrics = [...new Set(cleaned.results.map((result) => result.rubric.id))]
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: rubrics.map((rubric) => runOf(rubric, cleaned)),
    }
    return `${json(log, 2)}\n`
  },
}

function runOf(rubric: string, { tool, results }: Report) {
  const own = results.filter((result) => result.rubric.id === rubric)
  const rules = rulesOf(own)
  const index = new Map(rules.map((rule, position) => [rule.id, position]))
  return {
    tool: {
      driver: {
        name: tool.name,
        semanticVersion: tool.version,
        informationUri: 'https://www.npmjs.com/package/ats-check',
        rules,
      },
    },
    automationDetails: { id: `ats-check/${rubric}/` },
    columnKind: 'utf16CodeUnits',
    results: own.flatMap((result) => result.findings.map((finding) => resultOf(finding, result, index))),
  }
}

/** Those that reported something, in the order of the checks. */
function rulesOf(results: readonly FileResult[]) {
  const findings = new Map<string, ReportFinding>()
  for (const result of results) {
    for (const finding of result.findings) if (!findings.has(finding.rule)) findings.set(finding.rule, finding)
  }
  const checks = new Map(
    results.flatMap((result) => (result.checks ?? []).map((check) => [check.rule, check] as const)),
  )
  return [...findings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, finding]) => {
      const { title, severity } = checks.get(id) ?? { title: finding.message, severity: finding.severity }
      return {
        id,
        shortDescription: { text: limited(cleanLine(title)) },
        fullDescription: {
          text: limited(`${cleanLine(title)}. It counts in the part ${finding.part}.`),
        },
        help: { text: `ats-check explain ${id} says why it matters, how it counts, and shows examples.` },
        defaultConfiguration: { level: severity satisfies Severity },
        properties: { tags: [finding.part] },
      }
    })
}

/** GitHub's limit for descriptions. */
const limited = (text: string): string =>
  text.length > 1024 ? `${text.slice(0, 1023).replace(/\p{Surrogate}$/u, '')}…` : text

/**
 * GitHub refuses a result without a physical location. Lines of the text extracted from a PDF or DOCX are no lines of the
 * file, so the region there is the file's start; page and line stand in the message and in the logical location.
 */
function resultOf(finding: ReportFinding, result: FileResult, rules: ReadonlyMap<string, number>) {
  const place = placePhrase(finding)
  const line = fileLine(result, finding)
  return {
    ruleId: finding.rule,
    ruleIndex: rules.get(finding.rule) ?? -1,
    level: finding.severity,
    message: { text: told(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(result.file) },
          region:
            line === undefined
              ? { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 }
              : { startLine: line, endLine: line },
        },
        ...(place === '' ? {} : { logicalLocations: [{ name: place, kind: 'element' }] }),
      },
    ],
    partialFingerprints: { primaryLocationLineHash: `${finding.fingerprint}:1` },
    properties: { gain: finding.gain, part: finding.part },
  }
}

const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
