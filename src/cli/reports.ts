/** Reports that ats-check wrote before: one JSON document, or lines of it with the summary last; or such lines of several runs. */
import { reportFault } from '../files/report-shape.js'
import { type FileResult, InputError, type Report } from '../types.js'

/** None when the text is no report of ours; throws an `InputError` when it is one that is cut short or broken. */
export async function reportsIn(path: string, text: string): Promise<Report[]> {
  const reports = unchecked(path, text)
  for (const report of reports) {
    const fault = await reportFault(report)
    if (fault !== undefined) throw new InputError(`"${path}" is a broken report of ats-check: ${fault}`)
  }
  return reports
}

function unchecked(path: string, text: string): Report[] {
  const whole = parsed(text)
  if (isRecord(whole) && Array.isArray(whole.results)) return isOurs(whole) ? [whole as unknown as Report] : []
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const values = lines.map(parsed)
  return isOurs(values[0]) ? fromLines(path, values) : []
}

function fromLines(path: string, values: readonly unknown[]): Report[] {
  const reports: Report[] = []
  let results: FileResult[] = []
  for (const [index, value] of values.entries()) {
    if (isRecord(value) && value.type === 'result') results.push(resultOf(value))
    else if (isRecord(value) && value.type === 'summary') {
      const { type: _, schema, tool, ...summary } = value
      reports.push({ schema, tool, summary, results } as unknown as Report)
      results = []
    } else throw new InputError(`line ${index + 1} of "${path}" is no result`)
  }
  if (results.length === 0) return reports
  throw new InputError(`"${path}" has no summary line at its end: the run that wrote it did not end`)
}

function resultOf({ type: _, schema: __, tool: ___, ...result }: Record<string, unknown>): FileResult {
  return result as unknown as FileResult
}

const isOurs = (value: unknown): boolean => isRecord(value) && isRecord(value.tool) && value.tool.name === 'ats-check'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
