/** The door for report formats: a name and one function of the report. */
import type { Ink } from '../ink.js'
import type { FileResult, Report } from '../types.js'

export interface Writer {
  /** As in `--format NAME`. */
  readonly name: string
  /** Read by programs: errors are then told as JSON, and nothing is added to the output. */
  readonly machine: boolean
  /** It needs no words, places or ledgers of several results: `briefly` leaves it enough. */
  readonly brief?: boolean
  /** Pure: the same report and style give the same text, which ends with a newline. */
  write(report: Report, style: Style): string
  /** The text piece by piece, where results need not wait for each other; together the same as `write`. */
  readonly pieces?: Pieces
}

export interface Pieces {
  /** Of one result, as soon as it is there. */
  result(result: FileResult, tool: Report['tool']): string
  /** What closes the report, whose results are not looked at. */
  end(report: Report): string
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
