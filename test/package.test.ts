/**
 * What `npm pack` would publish, unpacked into an empty folder beside the run-time dependencies alone: the command runs,
 * the import works and has types, and nothing needs a development dependency. (test/system installs it from the registry.)
 */
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'ats-check-package-'))
const installed = join(folder, 'node_modules/ats-check')
const resume = join(root, 'fixtures/backend-strong.pdf')
const run = (program: string, args: readonly string[], cwd = folder): string =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

beforeAll(() => {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('build first: npm run build')
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root)
  const [archive] = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
  mkdirSync(installed, { recursive: true })
  run('tar', ['-xzf', archive!, '-C', installed, '--strip-components=1'])
  for (const path of runtimeDependencies()) link(path)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the package', () => {
  it('holds the program and its data, and no tests, sources or resumes', () => {
    const top = new Set(readdirSync(installed))
    for (const name of ['bin', 'dist', 'rubrics', 'vendor', 'LICENSE', 'NOTICE', 'README.md', 'package.json'])
      expect(top).toContain(name)
    for (const name of ['src', 'test', 'fixtures', 'node_modules', '.ci']) expect(top).not.toContain(name)
  })

  it('comes with nothing whose licence asks for more than its notice', () => {
    const allowed = new Set([
      'MIT',
      'ISC',
      'BSD-2-Clause',
      'BSD-3-Clause',
      'BSD',
      'Zlib',
      'Apache-2.0',
      '0BSD',
      'BlueOak-1.0.0',
      'MPL-2.0',
    ])
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { license?: string }>
    }
    const licences = runtimeDependencies().map((path) => [path, packages[path]?.license ?? 'none'] as const)
    expect(licences.length).toBeGreaterThan(10)
    // Packages of two licences may be used under either.
    const isFine = (licence: string) =>
      licence
        .replace(/[()]/g, '')
        .split(' OR ')
        .some((one) => one.split(' AND ').every((name) => allowed.has(name)))
    expect(licences.filter(([, licence]) => !isFine(licence))).toEqual([])
    expect(readFileSync(join(installed, 'vendor/pdfjs/LICENSE'), 'utf8')).toContain('Apache License')
    expect(readFileSync(join(installed, 'vendor/pdf-lib/LICENSE.md'), 'utf8')).toContain('MIT License')
  })

  it('lists the licence of all that its bundle holds', () => {
    const bundle = readFileSync(join(installed, 'dist/ats-check.cjs'), 'utf8')
    const listed = readFileSync(join(installed, 'dist/LICENSES.txt'), 'utf8')
    const bundled = new Set([...bundle.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)].map(([, name]) => name))
    for (const name of bundled) expect(listed).toMatch(new RegExp(`^${name} \\d`, 'm'))
    for (const name of ['commander', 'fflate', 'yaml', 'dictionary-en'])
      expect(listed).toMatch(new RegExp(`^${name} \\d`, 'm'))
  })

  it('runs as a command', () => {
    const report = JSON.parse(
      run('node', [join(installed, 'bin/ats-check.js'), resume, '--format', 'json', '--exit-zero']),
    )
    expect(report.results[0]).toMatchObject({ status: 'ok', format: 'pdf', rubric: { id: 'general' } })
  })

  it('is imported as a library', () => {
    writeFileSync(
      join(folder, 'use.js'),
      `import { readFileSync } from 'node:fs'
       import { lint } from 'ats-check'
       const report = await lint([{ path: 'resume.pdf', bytes: new Uint8Array(readFileSync(process.argv[2])) }], { rubric: 'apple-backend' })
       console.log(report.results[0].rubric.id, report.results[0].score > 0)`,
    )
    expect(run('node', ['use.js', resume]).trim()).toBe('apple-backend true')
  })

  it('has types', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      "import { lint, type Report } from 'ats-check'\nexport const report: Promise<Report> = lint('resume.pdf', { rubric: ['general', 'backend'], minScore: 70 })\n",
    )
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node']
    run('node', [
      join(root, 'node_modules/typescript/bin/tsc'),
      ...flags,
      '--typeRoots',
      join(root, 'node_modules/@types'),
      'use.ts',
    ])
  })

  it('exports its schemas', () => {
    for (const name of ['report.schema.json', 'rubric.schema.json']) {
      writeFileSync(
        join(folder, 'schema.js'),
        `console.log(JSON.stringify((await import('ats-check/${name}', { with: { type: 'json' } })).default))`,
      )
      expect(JSON.parse(run('node', ['schema.js']))).toHaveProperty('$schema')
    }
  })
})

/** `node_modules/…` of all that an installation would bring along, as the lock file has it. */
function runtimeDependencies(): readonly string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>
  }
  return Object.entries(packages).flatMap(([path, { dev }]) => (path !== '' && !dev ? [path] : []))
}

function link(path: string): void {
  const to = join(folder, path)
  if (existsSync(to) || !existsSync(join(root, path))) return
  mkdirSync(dirname(to), { recursive: true })
  symlinkSync(join(root, path), to)
}
