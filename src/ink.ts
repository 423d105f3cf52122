/** Colour by meaning. Nothing is carried by colour alone, so that plain ink says the same. */
import { Chalk } from 'chalk'

/** Each marks a stretch of text; the 16 basic colours only, so that every theme of a terminal can read them. */
export interface Ink {
  /** FAIL, error. */
  readonly bad: (text: string) => string
  /** warning. */
  readonly caution: (text: string) => string
  /** PASS, gains. */
  readonly good: (text: string) => string
  /** Ids, gutters. */
  readonly faint: (text: string) => string
  /** Headings, the score. */
  readonly strong: (text: string) => string
}

/** The level is decided by the caller: chalk's own guess reads the arguments and knows no `NO_COLOR`. */
export function inkFor(coloured: boolean): Ink {
  const chalk = new Chalk({ level: coloured ? 1 : 0 })
  return { bad: chalk.red, caution: chalk.yellow, good: chalk.green, faint: chalk.dim, strong: chalk.bold }
}
