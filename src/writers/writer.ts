/** The door for report formats: a name and one function of the report. */
import type { Ink } from '../ink.js'
import type { Report } from '../types.js'

export interface Writer {
  /** As in `--format NAME`. */
  readonly name: string
  /** Read by programs: errors are then told as JSON, and nothing is added to the output. */
  readonly machine: boolean
  /** Pure: the same report and style give the same text, which ends with a newline. */
  write(report: Report, style: Style): string
}

/** How the reader wants to see it; formats for machines look at none of it. */
export interface Style {
  readonly ink: Ink
  /** Columns of the terminal. */
  readonly width: number
  /** No characters beyond ASCII but those of the resume itself. */
  readonly ascii: boolean
  /** `quiet`: verdicts only. `verbose`: every finding, and the ledger. */
  readonly detail: 'quiet' | 'normal' | 'verbose'
  /** Findings shown of one file. */
  readonly top: number
  /** Add how often each check reported something. */
  readonly statistics: boolean
  /** What the run took, "0.4 s"; left out where two runs must give the same bytes. */
  readonly timing?: string
}
