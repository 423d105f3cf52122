import { defineRule, skip, verdict } from '../../rule.js'
import { matchesIn, quote } from '../../text/index.js'
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
  const whole = SHARES_OF_ALL.map((form) => form.exec(text)).find((match) => Number(match?.groups?.share) > 100)
  if (whole) found.push(doubt(whole, `No ${whole.groups?.what?.toLowerCase()} is over 100%.`))
  const shrunk =
    /\b(?:reduc|decreas|cut|lower|shr[aiu]nk)[a-z]* (?:(?!and |while |but |gr[eo]w|increas|rais|boost|improv)[a-z]+ ){1,5}?(?:by )?(?:over |about |~)?(\d{3,}(?:\.\d+)?) ?%/i.exec(
      text,
    )
  if (shrunk !== null && Number(shrunk[1]) > 100) found.push(doubt(shrunk, 'Nothing can shrink by more than 100%.'))
  const shares = percentilesIn(text)
  for (const [at, high] of shares.entries()) {
    const low = shares.slice(0, at).find(({ value }) => value > high.value)
    if (low !== undefined) found.push(doubt(high.match, `The ${high.name} cannot be below the ${low.name}.`))
  }
  return found.slice(0, 3)
}

const PERCENT = String.raw`(?<![\d.])(?<share>\d{3,}(?:\.\d+)?) ?%`
const OF_ALL = '(?<what>uptime|availability|accuracy|coverage|crash-free)'

/** "110% uptime", "availability of 100.5%". */
const SHARES_OF_ALL = [
  new RegExp(`${PERCENT} (?:[a-z-]+ )?${OF_ALL}`, 'i'),
  new RegExp(`\\b${OF_ALL}(?: rate| level)? (?:of|at|to|was|is) (?:over |about |~)?${PERCENT}`, 'i'),
]

const doubt = (match: RegExpExecArray, message: string): Doubt => ({
  start: match.index,
  end: match.index + match[0].length,
  message,
})

interface Percentile {
  readonly name: string
  /** Milliseconds. */
  readonly value: number
  readonly match: RegExpExecArray
}

/** From the lowest to the highest, each with the last number behind its name: "p99 from 900 to 120 ms" is 120. */
const percentilesIn = (text: string): Percentile[] =>
  matchesIn(text, PERCENTILE)
    .map((match) => {
      const [, name = '', number, unit = ''] = match
      return { name, value: Number(number) * (/^ms/i.test(unit) ? 1 : 1000), match }
    })
    .sort((one, other) => rankOf(one.name) - rankOf(other.name))

const PERCENTILE =
  /(?<!\b(?:old|former|previous|below|under|than)(?: the)? )\b(p\d\d(?:\.?9+)?|median)\b(?: (?!p\d|median)[^\s,;]+){0,4}? (?:from [^,;]{1,20}? to )?(\d+(?:\.\d+)?) ?(ms|s|seconds?)\b/gi

/** p95 → 0.95, p999 and p99.9 → 0.999. */
const rankOf = (name: string): number => (/^p/i.test(name) ? Number(`0.${name.replace(/\D/g, '')}`) : 0.5)
