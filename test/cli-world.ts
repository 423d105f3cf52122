/** A folder of its own, and a terminal that remembers what was written to it. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { main } from '../src/cli/main.js'
import type { Terminal } from '../src/cli/terminal.js'

export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Around {
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly tty?: boolean
  readonly columns?: number
  /** Folder to run in. */
  readonly cwd?: string
  readonly interruption?: AbortSignal
  /** Called with all of stdout after each write. */
  readonly onOutput?: (out: string) => void
}

export interface World {
  readonly cwd: string
  write(path: string, content: string | Uint8Array): void
  run(words: readonly string[], around?: Around): Promise<Run>
}

export function world(files: Readonly<Record<string, string | Uint8Array>> = {}): World {
  const cwd = mkdtempSync(join(tmpdir(), 'ats-check-'))
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), content)
  }
  for (const [path, content] of Object.entries(files)) write(path, content)
  return { cwd, write, run: (words, around = {}) => run(words, join(cwd, around.cwd ?? '.'), around) }
}

async function run(
  words: readonly string[],
  cwd: string,
  { stdin, env = {}, tty, columns, interruption, onOutput }: Around,
): Promise<Run> {
  const out: string[] = []
  const err: string[] = []
  const stream = (written: string[]) => ({
    write: (text: string, done?: () => void) => {
      written.push(text)
      if (written === out) onOutput?.(out.join(''))
      done?.()
    },
    isTTY: tty === true,
    ...(columns === undefined ? {} : { columns }),
  })
  const terminal: Terminal = {
    stdout: stream(out),
    stderr: stream(err),
    readInput: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : (stdin ?? new Uint8Array())),
    env,
    cwd,
    ...(interruption === undefined ? {} : { onInterruption: told(interruption) }),
  }
  const code = await main(words, terminal)
  return { code, out: out.join(''), err: err.join('') }
}

const told =
  (signal: AbortSignal): Terminal['onInterruption'] =>
  (stop) => {
    const listener = (): void => stop(130)
    signal.addEventListener('abort', listener, { once: true })
    return () => signal.removeEventListener('abort', listener)
  }
