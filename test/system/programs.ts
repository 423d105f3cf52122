/** Other programs, run in an empty folder. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll } from 'vitest'

export const root = join(import.meta.dirname, '../..')

/** An empty folder that is removed when the test file is through. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ats-check-system-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What the program printed; throws with its error output when it failed. */
export const run = (program: string, args: readonly string[], cwd: string = root): string =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 })

/** Saves a document in another format and says where. */
export function libreoffice(source: string, format: string, folder: string): string {
  run('soffice', [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    format,
    '--outdir',
    folder,
    source,
  ])
  return join(folder, basename(source).replace(/\.\w+$/, `.${format}`))
}

export function chromium(page: string, folder: string): string {
  const pdf = join(folder, basename(page).replace(/\.\w+$/, '.pdf'))
  run('chromium', ['--headless', '--no-sandbox', '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, page], folder)
  return pdf
}

export const source = (path: string): { readonly path: string; readonly bytes: Uint8Array } => ({
  path: basename(path),
  bytes: new Uint8Array(readFileSync(path)),
})
