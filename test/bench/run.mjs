/*
 * How long ats-check takes beside what people use to take the text out of a file, in ratios of one machine and one run:
 * each round runs every program once, in turn, and a ratio is the median of the rounds, with its least and greatest.
 *
 *   npm run build && npm i --prefix test/bench && npm run bench
 *   npm run bench -- --only batch --files 100,1000,10000 --rounds 5
 *
 * Sections: cold, batch, docx, terms, memory, cache. Programs that are not there are left out, and named.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { corpus } from './corpus.mjs'

const { values } = parseArgs({
  options: { only: { type: 'string' }, files: { type: 'string' }, memory: { type: 'string' }, rounds: { type: 'string' } },
})
const root = fileURLToPath(new URL('../..', import.meta.url))
const here = fileURLToPath(new URL('.', import.meta.url))
const counts = (values.files ?? '1,100,1000').split(',').map(Number)
const memoryCounts = (values.memory ?? '500,2000').split(',').map(Number)
const rounds = Number(values.rounds ?? 7)
const folder = mkdtempSync(join(tmpdir(), 'ats-check-bench-'))
const most = Math.max(...counts, ...memoryCounts)

const node = process.execPath
const ours = (...words) => [node, join(root, 'bin/ats-check.js'), ...words]
const batch = (list, ...words) => ours('-f', 'ndjson', '--exit-zero', '--no-config', '--files-from', list, ...words)
/** A peer's loop over the paths in a file. */
const peer = (name, list) => {
  const isThere = existsSync(join(here, 'node_modules', name === 'pdfjs' ? 'pdfjs-dist' : name))
  return isThere ? [node, join(here, 'peers', `${name}.mjs`), list] : undefined
}
const shell = (line, list) => ['sh', '-c', line, 'sh', list]

const sections = {
  async cold() {
    const file = join(root, 'fixtures/backend-strong.pdf')
    const list = listOf([file], 'one')
    compare('one PDF, cold: read, parsed, judged, printed', ours(file, '-r', 'apple-backend', '--no-config'), {
      'unpdf, text only': peer('unpdf', list),
      'pdf-parse, text only': peer('pdf-parse', list),
      'plain pdf.js, text only': peer('pdfjs', list),
      pdftotext: ['pdftotext', file, '/dev/null'],
    })
    compare('--help', ours('--help'), { 'node -e 0': [node, '-e', '0'] })
  },
  async batch() {
    const paths = await pdfs()
    for (const count of counts) {
      const list = listOf(paths.slice(0, count), `pdf-${count}`)
      compare(`${count} PDFs, two at a time`, batch(list, '-j', '2'), {
        'xargs -P2 -n1 pdftotext': shell(`xargs -P2 -I{} pdftotext {} /dev/null < "$1"`, list),
        'GNU parallel -j2 pdftotext': shell('parallel -j2 pdftotext {} /dev/null < "$1"', list),
        'plain pdf.js in a loop': peer('pdfjs', list),
        'unpdf in a loop': peer('unpdf', list),
      })
    }
  },
  async docx() {
    const count = counts.at(-1)
    const list = listOf(await corpus(join(folder, 'docx'), 'docx', count), 'docx')
    compare(`${count} DOCX, two at a time`, batch(list, '-j', '2'), {
      'mammoth.extractRawText in a loop': peer('mammoth', list),
      ...(count <= 1000 ? { 'pandoc, one by one': shell('xargs -n1 pandoc -t plain -o /dev/null < "$1"', list) } : {}),
    })
  },
  async terms() {
    const list = listOf((await pdfs()).slice(0, 100), 'terms')
    // As a table: ten thousand terms are seven megabytes a file in words.
    const [few, many] = [50, 10_000].map((terms) => batch(list, '-r', rubricOf(terms), '-f', 'csv'))
    compare('100 PDFs against 10,000 terms', many, { 'the same against 50 terms': few })
  },
  async memory() {
    const paths = await pdfs()
    const [least, greatest] = memoryCounts.map((count) => ({
      count,
      peak: peakOf(batch(listOf(paths.slice(0, count), `memory-${count}`), '-j', '2')),
    }))
    console.log(`\nmemory: ${greatest.count} files take ${(greatest.peak / least.peak).toFixed(2)} × that of ${least.count}`)
    console.log(`  ${Math.round(greatest.peak / 1024)} MB and ${Math.round(least.peak / 1024)} MB at their peak`)
  },
  async cache() {
    const count = Math.min(1000, most)
    const list = listOf((await pdfs()).slice(0, count), 'cache')
    const cached = batch(list, '--cache-location', join(folder, 'cache'))
    const first = timed(cached)
    const again = Array.from({ length: 3 }, () => timed(cached)).sort((a, b) => a - b)[1]
    console.log(`\n--cache, ${count} PDFs: the second run is ${(first / again).toFixed(1)} times as fast as the first`)
  },
}

let made
const pdfs = async () => {
  made ??= await corpus(join(folder, 'pdf'), 'pdf', most)
  return made
}

try {
  for (const [name, section] of Object.entries(sections))
    if (values.only === undefined || values.only.split(',').includes(name)) await section()
} finally {
  rmSync(folder, { recursive: true })
}

function listOf(paths, name) {
  const list = join(folder, `${name}.list`)
  writeFileSync(list, paths.map((path) => `${path}\n`).join(''))
  return list
}

function rubricOf(terms) {
  const path = join(folder, `terms-${terms}.yaml`)
  const words = Array.from({ length: terms }, (_, i) => `    - Skill${i.toString(36)} Framework`)
  writeFileSync(path, `schema: 1\nid: terms-${terms}\ntitle: Terms\nkeywords:\n  nice:\n${words.join('\n')}\n`)
  return path
}

/** Prints our time over theirs: below 1 we are quicker. */
function compare(title, own, others) {
  const isThere = ([, command]) => command !== undefined && timed(command) !== undefined
  const missing = []
  const there = Object.entries(others).filter((other) => isThere(other) || void missing.push(other[0]))
  const once = timed(own)
  if (once === undefined) throw new Error(`ats-check failed: ${own.join(' ')}`)
  const ratios = new Map(there.map(([name]) => [name, []]))
  const mine = []
  for (let round = 0; round < (once > 5000 ? Math.min(rounds, 3) : rounds); round++) {
    const time = timed(own)
    mine.push(time)
    for (const [name, command] of there) ratios.get(name).push(time / timed(command))
  }
  console.log(`\n${title}  (${Math.round(median(mine))} ms)`)
  for (const [name, all] of ratios) {
    const sorted = all.toSorted((a, b) => a - b)
    console.log(`  ${median(all).toFixed(2)} × ${name}  (${sorted[0].toFixed(2)} to ${sorted.at(-1).toFixed(2)})`)
  }
  for (const name of missing) console.log(`  not here: ${name}`)
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
}

/** Milliseconds; nothing where the program is not there or fails. */
function timed([program, ...words]) {
  const start = performance.now()
  const { status, error } = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'ignore'] })
  return error !== undefined || (status !== 0 && status !== 1) ? undefined : performance.now() - start
}

/** Kilobytes of all threads together. */
function peakOf([program, ...words]) {
  const [probe, out] = [join(folder, 'probe.cjs'), join(folder, 'peak.txt')]
  writeFileSync(probe, `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(out)}, String(process.resourceUsage().maxRSS)))`)
  spawnSync(program, ['--require', probe, ...words], { stdio: 'ignore' })
  return Number(readFileSync(out, 'utf8'))
}
