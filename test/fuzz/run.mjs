/*
 * Damaged files through the built command, in batches: every file has its outcome, no run crashes or outlasts its limit.
 *
 *   npm run fuzz -- --seed 1 --runs 1000        (build first; the same seed makes the same files)
 *   npm run fuzz -- --seed 1 --runs 10000 --from 4000     goes on where a run was stopped
 *   npm run fuzz -- --seed 1 --runs 1000 --only pdf,docx   files of these formats only
 *
 * Files of a batch that went wrong are left in the folder that is printed.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { mutator } from './mutations.mjs'
import { randomFrom } from './random.mjs'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    runs: { type: 'string' },
    from: { type: 'string' },
    jobs: { type: 'string' },
    only: { type: 'string' },
  },
})
const seed = Number(values.seed ?? 1)
const runs = Number(values.runs ?? 1000)
const batchSize = 100
/** Of one file; and of a batch, what a hundred take when many of them reach it. In milliseconds. */
const limit = 3000
const patience = 300_000

const root = fileURLToPath(new URL('../..', import.meta.url))
const command = join(root, 'bin/ats-check.js')
const formats = (values.only ?? 'pdf,docx,odt,rtf,html,md,txt,json').split(',').map((name) => `.${name}`)
const resumes = seeds(join(root, 'fixtures'), /\.(?:pdf|docx|odt|rtf|html|md|txt|json)$/).filter(
  ({ name }) => !/hostile|sources|README/.test(name),
)
const rubrics = seeds(join(root, 'rubrics'), /\.yaml$/).filter(({ name }) => !name.includes('lexicon'))
const folder = mkdtempSync(join(tmpdir(), 'ats-check-fuzz-'))

const outcomes = new Map()
const finds = []
for (let done = Number(values.from ?? 0); done < runs; done += batchSize) {
  // Each batch has chance of its own, so that it can be made again without those before it.
  const random = randomFrom(seed * 1_000_003 + done)
  const mutated = mutator(random, resumes)
  const here = join(folder, String(done))
  mkdirSync(here)
  const paths = Array.from({ length: Math.min(batchSize, runs - done) }, (_, i) => {
    const extension = formats[(done + i) % formats.length]
    const { name, bytes } = random.pick(resumes.filter((one) => one.name.endsWith(extension)))
    const path = join(here, `${String(done + i).padStart(6, '0')}${extname(name)}`)
    writeFileSync(path, mutated(bytes, extension))
    return path
  })
  const rubric = join(here, 'fuzzed.yaml')
  writeFileSync(rubric, mutated(random.pick(rubrics).bytes, '.yaml'))
  const trouble = [...troubleWithResumes(paths), ...troubleWithRubric(rubric)]
  if (trouble.length > 0) finds.push(...trouble.map((text) => `${here}: ${text}`))
  else rmSync(here, { recursive: true })
  process.stderr.write(`\r${done + paths.length} of ${runs}, ${finds.length} finds`)
}
console.log(`\nseed ${seed}: ${runs - Number(values.from ?? 0)} files, ${finds.length} finds`)
for (const [outcome, count] of [...outcomes].sort(([, a], [, b]) => b - a)) console.log(`${String(count).padStart(6)}  ${outcome}`)
for (const find of finds) console.log(find)
if (finds.length === 0) rmSync(folder, { recursive: true })
process.exitCode = finds.length === 0 ? 0 : 1

function* troubleWithResumes(paths) {
  const flags = ['--format', 'ndjson', '--exit-zero', '--no-config', '--timeout', String(limit), '-j', values.jobs ?? 'auto']
  const { status, signal, stdout, stderr } = run(['lint', ...flags, '-r', 'backend', ...paths])
  if (signal !== null || status !== 0) return yield `ended with ${signal ?? status}: ${stderr.slice(-300)}`
  const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line))
  if (lines.at(-1)?.type !== 'summary') yield 'has no summary'
  if (lines.length - 1 !== paths.length) yield `gave ${lines.length - 1} results of ${paths.length} files`
  for (const result of lines.slice(0, -1)) {
    const { file, status: outcome, score, findings } = result
    const isWhole = outcome === 'ok' ? score === null || (score >= 0 && score <= 100) : outcome === 'unreadable' && findings.length > 0
    if (!isWhole) yield `${file} came out as ${outcome}, ${score}`
    const reason = outcome === 'ok' ? 'read' : findings[0]?.message.replace(/\d+/g, 'N').replace(/“[^”]*”/g, '…')
    outcomes.set(`${extname(file)} ${reason}`, (outcomes.get(`${extname(file)} ${reason}`) ?? 0) + 1)
  }
}

/** It is right or wrong, and said to be so: a stack is a bug. */
function* troubleWithRubric(path) {
  const { status, signal, stderr, stdout } = run(['rubric', 'validate', path])
  const said = stderr + stdout
  if (signal !== null || ![0, 1, 2].includes(status) || /internal error|^\s+at .+:\d+:\d+\)?$/m.test(said)) {
    yield `rubric ended with ${signal ?? status}: ${said.slice(-400)}`
  }
}

function run(words) {
  return spawnSync(process.execPath, [command, ...words], { encoding: 'utf8', timeout: patience, killSignal: 'SIGKILL', maxBuffer: 1 << 29 })
}

function seeds(place, pattern) {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(place, name)) }))
    .filter(({ bytes }) => bytes.length > 0)
}
