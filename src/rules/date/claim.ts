import { entriesOf, monthsOf, sectionKind } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { matchesIn, placeOf } from '../../text/index.js'
import type { Finding, Resume } from '../../types.js'

export const claim = defineRule({
  id: 'date/claim',
  title: 'The years claimed agree with the dates',
  why: 'A reader who adds up the jobs should arrive at the number in the summary.',
  fix: 'Correct the number, or add the jobs that make it up.',
  severity: 'note',
  options: {},
  examples: [
    {
      name: 'it adds up',
      score: 1,
      resume:
        '# Summary\n\nEngineer with 10+ years of experience.\n\n# Experience\n\nEngineer, Acme, Jan 2010 - Dec 2022\n- Built the engine',
    },
    {
      name: 'too many',
      score: 0,
      says: ['“10+ years of experience” is claimed; the dates of the jobs span about 3.'],
      resume:
        '# Summary\n\nEngineer with 10+ years of experience.\n\n# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine',
    },
    {
      name: 'in the field named',
      score: 0,
      says: ['“15+ years in” is claimed; the dates of the jobs span about 3.'],
      resume:
        '# Summary\n\nEngineer with 15+ years in payments.\n\n# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Ran for 9 years in one rack',
    },
    {
      name: 'nothing is claimed',
      score: null,
      resume: '# Experience\n\nEngineer, Acme, Jan 2020 - Dec 2022\n- Built the engine',
    },
  ],
  check(resume) {
    const claims = claimsIn(resume)
    if (claims.length === 0) return skip('no number of years is claimed')
    const span = yearsOf(resume)
    if (span === undefined) return skip('the jobs have no dates')
    const findings = claims.flatMap((match): Finding[] => {
      const years = Number(match[1])
      // Rounding up, and early jobs left out, are usual: a year and a fifth are let pass.
      if (years <= span * 1.2 + 1) return []
      const message = `“${match[0]}” is claimed; the dates of the jobs span about ${Math.round(span)}.`
      return [
        {
          message,
          place: placeOf(resume.document, resume.text, match.index, match.index + match[0].length),
          match: match[0],
        },
      ]
    })
    return verdict(findings)
  },
})

/** "10+ years of experience" anywhere, "10+ years in payments" in the summary. */
function claimsIn(resume: Resume): RegExpExecArray[] {
  const summary = resume.blocks.filter((block) => sectionKind(resume, block) === 'summary')
  const isInSummary = (at: number): boolean => summary.some(({ start, end }) => at >= start && at < end)
  return matchesIn(resume.text.text, claimed).filter(
    ({ index, groups }) => groups?.doing === undefined || isInSummary(index),
  )
}

const claimed =
  /\b(\d{1,2})\+? years'? (?:(?:of )?(?:(?:professional|work|industry|software|hands-on) )?experience\b|(?<doing>(?:in|of|building|designing|developing|leading|working|running|writing)\b))/gi

/** From the first start to the last end. */
function yearsOf(resume: Resume): number | undefined {
  const dates = entriesOf(resume, 'experience').flatMap((entry) => entry.dates ?? [])
  const starts = dates.flatMap(({ start }) => (start === undefined ? [] : (monthsOf(start, 1, resume.asOf) ?? [])))
  const ends = dates.flatMap(({ end }) => (end === undefined ? [] : (monthsOf(end, 12, resume.asOf) ?? [])))
  if (starts.length === 0 || ends.length === 0) return undefined
  return (Math.max(...ends) - Math.min(...starts) + 1) / 12
}
