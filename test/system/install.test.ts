/** The packed file, installed by npm into an empty folder: `npx ats-check` runs, the import works and has types. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { root, run, workFolder } from './programs.js'

const folder = workFolder()
const resume = join(root, 'fixtures/backend-strong.docx')

beforeAll(() => {
  run('npm', ['pack', '--pack-destination', folder])
  const [archive] = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
  writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }')
  run('npm', ['install', '--no-audit', '--no-fund', `./${archive}`, 'typescript@5', '@types/node@20'], folder)
})

it('brings no development dependency along', () => {
  const packages = readdirSync(join(folder, 'node_modules'))
  for (const name of ['vitest', 'docx', 'esbuild', '@biomejs', '@napi-rs']) expect(packages).not.toContain(name)
})

it('runs with npx', () => {
  const report = JSON.parse(run('npx', ['ats-check', resume, '-r', 'apple-backend', '-f', 'json'], folder))
  expect(report.results[0]).toMatchObject({ status: 'ok', format: 'docx', rubric: { id: 'apple-backend' } })
})

it('is imported, with types that a strict compiler accepts', () => {
  writeFileSync(
    join(folder, 'use.ts'),
    `import { lint, type Report } from 'ats-check'
     import { readFileSync } from 'node:fs'
     const report: Report = await lint([{ path: 'resume.docx', bytes: readFileSync(process.argv[2]!) }], { rubric: 'apple-backend' })
     console.log(report.results[0]?.status)`,
  )
  const flags = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node', '--outDir', 'out']
  run('npx', ['tsc', ...flags, 'use.ts'], folder)
  expect(run('node', ['out/use.js', resume], folder).trim()).toBe('ok')
})

it('is packed and typed as publint and are-the-types-wrong ask', () => {
  const archive = `./${readdirSync(folder).find((file) => file.endsWith('.tgz'))}`
  expect(run('npx', ['-y', 'publint@0.3', 'run', archive, '--strict'], folder)).toContain('All good!')
  const types: { problems: Record<string, { resolutionKind: string }[]>; analysis: { entrypoints: object } } =
    JSON.parse(run('npx', ['-y', '@arethetypeswrong/cli@0.18', archive, '--profile', 'esm-only', '-f', 'json'], folder))
  expect(Object.keys(types.analysis.entrypoints)).toContain('.')
  // For an import, and for the bundlers; `require` of it, and Node 10, are not promised.
  const promised = Object.values(types.problems)
    .flat()
    .filter(({ resolutionKind }) => !['node10', 'node16-cjs'].includes(resolutionKind))
  expect(promised).toEqual([])
})
