/**
 * What the README shows is what happens: its screen, its rubric, its commands.
 *     UPDATE=1 npx vitest run test/readme.test.ts     puts the screen of today in it
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { main } from '../src/cli/main.js'
import type { Terminal } from '../src/cli/terminal.js'
import { loadLexicon } from '../src/files/lexicon.js'
import { rubricFinder } from '../src/files/rubrics.js'
import { inspectRubric } from '../src/rubric/index.js'
import { rules } from '../src/rules/index.js'
import type { RubricProblem } from '../src/types.js'

const root = join(import.meta.dirname, '..')
const file = join(root, 'README.md')
const readme = readFileSync(file, 'utf8')
const blocks = (language: string, text = readme): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map((match) => match[1]!)

async function run(...words: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', '']
  const terminal: Terminal = {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    readInput: async () => new Uint8Array(),
    env: {},
    cwd: root,
  }
  return { code: await main(words, terminal), stdout, stderr }
}

/** Of the rubric that the page shows whole. */
function problemsOf(page: string, id: string): readonly RubricProblem[] {
  const text = blocks('yaml', page).find((block) => block.includes(`id: ${id}`))!
  const bundled = rubricFinder({ cwd: root })
  const find: typeof bundled = (name, from) =>
    name === id ? { path: `${id}.yaml`, text, identity: id } : bundled(name, from)
  return inspectRubric(id, find, { rules, lexicon: loadLexicon() }).problems
}

describe('the README', () => {
  it('shows a screen that comes out', async () => {
    const [shown = ''] = blocks('text')
    const [prompt = ''] = shown.split('\n')
    const { stdout } = await run(...prompt.replace(/^\$ ats-check /, '').split(' '))
    const screen = `${prompt}\n\n${timeless(stdout).trim()}\n`
    if (process.env.UPDATE)
      writeFileSync(
        file,
        readme.replace(shown, () => screen),
      )
    else expect(timeless(shown)).toBe(screen)
  })

  it('holds a rubric without a mistake', () => expect(problemsOf(readme, 'payments')).toEqual([]))

  it('and so does the page about rubrics', () => {
    const page = readFileSync(join(root, 'rubrics/README.md'), 'utf8')
    expect(problemsOf(page, 'payments-backend')).toEqual([])
  })

  it('holds a workflow that is YAML', () => {
    for (const block of blocks('yaml')) expect(parse(block)).toBeTypeOf('object')
  })

  it('names no flag and no command that does not exist', async () => {
    const main = (await run('--help')).stdout
    const lines = blocks('sh')
      .join('')
      .split('\n')
      .filter((line) => /ats-check(\.js)? /.test(line))
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) {
      // A word after the program's name that the help knows as a command brings its own flags.
      const command = /ats-check ([a-z]+) /.exec(line)?.[1]
      const own = command === undefined ? '' : (await run(command, '--help')).stdout
      for (const [flag] of line.replaceAll(/jq .*/g, '').matchAll(/(?<= )--?[a-z][a-z-]*/g)) {
        expect(`${main}${own}`, line).toContain(flag)
      }
    }
  })
})

it('the map names every part of src/', () => {
  const map = readFileSync(join(root, 'src/README.md'), 'utf8')
  const parts = readdirSync(join(root, 'src'), { withFileTypes: true }).filter(({ name }) => name !== 'README.md')
  const missing = parts.map((part) => (part.isDirectory() ? `${part.name}/` : part.name))
  expect(missing.filter((name) => !map.includes(`\`${name}\``))).toEqual([])
})

/** How long a run took is the only thing in it that is not in the file. */
const timeless = (text: string): string => text.replaceAll(/\b\d+\.\d s\b/g, '0.2 s')
