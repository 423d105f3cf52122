import { type Mended, mendedBy } from '../../resume.js'
import { count, defineRule, skip, verdict } from '../../rule.js'

export const privateGlyphs = defineRule({
  id: 'text/private-glyphs',
  title: 'Icons are not letters of the text',
  why: 'An icon font is read as a letter or as a box: a phone icon becomes “#” in front of the number, or part of it.',
  fix: 'Write the word (Phone, E-mail, GitHub) instead of the icon, or place the icon as a picture.',
  severity: 'warning',
  options: { tolerated: count(0) },
  examples: [
    { name: 'words', score: 1, resume: 'Phone: 555-0100', document: { format: 'pdf' } },
    {
      name: 'an icon that is read as a letter',
      score: 0,
      says: ['1 icon is read as text by a plain extractor: “z”.'],
      resume: 'ada@example.com',
      document: { format: 'pdf' },
      line: () => ({ repairs: [{ kind: 'icon', start: 0, end: 0, raw: 'z' }] }),
    },
    {
      name: 'an icon without a meaning of its own',
      score: 0,
      says: ['1 icon is read as a character without meaning by a plain extractor.'],
      resume: 'ada@example.com',
      document: { format: 'pdf' },
      line: () => ({ repairs: [{ kind: 'private-use', start: 0, end: 0, raw: '\uF0E0' }] }),
    },
    {
      name: 'a bullet of an icon font that is stored as a bullet',
      score: 1,
      resume: 'Kept the books',
      document: { format: 'pdf' },
      line: () => ({ repairs: [{ kind: 'icon', start: 0, end: 0, raw: '○' }] }),
    },
    { name: 'plain text', score: null, resume: 'Ada' },
  ],
  check({ document }, { tolerated }) {
    if (document.format !== 'pdf') return skip('only a PDF draws icons with a font of its own')
    const icons = mendedBy(document, 'icon', 'private-use').filter((one) => !isBullet(one))
    const [first] = icons
    if (first === undefined || icons.length <= tolerated) return verdict([])
    const readable = [...new Set(icons.map(({ raw }) => raw).filter((raw) => /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(raw)))]
    const subject = icons.length === 1 ? '1 icon is' : `${icons.length} icons are`
    const samples = readable
      .slice(0, 4)
      .map((raw) => `“${raw}”`)
      .join(', ')
    // A private character is dropped or shown as a box; a letter becomes part of what stands beside it.
    const message =
      readable.length > 0
        ? `${subject} read as text by a plain extractor: ${samples}.`
        : `${subject} read as a character without meaning by a plain extractor.`
    return verdict([{ message, place: first.place, severity: readable.length > 0 ? 'warning' : 'note' }])
  },
})

/** Drawn as one and stored as one, or as a sign without a meaning, which every reader drops. */
const isBullet = ({ raw, read }: Mended): boolean =>
  BULLET.test(raw) || (BULLET.test(read) && !/[\p{L}\p{N}\p{P}]/u.test(raw))

/** What every reader takes for the sign of a list, those of Word's own font included. */
const BULLET = /^[•◦▪▫‣●○■□▸►▶➢❖◆◇⁃∙·\uf0b7\uf0a7\uf0d8\uf0fc]$/u
