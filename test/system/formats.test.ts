/** Fixtures turned into other formats by other programs, now: still the same person, and much the same score. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { chromium, libreoffice, root, run, workFolder } from './programs.js'

const work = workFolder()
const fixture = (name: string): string => join(root, 'fixtures', name)
const conversions: Readonly<Record<string, () => string>> = {
  'backend-strong.docx': () => libreoffice(fixture('backend-strong.docx'), 'pdf', work),
  'ios-strong.docx': () => libreoffice(fixture('ios-strong.docx'), 'pdf', work),
  'senior.docx': () => libreoffice(fixture('senior.docx'), 'odt', work),
  'changer.odt': () => libreoffice(fixture('changer.odt'), 'docx', work),
  'backend-weak.rtf': () => libreoffice(fixture('backend-weak.rtf'), 'docx', work),
  'graduate.html': () => chromium(fixture('graduate.html'), work),
  'backend-strong.md': () => pandoc('backend-strong.md', 'docx'),
}
const cli = (...args: readonly string[]): unknown =>
  JSON.parse(run(process.execPath, [join(root, 'bin/ats-check.js'), ...args]))

it.each(Object.keys(conversions))('%s', (name) => {
  const before = fixture(name)
  const after = conversions[name]!()
  expect(person(after)).toEqual(person(before))
  for (const rubric of ['general', 'apple-backend', 'ios-api-integration'])
    expect(Math.abs(score(after, rubric) - score(before, rubric)), rubric).toBeLessThanOrEqual(4)
})

function pandoc(name: string, format: string): string {
  const to = join(work, name.replace(/\.\w+$/, `.${format}`))
  run('pandoc', ['-o', to, fixture(name)])
  return to
}

interface Extract {
  readonly person: {
    readonly name: string
    readonly emails: readonly string[]
    readonly phones: readonly string[]
    readonly sections: readonly { readonly heading: string; readonly kind: string }[]
    readonly work: readonly { readonly company: string; readonly title: string; readonly bullets: readonly string[] }[]
    readonly education: readonly { readonly institution: string }[]
    readonly skills: readonly string[]
  }
}

function person(path: string): unknown {
  const { name, emails, phones, sections, work, education, skills } = (cli('extract', path, '--as', 'json') as Extract)
    .person
  return {
    name,
    emails,
    phones,
    sections: sections.map(({ heading, kind }) => `${heading.toLowerCase()}: ${kind}`),
    work: work.map(({ company, title, bullets }) => ({ company, title, bullets: bullets.length })),
    education: education.map(({ institution }) => institution),
    skills,
  }
}

const score = (path: string, rubric: string): number =>
  (cli(path, '-r', rubric, '-f', 'json', '--exit-zero') as { results: [{ score: number }] }).results[0].score
