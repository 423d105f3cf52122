/** Values of flags: text in, something checked out; what is wrong is said about the flag. */
import { InvalidArgumentError } from 'commander'
import type { Part } from '../types.js'

export interface MinScores {
  readonly score?: number
  readonly parts: Readonly<Partial<Record<Part, number>>>
}

export interface ReportTarget {
  readonly format: string
  readonly path: string
}

/** A flag that may be given several times. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

/** The same, and each may name several with commas between. */
export const collectList = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  ...value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
]

export function integer(least: number, most = Number.MAX_SAFE_INTEGER): (value: string) => number {
  return (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
    if (number >= least && number <= most) return number
    const range = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `${least} to ${most}`
    throw new InvalidArgumentError(`It is a whole number, ${range}.`)
  }
}

const allParts: readonly Part[] = ['keywords', 'evidence', 'mistakes', 'wording', 'readability']

/** `70`, `keywords=60`, `70,keywords=60`. */
export function minScores(value: string, before: MinScores = { parts: {} }): MinScores {
  let { score } = before
  const parts = { ...before.parts }
  for (const word of collectList(value)) {
    const [limit, name] = word.split('=').reverse()
    const number = /^\d+(\.\d+)?$/.test(limit ?? '') ? Number(limit) : Number.NaN
    if (word.split('=').length > 2 || !(number >= 0 && number <= 100)) {
      throw new InvalidArgumentError('It is a number from 0 to 100, or PART=NUMBER.')
    }
    if (name === undefined) score = number
    else parts[partNamed(name)] = number
  }
  return { ...(score === undefined ? {} : { score }), parts }
}

function partNamed(name: string): Part {
  const part = allParts.find((known) => known === name)
  if (part !== undefined) return part
  throw new InvalidArgumentError(`"${name}" is no part; the parts: ${allParts.join(', ')}.`)
}

/** `sarif=out/x.sarif`. */
export function reportTargets(formats: readonly string[]) {
  return (value: string, before: readonly ReportTarget[] = []): ReportTarget[] => {
    const at = value.indexOf('=')
    const format = value.slice(0, at)
    const path = value.slice(at + 1)
    if (at < 1 || path === '') throw new InvalidArgumentError('It is FORMAT=PATH: --report sarif=resume.sarif.')
    if (!formats.includes(format)) {
      throw new InvalidArgumentError(`"${format}" is no format; the formats: ${formats.join(', ')}.`)
    }
    if (path === '-') {
      throw new InvalidArgumentError(`Standard output holds the report of --format: --format ${format}.`)
    }
    return [...before, { format, path }]
  }
}

/** A day that exists, `YYYY-MM-DD`. */
export function day(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined
  if (date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value
  throw new InvalidArgumentError('It is a day, written YYYY-MM-DD.')
}

/** `2500000`, `500kB`, `10MB`: in bytes. */
export function byteSize(value: string): number {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmg]?)b?$/i.exec(value) ?? []
  const factor = { '': 1, k: 1e3, m: 1e6, g: 1e9 }[unit.toLowerCase()]
  if (digits === undefined || factor === undefined || Number(digits) === 0) {
    throw new InvalidArgumentError('It is a size: 2500000, 500kB or 10MB.')
  }
  return Math.round(Number(digits) * factor)
}

/** `auto`, or how many files are read at the same time. */
export const jobs = (value: string): number | 'auto' => (value === 'auto' ? value : integer(1, 256)(value))

/** `I/N`: which of how many shards this is, from 1. */
export function shard(value: string): { readonly index: number; readonly of: number } {
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(value) ?? []
  const found = { index: Number(index), of: Number(of) }
  if (found.index >= 1 && found.index <= found.of && found.of <= 1_000_000) return found
  throw new InvalidArgumentError('It is I/N, from 1/N to N/N.')
}
