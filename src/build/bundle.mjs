// The executable as one script, dist/ats-check.cjs: opening 500 modules one by one takes longer than reading a resume.
// Made of the modules in dist/, which stay what the library is. A script, not a module, because only a script's compiled
// code can be kept from run to run (bin/load.js).
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = join(root, 'dist')
const target = join(dist, 'ats-check.cjs')
/** ATS_CHECK_PLAIN=1 leaves the names, for a profile. */
const plain = process.env.ATS_CHECK_PLAIN !== undefined

/** What stands elsewhere once all is one file; each has to be found exactly once. */
const patches = {
  'rubric/yaml-library.js': [['const require = createRequire(import.meta.url);', '']],
  'threads.js': [["new URL('./worker.js', import.meta.url)", "new URL('../bin/worker.js', import.meta.url)"]],
  'annotate/pdf.js': [["await import(new URL('../../vendor", "await importModule(new URL('../../vendor"]],
  'readers/pdf/engine.js': [["createRequire(import.meta.url)('../../../vendor/pdfjs/pdfjs.cjs')", "loadScript('../vendor/pdfjs/pdfjs.cjs')"]],
}

const oneFile = {
  name: 'one-file',
  setup(builder) {
    builder.onLoad({ filter: /\.js$/ }, ({ path }) => {
      if (!path.startsWith(dist)) return undefined
      const name = relative(dist, path).split('\\').join('/')
      let contents = readFileSync(path, 'utf8')
      for (const [from, to] of patches[name] ?? []) {
        if (contents.split(from).length !== 2) throw new Error(`${name}: expected once: ${from}`)
        contents = contents.replace(from, () => to)
      }
      const url = `new URL(${JSON.stringify(`./${name}`)}, moduleUrl).href`
      return { contents: contents.replaceAll('import.meta.url', url), loader: 'js', resolveDir: dirname(path) }
    })
  },
}

const { outputFiles, metafile } = await build({
  stdin: {
    contents: `
      export const run = async (words) =>
        (await import('./cli/main.js')).main(words, (await import('./cli/process.js')).onProcess())
      export const work = () => import('./worker.js')`,
    resolveDir: dist,
  },
  bundle: true,
  write: false,
  outfile: target,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // Else each `/\p{L}/u` becomes a `new RegExp` that is made anew at every call: two thirds of a run's time.
  supported: { 'regexp-unicode-property-escapes': true },
  minify: !plain,
  metafile: true,
  legalComments: 'inline',
  plugins: [oneFile],
  logLevel: 'warning',
})
const [{ contents }] = outputFiles
if (!plain && /\bimport\(/.test(Buffer.from(contents).toString())) throw new Error('an import() is left: kept code cannot make it')
const hash = createHash('sha256').update(contents).digest('hex').slice(0, 16)
writeFileSync(target, `${Buffer.from(contents).toString('utf8').trimEnd()}\n//${hash}`)

/** Packed as data beside the script. */
const dictionaries = ['dictionary-en', 'dictionary-en-gb'].map((name) => `node_modules/${name}/index.dic`)
writeFileSync(join(dist, 'LICENSES.txt'), licences([...Object.keys(metafile.inputs), ...dictionaries]))

/** Of every package of which something stands in the script. */
function licences(inputs) {
  const folders = new Set(inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean))
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`
  })
  return `dist/ats-check.cjs holds parts of these packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`
}
