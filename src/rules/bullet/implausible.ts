import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Span } from '../../wording/statements.js'
import { findingAt, proseOf } from '../../wording/statements.js'

export const implausible = defineRule({
  id: 'bullet/implausible',
  title: 'Numbers can be true',
  why: 'A number that cannot be makes a reader doubt the ones that can.',
  fix: 'Check the number.',
  severity: 'warning',
  options: {},
  examples: [
    {
      name: 'high, and possible',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Ran the ledger at 99.99% uptime with p50 of 20 ms and p99 of 90 ms
        - Grew sign-ups by 150%`,
    },
    {
      name: 'more than all, less than none, the slowest faster than the middle',
      score: 0,
      says: ['No uptime is over 100%.', 'Nothing can shrink by more than 100%.', 'The p99 cannot be below the p50.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Ran the ledger at 110% uptime
        - Reduced costs by 130%
        - Brought p50 to 200 ms and p99 to 90 ms`,
    },
    { name: 'nothing to judge', score: null, resume: '' },
  ],
  check(resume, _options, lexicon) {
    const statements = proseOf(resume, lexicon)
    if (statements.length === 0) return skip('no sentences or bullets')
    return verdict(
      statements.flatMap((statement) =>
        impossible(statement.text).map(({ message, ...span }) =>
          findingAt(resume, statement, span, { message, fix: `Check ${quote(statement.text, 48)}.` }),
        ),
      ),
    )
  },
})

type Doubt = Span & { readonly message: string }

function impossible(text: string): Doubt[] {
  const found: Doubt[] = []
  const uptime =
    /(?<![\d.])(\d{3,}(?:\.\d+)?) ?% (?:[a-z-]+ )?(uptime|availability|accuracy|coverage|crash-free)/i.exec(text)
  if (uptime !== null && Number(uptime[1]) > 100) found.push(doubt(uptime, `No ${uptime[2]} is over 100%.`))
  const shrunk =
    /\b(?:reduc|decreas|cut|lower|shr[aiu]nk)[a-z]* (?:[a-z]+ ){1,5}?by (?:over |about |~)?(\d{3,}(?:\.\d+)?) ?%/i.exec(
      text,
    )
  if (shrunk !== null && Number(shrunk[1]) > 100) found.push(doubt(shrunk, 'Nothing can shrink by more than 100%.'))
  const middle = percentile(text, 'p50|median')
  const tail = percentile(text, 'p9\\d+')
  if (middle !== undefined && tail !== undefined && tail.value < middle.value) {
    found.push(doubt(tail.match, `The ${tail.match[1]} cannot be below the ${middle.match[1]}.`))
  }
  return found
}

const doubt = (match: RegExpExecArray, message: string): Doubt => ({
  start: match.index,
  end: match.index + match[0].length,
  message,
})

/** Milliseconds of the last number behind the name: "p99 from 900 to 120 ms" is 120. */
function percentile(text: string, name: string): { value: number; match: RegExpExecArray } | undefined {
  const match = new RegExp(
    `\\b(${name})[^,;.]{0,24}?(?:from [^,;]{1,20}? to )?(\\d+(?:\\.\\d+)?) ?(ms|s|seconds?)\\b`,
    'i',
  ).exec(text)
  if (match === null) return undefined
  return { value: Number(match[2]) * (/^ms/i.test(match[3] as string) ? 1 : 1000), match }
}
