// Bundles pdf-lib into vendor/pdf-lib: a tenth of its size on disk, and nothing of what it depends on is installed.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const dist = join(root, 'node_modules/@cantoo/pdf-lib')
const out = join(root, 'vendor/pdf-lib')
const { version } = JSON.parse(readFileSync(join(dist, 'package.json'), 'utf8'))
const readme = `pdf-lib ${version} (Andrew Dillon, Cantoo Scribe; MIT), bundled by src/build/pdf-lib/bundle.mjs\n`

if (existsSync(join(out, 'README.md')) && readFileSync(join(out, 'README.md'), 'utf8') === readme) process.exit(0)
mkdirSync(out, { recursive: true })
await build({
  stdin: {
    contents: "export { PDFArray, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'",
    resolveDir: root,
  },
  outfile: join(out, 'pdf-lib.mjs'),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'inline',
  logLevel: 'error',
})
cpSync(join(dist, 'LICENSE.md'), join(out, 'LICENSE.md'))
writeFileSync(join(out, 'README.md'), readme)
