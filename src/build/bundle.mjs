// The executable as a few scripts: opening 500 modules one by one takes longer than reading a resume. Made of the modules in
// dist/, which stay what the library is. Scripts, not modules, because only a script's compiled code can be kept from run to
// run (bin/load.js).
//   dist/ats-check.cjs  everything      dist/read.cjs  what the reading thread needs      dist/threads.cjs  src/threads.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { wordPackages } from '../../dist/files/dictionaries.js'
import { patched, writeScript } from './script.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = join(root, 'dist')
/** ATS_CHECK_PLAIN=1 leaves the names, for a profile. */
const plain = process.env.ATS_CHECK_PLAIN !== undefined

/** What stands elsewhere once all is one file; each has to be found exactly once. */
const patches = {
  'rubric/yaml-library.js': [['const require = createRequire(import.meta.url);', '']],
  'threads.js': [
    ['new URL(`./workers/${task}.js`, import.meta.url)', "require('node:path').join(__dirname, '../bin/worker.js')"],
    ["import.meta.url.endsWith('.js')", 'true'],
  ],
  'annotate/pdf.js': [["await import(new URL('../../vendor", "await importModule(new URL('../../vendor"]],
  'readers/pdf/engine.js': [["createRequire(import.meta.url)('../../../vendor/pdfjs/pdfjs.cjs')", "loadScript('../vendor/pdfjs/pdfjs.cjs')"]],
}

const oneFile = {
  name: 'one-file',
  setup(builder) {
    // One module for all scripts: bin/ats-check.js has opened a worker by it before the others are loaded.
    builder.onResolve({ filter: /\/threads\.js$/ }, () => ({ path: './threads.cjs', external: true }))
    // For commands that are programs of their own, and there are none here: 6 ms of every start.
    builder.onLoad({ filter: /commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => ({
      contents: patched(readFileSync(path, 'utf8'), path, [["require('node:child_process')", '{}']]),
    }))
    builder.onLoad({ filter: /\.js$/ }, ({ path }) => {
      if (!path.startsWith(dist)) return undefined
      const name = relative(dist, path).split('\\').join('/')
      const contents = patched(readFileSync(path, 'utf8'), name, patches[name] ?? [])
      const url = `new URL(${JSON.stringify(`./${name}`)}, moduleUrl).href`
      return { contents: contents.replaceAll('import.meta.url', url), loader: 'js', resolveDir: dirname(path) }
    })
  },
}

const shared = {
  bundle: true,
  write: false,
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
}

/** Writes dist/`name` with the exports of `contents`; the modules that went into it. */
async function script(name, contents) {
  const stdin = { contents, resolveDir: dist }
  const { outputFiles, metafile } = await build({ ...shared, stdin, outfile: join(dist, name) })
  const { text } = outputFiles[0]
  if (!plain && /\bimport\(/.test(text)) throw new Error(`an import() is left in ${name}: kept code cannot make it`)
  writeScript(join(dist, name), text)
  return Object.keys(metafile.inputs)
}

const inputs = await script(
  'ats-check.cjs',
  `export const run = async (words) =>
     (await import('./cli/main.js')).main(words, (await import('./cli/process.js')).onProcess())
   export const work = () => import('./workers/lint.js')`,
)
await script('read.cjs', `export const work = () => import('./workers/read.js')`)
await script('threads.cjs', `export * from './threads'`)

/** Packed as data beside the script. */
const dictionaries = wordPackages.map((name) => `node_modules/${name}/data`)
writeFileSync(join(dist, 'LICENSES.txt'), licences([...inputs, ...dictionaries]))

/** Of every package of which something stands in the script. */
function licences(inputs) {
  const folders = new Set(inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean))
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copyright)/i.test(entry))
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`
  })
  return `dist/ats-check.cjs holds parts of these packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`
}
