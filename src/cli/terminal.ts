/** The process as the commands see it: handed in, so that tests can hand in another. */
import { inkFor } from '../ink.js'
import { clean, guarded } from '../writers/clean.js'
import type { Style } from '../writers/writer.js'

export interface Stream {
  /** `done`: it was taken, or never will be. */
  write(text: string, done?: () => void): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

export interface Terminal {
  readonly stdout: Stream
  readonly stderr: Stream
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /**
   * From now on the first SIGINT or SIGTERM is told to `stop`, with its exit code, instead of ending the process; the
   * second ends it. What comes back takes that back.
   */
  readonly onInterruption?: (stop: (code: number) => void) => () => void
}

/** What is told on stderr may name files, rubrics and settings that a stranger wrote: no character of it acts. */
export function withHarmlessMessages(terminal: Terminal): Terminal {
  const { stderr } = terminal
  const write = (text: string): unknown => {
    // Our own, before a line of progress: back to its start, and erase it.
    const [erase = ''] = erasing.exec(text) ?? []
    return stderr.write(erase + guarded(clean(text.slice(erase.length))))
  }
  return {
    ...terminal,
    stderr: {
      write,
      ...(stderr.isTTY === undefined ? {} : { isTTY: stderr.isTTY }),
      ...(stderr.columns === undefined ? {} : { columns: stderr.columns }),
    },
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const erasing = /^(?:\r|\u001b\[\d?K)+/

/** Waits where the reader of a pipe is slower than we are; one that has gone away keeps nobody waiting. */
export const written = (stream: Stream, text: string): Promise<void> =>
  new Promise((resolve) => {
    stream.write(text, () => resolve())
  })

export type ColorChoice = 'auto' | 'always' | 'never'

/** First match wins: the flag, FORCE_COLOR, NO_COLOR, TERM=dumb, a terminal or not. */
export function isColoured(stream: Stream, { env }: Terminal, choice: ColorChoice = 'auto'): boolean {
  if (choice !== 'auto') return choice === 'always'
  const force = env.FORCE_COLOR
  if (force !== undefined && force !== '0' && force !== 'false') return true
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.TERM === 'dumb') return false
  return stream.isTTY === true
}

/** Lines longer than this are hard to read, so a wider terminal is not filled. */
const widest = 100

export function widthFor(stream: Stream, { env }: Terminal, asked?: number): number {
  if (asked !== undefined) return asked
  const columns = Number(env.COLUMNS)
  if (Number.isInteger(columns) && columns >= 20) return columns
  return stream.isTTY === true && stream.columns ? Math.min(stream.columns, widest) : 80
}

/** A terminal or a locale that cannot show more. No locale at all says nothing, and is taken for UTF-8. */
export function isAsciiOnly({ env }: Terminal): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  return env.TERM === 'dumb' || (locale !== '' && !/utf-?8/i.test(locale))
}

export interface Look {
  readonly color?: ColorChoice
  readonly ascii?: boolean
  readonly width?: number
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly top?: number
  readonly statistics?: boolean
}

export function styleFor(stream: Stream, terminal: Terminal, look: Look): Style {
  return {
    ink: inkFor(isColoured(stream, terminal, look.color)),
    width: widthFor(stream, terminal, look.width),
    ascii: look.ascii === true || isAsciiOnly(terminal),
    detail: look.quiet === true ? 'quiet' : look.verbose === true ? 'verbose' : 'normal',
    top: look.top ?? 10,
    statistics: look.statistics === true,
  }
}
