/** Annotated copies, opened by other programs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { libreoffice, root, run, workFolder } from './programs.js'

const folder = workFolder()
const annotate = (name: string): string => {
  const copy = join(folder, name)
  run('node', ['bin/ats-check.js', 'annotate', `fixtures/${name}`, '-o', copy, '-r', 'apple-backend'])
  return copy
}
const countIn = (file: string, part: string, pattern: RegExp): number =>
  strFromU8(unzipSync(new Uint8Array(readFileSync(file)))[part] as Uint8Array).match(pattern)?.length ?? 0

it.each(['backend-weak.docx', 'changer.docx', 'senior.docx'])('LibreOffice sees every comment of %s', (name) => {
  const copy = annotate(name)
  const comments = countIn(copy, 'word/comments.xml', /<w:comment /g)
  expect(comments).toBeGreaterThan(1)
  expect(countIn(libreoffice(copy, 'odt', folder), 'content.xml', /<office:annotation /g)).toBe(comments)
})

it.each(['backend-weak.pdf', 'backend-strong.latex.pdf', 'senior.pdf'])(
  'poppler reads the same words in %s',
  (name) => {
    const copy = annotate(name)
    expect(run('pdftotext', ['-layout', copy, '-'])).toBe(
      run('pdftotext', ['-layout', join(root, 'fixtures', name), '-']),
    )
    expect(run('pdftoppm', ['-r', '30', '-png', copy, join(folder, `page-${name}`)])).toBe('')
  },
)
