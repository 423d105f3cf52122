/**
 * A short resume, judged while another thread still reads the first real one: tables, expressions and code are made once
 * a process, when first needed, and that takes longer than the judging itself. Nothing of it is kept or shown.
 */
import { judge } from './judge.js'
import { parse } from './parse/index.js'
import { readText } from './readers/text.js'
import type { Check, Lexicon } from './types.js'

let done = false

/**
 * The first call of a process does it; later ones have nothing left to prepare. Piece by piece, so that it ends as soon as
 * `isOver` says that the real resume is there: what was not rehearsed is then done for the first time on that.
 */
export async function rehearse(checks: readonly Check[], lexicon: Lexicon, isOver: () => boolean): Promise<void> {
  if (done) return
  done = true
  const resume = parse(readText(sample), lexicon, { asOf: '2020-01-01' })
  for (const check of checks.toReversed()) {
    await new Promise((resolve) => setImmediate(resolve))
    if (isOver()) return
    judge(resume, [check])
  }
}

const sample = `Ada Example
Berlin, Germany | ada@example.org | +49 30 901820 | https://example.org/ada | github.com/ada

SUMMARY
Backend engineer who builds payment services that were responsible for a third of all orders.

EXPERIENCE
Senior Software Engineer\tJan 2018 – Present
Example GmbH, Berlin, Germany
- Reduced p99 latency from 900 ms to 200 ms by adding a cache in Redis, which saved $20,000 a month.
- Designed a Kafka pipeline in Java and Go that handles 40,000 requests per second at 99.9% uptime; led a team of five.
- Responsible for various reports, and helped with teh migration of twelve services to Kubernetes on AWS.

Software Engineer, Sample Ltd\t03/2015 - 12/2017
- Built REST APIs in Python for two million users.

EDUCATION
Example University, Munich\tOct 2010 – Sep 2014
B.Sc. Computer Science

SKILLS
Languages: Java, Go, Python, SQL
`
