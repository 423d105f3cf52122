/*
 * How long ats-check takes beside what people use to take the text out of a file, in ratios of one machine and one run:
 * each round runs every program once, in turn, and a ratio is the median of the rounds.
 *
 *   npm run build && npm run bench               programs that are not there are left out
 *   PEERS=/tmp/peers npm run bench               after `npm i --prefix /tmp/peers unpdf pdf-parse mammoth`
 *   FILES=1000 npm run bench                     how many copies a batch has (200)
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fixture = (name) => join(root, 'fixtures', name)
const peers = process.env.PEERS
const count = Number(process.env.FILES ?? 200)
const rounds = Number(process.env.ROUNDS ?? 7)
const folder = mkdtempSync(join(tmpdir(), 'ats-check-bench-'))

const ours = (...words) => [process.execPath, join(root, 'bin/ats-check.js'), ...words]
const dump = (name, text) => {
  if (peers === undefined || !existsSync(join(peers, 'node_modules', name))) return undefined
  const script = join(peers, `${name}.bench.mjs`)
  writeFileSync(script, text)
  return [process.execPath, script]
}

const unpdf = dump(
  'unpdf',
  `import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'
for (const file of process.argv.slice(2)) {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))), { mergePages: true })
  console.log(text)
}`,
)
const pdfParse = dump(
  'pdf-parse',
  `import { readFileSync } from 'node:fs'
import { PDFParse } from 'pdf-parse'
for (const file of process.argv.slice(2)) {
  const parser = new PDFParse({ data: readFileSync(file) })
  console.log((await parser.getText()).text)
  await parser.destroy()
}`,
)
const mammoth = dump(
  'mammoth',
  `import mammoth from 'mammoth'
for (const path of process.argv.slice(2)) console.log((await mammoth.extractRawText({ path })).value)`,
)

const pdf = fixture('backend-strong.pdf')
compare('one PDF, cold: read, parsed, judged, printed', ours(pdf, '-r', 'apple-backend'), {
  'unpdf, text only': unpdf && [...unpdf, pdf],
  'pdf-parse, text only': pdfParse && [...pdfParse, pdf],
  'node -e 0': [process.execPath, '-e', '0'],
})
compare('--help', ours('--help'), { 'node -e 0': [process.execPath, '-e', '0'] })

const pdfs = copies('backend-strong.pdf')
compare(`${count} PDFs, two at a time`, ours('-j', '2', '-f', 'ndjson', '--exit-zero', ...pdfs), {
  'xargs -P2 -n1 pdftotext': ['sh', '-c', `printf '%s\\n' "$@" | xargs -P2 -I{} pdftotext {} /dev/null`, 'sh', ...pdfs],
  'unpdf in a loop': unpdf && [...unpdf, ...pdfs],
})
const docx = copies('backend-strong.docx')
compare(`${count} DOCX`, ours('-j', '2', '-f', 'ndjson', '--exit-zero', ...docx), {
  'mammoth.extractRawText in a loop': mammoth && [...mammoth, ...docx],
  'pandoc, one by one': ['sh', '-c', 'for f in "$@"; do pandoc -t plain -o /dev/null "$f"; done', 'sh', ...docx],
})
const cached = ours('-f', 'ndjson', '--exit-zero', '--cache-location', join(folder, 'cache'), ...pdfs)
const first = timed(cached)
console.log(`\n--cache, ${count} PDFs: the second run takes ${(timed(cached) / first).toFixed(2)} of the first`)
rmSync(folder, { recursive: true })

/** Prints our time over theirs: below 1 we are quicker. */
function compare(title, own, others) {
  const there = Object.entries(others).filter(([, command]) => command !== undefined && timed(command) !== undefined)
  timed(own)
  const ratios = new Map(there.map(([name]) => [name, []]))
  for (let round = 0; round < (own.length > 50 ? Math.min(rounds, 3) : rounds); round++) {
    const mine = timed(own)
    for (const [name, command] of there) ratios.get(name).push(mine / timed(command))
  }
  console.log(`\n${title}`)
  for (const [name, all] of ratios) {
    const sorted = all.toSorted((a, b) => a - b)
    console.log(`  ${median(sorted).toFixed(2)} × ${name}  (${sorted[0].toFixed(2)} to ${sorted.at(-1).toFixed(2)})`)
  }
}

function median(sorted) {
  return sorted[sorted.length >> 1]
}

/** Milliseconds; nothing where the program is not there or fails. */
function timed([program, ...words]) {
  const start = performance.now()
  const { status, error } = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'ignore'], maxBuffer: 1 << 29 })
  return error !== undefined || (status !== 0 && status !== 1) ? undefined : performance.now() - start
}

/** Each with bytes of its own, so that nothing is known from the file before. */
function copies(name) {
  const here = join(folder, name)
  mkdirSync(here)
  return Array.from({ length: count }, (_, i) => {
    const path = join(here, `${i}.${name.split('.').at(-1)}`)
    if (name.endsWith('.pdf')) writeFileSync(path, Buffer.concat([readFileSync(fixture(name)), Buffer.from(`\n% ${i}\n`)]))
    else copyFileSync(fixture(name), path)
    return path
  })
}
