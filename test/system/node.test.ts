/** The built program on every version of Node it promises to run on: the same report, to the byte. */
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { root, run } from './programs.js'

const files = [
  'backend-strong.pdf',
  'sidebar.pdf',
  'senior.docx',
  'changer.odt',
  'graduate.html',
  'broken/truncated.pdf',
]
const args = ['bin/ats-check.js', ...files.map((file) => join('fixtures', file)), '-r', 'apple-backend', '--exit-zero']

beforeAll(() => void run('npm', ['run', 'build']))

describe.each(['20.19', '22', '24'])('Node %s', (version) => {
  const node = (...given: readonly string[]): string => run('npx', ['-y', '-p', `node@${version}`, 'node', ...given])

  it('is that version', () => expect(node('--version')).toMatch(new RegExp(`^v${version.replace('.', '\\.')}\\.`)))

  it.each(['json', 'pretty'])('writes the same %s', (format) => {
    expect(node(...args, '--format', format)).toBe(run(process.execPath, [...args, '--format', format]))
  })
})

it.each(['json'])('says %s of all files', (format) => {
  const report = JSON.parse(run(process.execPath, [join(root, args[0]!), ...args.slice(1), '--format', format]))
  expect(report.summary).toMatchObject({ files: files.length, unreadable: 1 })
})
