/*
 * Damaged files through the built command, in batches: every file has its outcome, no run crashes or outlasts its limit.
 *
 *   npm run fuzz -- --seed 1 --runs 1000      (build first; the same seed makes the same files)
 *
 * Files that break a run are left in the folder that is printed.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { seed: { type: 'string' }, runs: { type: 'string' } } })
const seed = Number(values.seed ?? 1)
const runs = Number(values.runs ?? 1000)
const batchSize = 100
/** Of a batch: what a hundred files may take when many of them reach the limit of one, in milliseconds. */
const patience = 300_000

const root = fileURLToPath(new URL('../..', import.meta.url))
const command = join(root, 'bin/ats-check.js')
const random = generator(seed)
const resumes = seeds(join(root, 'fixtures'), /\.(?:pdf|docx|odt|rtf|html|md|txt|json)$/)
const rubrics = seeds(join(root, 'rubrics'), /\.yaml$/).filter(({ name }) => !name.includes('lexicon'))
const folder = mkdtempSync(join(tmpdir(), 'ats-check-fuzz-'))

/** What is done to a file; the second list only to text. */
const binary = [
  (bytes) => ((bytes[below(bytes.length)] ^= 1 << below(8)), bytes),
  (bytes) => bytes.fill(below(256), ...stretch(bytes, 40)),
  (bytes) => bytes.subarray(0, below(bytes.length + 1)),
  (bytes) => without(bytes, ...stretch(bytes, 2000)),
  (bytes) => between(bytes, below(bytes.length + 1), bytes.subarray(...stretch(bytes, 4000))),
  (bytes) => between(bytes, below(bytes.length + 1), Buffer.from(Array.from({ length: below(60) }, () => below(256)))),
  (bytes) => numberIn(bytes, pick(['0', '-1', '99999999999', '1e400', '65536'])),
  (bytes) => swap(bytes, pick(resumes).bytes),
]

const textual = [
  (bytes) => between(bytes, below(bytes.length + 1), Buffer.from(pick(nasty).repeat(1 + below(2000)))),
  (bytes) => Buffer.from(shuffled(bytes.toString().split('\n')).join('\n')),
]

const nasty = ['(', '- ', '\t', '&a [*a,', '{', '"', '\u202e', '\0', '<b>', '*', '2020-', '\ud83d\ude00', 'e\u0301\u0301', '   \n', '!!js/x ', '| ', '9', '@']

const swap = (bytes, other) => Buffer.concat([bytes.subarray(0, below(bytes.length + 1)), other.subarray(below(other.length))])
const between = (bytes, at, part) => Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)])
const without = (bytes, from, to) => Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])

const run = (words) =>
  spawnSync(process.execPath, [command, ...words], { encoding: 'utf8', timeout: patience, maxBuffer: 1 << 29 })

const finds = []
for (let done = 0; done < runs; done += batchSize) {
  const here = join(folder, String(done))
  mkdirSync(here)
  const count = Math.min(batchSize, runs - done)
  const paths = Array.from({ length: count }, (_, i) => {
    const { name, bytes } = pick(resumes)
    const path = join(here, `${String(done + i).padStart(6, '0')}${extname(name)}`)
    writeFileSync(path, mutated(bytes, extname(name)))
    return path
  })
  const rubric = join(here, 'fuzzed.yaml')
  writeFileSync(rubric, mutated(pick(rubrics).bytes, '.yaml'))
  const trouble = [...troubleWithResumes(paths), ...troubleWithRubric(rubric)]
  if (trouble.length > 0) finds.push(...trouble.map((text) => `${here}: ${text}`))
  else rmSync(here, { recursive: true })
  process.stderr.write(`\r${done + count} of ${runs}, ${finds.length} finds`)
}
console.log(`\nseed ${seed}: ${runs} files, ${Math.ceil(runs / batchSize)} rubrics, ${finds.length} finds`)
for (const find of finds) console.log(find)
if (finds.length === 0) rmSync(folder, { recursive: true })
process.exitCode = finds.length === 0 ? 0 : 1

function* troubleWithResumes(paths) {
  const files = ['--format', 'ndjson', '--exit-zero', '--no-config', '--timeout', '3000', ...paths]
  const { status, signal, stdout, stderr } = run(['lint', ...files])
  if (signal !== null || status !== 0) return yield `ended with ${signal ?? status}: ${stderr.slice(-300)}`
  const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line))
  if (lines.at(-1)?.type !== 'summary') yield 'has no summary'
  if (lines.length - 1 !== paths.length) yield `gave ${lines.length - 1} results of ${paths.length} files`
  for (const { file, status: outcome, score } of lines.slice(0, -1)) {
    const isWhole = outcome === 'ok' ? score === null || (score >= 0 && score <= 100) : typeof outcome === 'string'
    if (!isWhole) yield `${file} came out as ${outcome}, ${score}`
  }
}

/** It is right or wrong, and said to be so: a stack is a bug. */
function* troubleWithRubric(path) {
  const { status, signal, stderr, stdout } = run(['rubric', 'validate', path])
  const said = stderr + stdout
  if (signal !== null || ![0, 1, 2].includes(status) || /^\s+at .+:\d+:\d+\)?$/m.test(said)) {
    yield `rubric ended with ${signal ?? status}: ${said.slice(-400)}`
  }
}

/** One to eight changes; half of them are meant for the format. */
function mutated(bytes, extension) {
  let result = Buffer.from(bytes)
  for (let changes = 1 + below(8); changes > 0; changes--) {
    const change = pick(/^\.(?:pdf|docx|odt)$/.test(extension) ? binary : [...binary, ...textual])
    result = change(result).subarray(0, 3_000_000)
  }
  return result
}

/** The first number after a random place becomes another. */
function numberIn(bytes, number) {
  const text = bytes.toString('latin1')
  const from = below(text.length)
  const found = /\d+/.exec(text.slice(from, from + 5000))
  if (found === null) return bytes
  const at = from + found.index
  return Buffer.from(text.slice(0, at) + number + text.slice(at + found[0].length), 'latin1')
}

function stretch(bytes, longest) {
  const from = below(bytes.length + 1)
  return [from, Math.min(bytes.length, from + below(longest))]
}

function shuffled(list) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = below(i + 1)
    ;[list[i], list[j]] = [list[j], list[i]]
  }
  return list
}

function seeds(place, pattern) {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(place, name)) }))
    .filter(({ bytes }) => bytes.length > 0)
}

function pick(list) {
  return list[below(list.length)]
}

function below(limit) {
  return Math.floor(random() * limit)
}

/** Mulberry32: small, and the same on every machine. */
function generator(start) {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
