import { entriesOf } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import type { Entry } from '../../types.js'

export const highSchool = defineRule({
  id: 'section/high-school',
  title: 'Beside a degree, school before it is left out',
  why: 'A degree says more; the line can say something else.',
  fix: 'Take the school out, unless the place you apply at asks for it.',
  source: 'Textkernel Resume Quality 161 (high school listed)',
  severity: 'note',
  language: 'en',
  options: {},
  examples: [
    { name: 'a degree', score: 1, resume: '# Education\n\nBSc Mathematics, University of Leeds, 2015 - 2019' },
    {
      name: 'both',
      score: 0,
      says: ['“Hill High School” is listed beside a degree.'],
      resume: '# Education\n\nBSc Mathematics, University of Leeds, 2015 - 2019\n\nHill High School, 2013 - 2015',
    },
    { name: 'only a school', score: null, resume: '# Education\n\nHill High School, 2013 - 2015' },
  ],
  check(resume, _options, lexicon) {
    const education = entriesOf(resume, 'education')
    const names = lexicon.lists['high-schools'] ?? []
    const isSchool = ({ organization, title }: Entry): boolean =>
      names.some((name) => `${organization?.text ?? ''} ${title?.text ?? ''}`.toLowerCase().includes(name))
    const schools = education.filter(isSchool)
    if (schools.length === education.length) return skip('there is no degree')
    return verdict(
      schools.map((school) => {
        const name = school.organization?.text ?? school.title?.text ?? ''
        return { message: `“${name}” is listed beside a degree.`, place: school.place, match: name }
      }),
    )
  },
})
