// Bundles pdf.js into vendor/pdfjs, so that the package needs neither pdfjs-dist nor a canvas at run time.
// A few patches, each checked to apply exactly once; a new pdf.js that moved the place fails here and not in a resume.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { patched, writeScript } from '../script.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../../..')
const dist = join(root, 'node_modules/pdfjs-dist')
const out = join(root, 'vendor/pdfjs')

const patches = [
    // ActualText is read by nobody else: an icon or a split ligature says what it stands for.
    [
      'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null];',
      `const properties = args[1] instanceof Dict ? args[1] : args[1] instanceof Name ? resources.get("Properties")?.get?.(args[1].name) : null;
       const actual = properties instanceof Dict ? properties.get("ActualText") : null;
       args = [args[0].name, properties instanceof Dict ? properties.get("MCID") : null, typeof actual === "string" ? stringToPDFString(actual) : null];`,
    ],
    // Where an image lies matters, its pixels do not: decoding a scanned page takes 340 ms.
    [
      'const imageMask = dict.get("IM", "ImageMask") || false;\n    let imgData, fn, args;',
      `const imageMask = dict.get("IM", "ImageMask") || false;
       if (!this.parsingType3Font) operatorList.addImageOps(OPS.paintSolidColorImageMask, [w, h, imageMask === true], optionalContent);
       return;
       let imgData, fn, args;`,
    ],
    // A copy instead of a child: an object that becomes a prototype is slow to make and slow to read (a tenth of all time).
    ['const clone = Object.create(this);\n    if (newPath)', 'const clone = new CopiedState(this);\n    if (newPath)'],
    [
      'class EvaluatorPreprocessor {',
      `function CopiedState(from) {
         this.ctm = from.ctm; this.font = from.font; this.textRenderingMode = from.textRenderingMode;
         this._fillColorSpace = from._fillColorSpace; this._strokeColorSpace = from._strokeColorSpace;
         this.patternFillColorSpace = from.patternFillColorSpace; this.patternStrokeColorSpace = from.patternStrokeColorSpace;
         this.currentPointX = from.currentPointX; this.currentPointY = from.currentPointY;
         this.pathMinMax = from.pathMinMax; this.pathBuffer = from.pathBuffer;
       }
       CopiedState.prototype = EvalState.prototype;
       class EvaluatorPreprocessor {`,
    ],
    // The words under a link are found among our own: pdf.js would read the whole page a second time for them.
    ['} else if (annotation.overlaysTextContent && isVisible) {', '} else if (false) {'],
    // The outlines of letters are for drawing.
    ['static buildFontPaths(font, glyphs, handler, evaluatorOptions) {', 'static buildFontPaths(font, glyphs, handler, evaluatorOptions) {\n    return;'],
    // One row of a font's table of characters may name sixteen million of them, which no memory holds; Unicode has fewer
    // than this assigned.
    ['const MAX_MAP_RANGE = 2 ** 24 - 1;', 'const MAX_MAP_RANGE = 2 ** 18 - 1;'],
    // Each saved state inherits from the one before: 100 000 nested `q` (a file of 782 bytes) took 37 s.
    ['this.state = old.clone();', 'this.state = this.stateStack.length > 1000 ? old : old.clone();'],
    // Forms that call each other twice, 25 levels deep, are 5 kB and would run for hours.
    [
      'addOp(fn, args) {\n    this.optimizer',
      'addOp(fn, args) {\n    this.operations = (this.operations ?? 0) + 1;\n    if (this.operations > 1000000) throw new Error("too many operations");\n    this.optimizer',
    ],
  // zlib does both ways of inflating: the one that waits, and the one for tables and what else is wanted at once.
  [
    '|| this.stream.getBytes();\n    try {\n      const {\n        readable,',
    `|| this.stream.getBytes();
     return { decompressed: inflated(name, name === "deflate" ? bytes.subarray(2) : bytes), compressed: bytes };
     try {
       const {
        readable,`,
  ],
  [
    'readBlock() {\n    try {\n      this.#readBlock();\n    } catch (ex) {\n      if (!(ex instanceof FormatError)) {\n        throw ex;\n      }\n      info(ex.message);\n      this.eof = true;\n    }\n  }\n  #readBlock() {\n    let buffer, len;\n    const str = this.stream;\n    let hdr',
    `readBlock() {
       if (!this.tried) {
         this.tried = true;
         const compressed = this.stream.getBytes();
         const whole = inflated("deflate", compressed);
         if (whole) {
           this.buffer = whole;
           this.bufferLength = whole.length;
           this.eof = true;
           return;
         }
         this.stream = new Stream(compressed, 0, compressed.length, this.dict);
       }
       try {
         this.#readBlock();
       } catch (ex) {
         if (!(ex instanceof FormatError)) throw ex;
         this.eof = true;
       }
     }
     #readBlock() {
       let buffer, len;
       const str = this.stream;
       let hdr`,
  ],
  // The letters of such a font are small drawings, and nothing asks for them.
  ['assert(font.isType3Font, "Must be a Type3 font.");', 'return (this.#type3Loaded = Promise.resolve());'],
  // src/build/pdfjs/entry.js takes the font as it is, and copies the arrays of operators.
  ['const fontData = this.font.exportData(),\n      transfers = fontData.buffer ? [fontData.buffer] : null;', 'const fontData = this.font, transfers = null;'],
  ['}, 1, this._transfers);', '}, 1, []);'],
  // What entry.js asks for, instead of what answers a viewer.
  ['globalThis.pdfjsWorker = {\n  WorkerMessageHandler: WorkerMessageHandler\n};', ''],
  ['static {\n    if (typeof window === "undefined" && !isNodeJS', 'static start() {\n    if (typeof window === "undefined" && !isNodeJS'],
  ['export { WorkerMessageHandler };', 'export { LocalPdfManager, OPS, setVerbosityLevel, WorkerTask, XRefParseException };'],
]

const patch = {
  name: 'patch',
  setup(builder) {
    builder.onLoad({ filter: /pdfjs-dist[\\/]build[\\/]pdf\.worker\.mjs$/ }, ({ path }) => {
      const contents = patched(readFileSync(path, 'utf8'), path, patches).replace(/\/\/# sourceMappingURL.*$/, '')
      return { contents: `import { inflated } from ${JSON.stringify(join(here, 'inflate.js'))}\n${contents}`, loader: 'js' }
    })
  },
}

const newest = (...paths) => Math.max(...paths.map((path) => statSync(path).mtimeMs))
const inputs = ['bundle.mjs', '../script.mjs', 'entry.js', 'polyfills.js', 'inflate.js'].map((name) => join(here, name))
const target = join(out, 'pdfjs.cjs')

if (existsSync(target) && newest(target) > newest(...inputs, join(dist, 'package.json'))) process.exit(0)
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const { outputFiles } = await build({
  entryPoints: [join(here, 'entry.js')],
  outfile: target,
  write: false,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'inline',
  plugins: [patch],
  // Else a `/\p{L}/u` becomes a `new RegExp` at every call.
  supported: { 'regexp-unicode-property-escapes': true },
  logLevel: 'warning',
})
writeScript(target, outputFiles[0].text)
cpSync(join(dist, 'cmaps'), join(out, 'cmaps'), { recursive: true })
cpSync(join(dist, 'LICENSE'), join(out, 'LICENSE'))
const { version } = JSON.parse(readFileSync(join(dist, 'package.json'), 'utf8'))
writeFileSync(join(out, 'README.md'), `pdf.js ${version} (Mozilla, Apache-2.0), bundled and patched by src/build/pdfjs/bundle.mjs\n`)
