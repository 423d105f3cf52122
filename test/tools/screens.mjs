// The pictures of the documentation, made from real runs: node test/tools/screens.mjs      needs a build and Chromium
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const out = join(root, '.github/screens')
const scratch = mkdtempSync(join(tmpdir(), 'ats-check-screens-'))

const check = (...flags) =>
  spawnSync(process.execPath, ['bin/ats-check.js', 'fixtures/backend-weak.pdf', '-r', 'apple-backend', ...flags], {
    cwd: root,
    encoding: 'utf8',
  }).stdout

terminal('terminal.png', check('--top', '2', '--color', 'always', '--width', '80'))
page('html.png', check('--format', 'html'), '1280,1500')
page('html-dark.png', check('--format', 'html'), '1280,1500', ['--force-dark-mode', '--enable-features=WebContentsForceDark:inversion_method/none', '--blink-settings=preferredColorScheme=0'])
page('html-phone.png', check('--format', 'html'), '500,1100')
rmSync(scratch, { recursive: true })

/** What a terminal shows, as a page of its own. */
function terminal(name, text) {
  const lines = text.split('\n').length
  const body = text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign])
  const html = `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: #16181d; color: #d6d9de; font: 15px/1.35 "DejaVu Sans Mono", monospace; padding: 18px 22px }
    pre { margin: 0; font: inherit } .c1 { font-weight: bold } .c2 { opacity: .62 } .c31 { color: #ff6b68 } .c32 { color: #6cc776 } .c33 { color: #e6c15c }
  </style><pre>${painted(body)}</pre>`
  page(name, html, `800,${Math.round(lines * 20.25 + 40)}`)
}

/** The few colours that the report uses; each opens an element that the next reset closes. */
function painted(text) {
  let open = 0
  const closed = () => '</span>'.repeat(open)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a terminal is told colours with
  const spans = text.replace(/\u001b\[(\d+)m/g, (_, code) => {
    if (['0', '22', '39'].includes(code)) {
      const end = closed()
      open = 0
      return end
    }
    open += 1
    return `<span class="c${code}">`
  })
  return spans + closed()
}

function page(name, html, size, flags = []) {
  const file = join(scratch, `${name}.html`)
  writeFileSync(file, html)
  execFileSync(
    'chromium',
    ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', `--user-data-dir=${join(scratch, 'profile')}`, `--window-size=${size}`, ...flags, `--screenshot=${join(out, name)}`, pathToFileURL(file).href],
    { stdio: 'ignore' },
  )
}
