/** A resume that attacks what shows it, through the whole tool, in every format. */
import { describe, expect, it } from 'vitest'
import { formats } from '../src/cli/flags.js'
import { world } from './cli-world.js'
import { hostileWords } from './reports/sample.js'

// A file with NUL in it is no text, and would be refused.
const words = hostileWords.map((one) => one.replace(/[\r\n\t\0]/g, ' '))
const bullets = words.map((one) => `- Responsible for ${one} and various things, I think.`).join('\n')
const resume = `${words[0]}
ada@example.com

# Summary
${words.join('\n\n')}

# Experience
### ${words[2]}, =cmd|' /C calc'!A0, Jan 2020 - Present
${bullets}
`
const rubric = 'schema: 1\nid: small\ntitle: Small\nscoring: { pass: 70 }\nkeywords: { must: [Kotlin] }\n'
const twoLines = 'a\u001b[2J\n::error::b.md'
const place = world({ 'r.md': resume, 'rubrics/small.yaml': rubric, '::add-mask::r.md': resume, [twoLines]: resume })

/** Controls but newline, overrides of the writing direction, halves of pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u

/** `tabs`: of a document's own rows, where a tab is meant. */
function expectHarmless(text: string, tabs = false): void {
  expect(tabs ? text.replaceAll('\t', '') : text).not.toMatch(acting)
  expect(text).not.toMatch(/##\[|##vso\[/i)
}

describe.each(formats)('%s', (format) => {
  it.each([[[]], [['-v']], [['--redact']], [['--ascii', '--statistics']]])('is harmless with %j', async (flags) => {
    const { out, err, code } = await place.run([
      'r.md',
      './::add-mask::r.md',
      twoLines,
      '-r',
      'small',
      '-f',
      format,
      ...flags,
    ])
    expect(code).toBe(1)
    expectHarmless(out)
    expectHarmless(err)
    const lines = out.split('\n').filter((line) => /^\s*::/.test(line))
    if (format !== 'github') expect(lines).toEqual([])
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning|notice) (file=[^:]*,(line=\d+,)?)?title=[\w/-]+::/)
  })
})

it('is harmless on stderr too: settings and names that a stranger wrote', async () => {
  const evil = '\\e[2J\\n::error::x ##[error]y'
  const at = world({
    'r.md': resume,
    '.ats-check.yaml': `schema: 1\nignore: [{ rule: "${evil}", reason: r, until: 2020-01-01 }]\n`,
  })
  const copy = 'a\u001b[2J\n::error::b ##[error]c.json'
  for (const line of [
    ['r.md'],
    ['r.md', '-f', 'json', '-o', copy],
    ['r.md', '--baseline', copy, '--update-baseline'],
  ]) {
    const { err } = await at.run([...line, '--exit-zero'])
    expect(err).not.toBe('')
    expectHarmless(err)
    expect(err).not.toMatch(/^\s*::/m)
  }
  const { out } = await place.run(['--show-files', './::add-mask::r.md'])
  expect(out).toBe(': :add-mask::r.md\n')
})

describe('the other commands', () => {
  it.each([
    ['extract', 'r.md'],
    ['extract', 'r.md', '--line-numbers'],
    ['extract', 'r.md', '--order', 'stream'],
    ['extract', 'r.md', '--as', 'json'],
    ['extract', 'r.md', '--as', 'jsonresume'],
    ['diff', 'r.md', './::add-mask::r.md', '-r', 'small', '-v'],
    ['diff', 'r.md', './::add-mask::r.md', '-r', 'small', '-f', 'json'],
    ['./::add-mask::\u001b[2Jnothing.pdf'],
    ['explain', '\u001b[2J##[error]x'],
  ])('%s %s %s %s', async (...line) => {
    const { out, err } = await place.run(line)
    expectHarmless(out, true)
    expectHarmless(err)
    expect(`${out}\n${err}`).not.toMatch(/^\s*::/m)
  })
})
