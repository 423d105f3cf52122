/** Rules whose whole body is a list of the lexicon: phrases better said otherwise, and labels of what is private. */
import { linesOf, placeInLine } from './resume.js'
import { defineRule, type Option, type Rule, skip, verdict, words } from './rule.js'
import { labelled, quote } from './text/index.js'
import type { Document, Finding, Lexicon } from './types.js'
import { phrasesIn } from './wording/phrases.js'
import { findingAt, proseOf } from './wording/statements.js'
import { replacements } from './wording/suggestions.js'

type About = Omit<Rule, 'options' | 'check'>

/** A list of English phrases, each with what to write instead (`this → that`) or alone. */
export interface PhraseRule extends About {
  readonly list: string
  /** A list of longer phrases in which it does not count. */
  readonly exceptions?: string
  /** `said` in quotes, as the resume has it; `instead` in quotes, empty where the list has nothing. */
  tell(said: string, instead: string): Pick<Finding, 'message' | 'fix'>
}

/** Finds the phrases in bullets and sentences; the option `allow` names those that are fine. */
export const phraseRule = ({
  list,
  exceptions,
  tell,
  ...about
}: PhraseRule): Rule<{ allow: Option<readonly string[]> }> =>
  defineRule({
    ...about,
    language: 'en',
    options: { allow: words([]) },
    check(resume, { allow }, lexicon) {
      const statements = proseOf(resume, lexicon)
      if (statements.length === 0) return skip('no sentences or bullets')
      const instead = replacements(lexicon, list)
      const query = { list, allow, ...(exceptions === undefined ? {} : { exceptions }) }
      return verdict(
        statements.flatMap((statement) =>
          phrasesIn(statement.text, lexicon, query).map((span) => {
            const other = instead.get(span.phrase) ?? ''
            const said = quote(statement.text.slice(span.start, span.end))
            return findingAt(resume, statement, span, tell(said, other === '' ? '' : quote(other)))
          }),
        ),
      )
    },
  })

/** A list of labels, in lower case and in any language, that stand before something private: "Date of birth: …". */
export interface LabelRule extends About {
  readonly list: string
  /** What is known by its form, without a label. */
  readonly also?: (document: Document, lexicon: Lexicon) => readonly Finding[]
}

export const labelRule = ({ list, also = () => [], ...about }: LabelRule): Rule<Record<never, never>> =>
  defineRule({
    ...about,
    options: {},
    check({ document }, _options, lexicon) {
      if (linesOf(document).length === 0) return skip('there is no text')
      return verdict([...labelsIn(document, lexicon.lists[list] ?? []), ...also(document, lexicon)])
    },
  })

const labelsIn = (document: Document, labels: readonly string[]): Finding[] =>
  linesOf(document).flatMap((line) =>
    labelled(line.text, labels).map(({ start, end, label }) => ({
      message: `“${label}” is private.`,
      place: placeInLine(line, start, end),
      match: label,
    })),
  )
