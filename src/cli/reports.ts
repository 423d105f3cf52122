/** Reports that ats-check wrote before: one JSON document, or lines of it with the summary last. */
import { type FileResult, InputError, type Report } from '../types.js'

/** `undefined` when the text is no report of ours; throws an `InputError` when it is one that is cut short. */
export function reportIn(path: string, text: string): Report | undefined {
  const whole = parsed(text)
  if (isRecord(whole) && Array.isArray(whole.results)) return isOurs(whole) ? (whole as unknown as Report) : undefined
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const values = lines.map(parsed)
  if (!isOurs(values[0])) return undefined
  return fromLines(path, values)
}

function fromLines(path: string, values: readonly unknown[]): Report {
  const last = values.at(-1)
  if (!isRecord(last) || last.type !== 'summary') {
    throw new InputError(`"${path}" has no summary line: the run that wrote it did not end`)
  }
  const results = values.slice(0, -1).map((value, index) => {
    if (isRecord(value) && value.type === 'result') return resultOf(value)
    throw new InputError(`line ${index + 1} of "${path}" is no result`)
  })
  const { type: _, schema, tool, ...summary } = last
  return { schema, tool, summary, results } as unknown as Report
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
