/** One line on stderr of a terminal, after a moment: how many files are done, how fast, how long it will take. */
import type { Terminal } from './terminal.js'

export interface Progress {
  /** One file more is done. */
  step(): void
  /** Clears the line, before anything else is written. */
  clear(): void
}

const silent: Progress = { step: () => {}, clear: () => {} }
const patience = 300
const refresh = 100

export function progressOf(total: number, { stderr, env }: Terminal): Progress {
  if (stderr.isTTY !== true || env.CI || total < 2) return silent
  const started = Date.now()
  let done = 0
  let shownAt = 0
  let isShown = false
  return {
    step() {
      done += 1
      const now = Date.now()
      if (now - started < patience || now - shownAt < refresh) return
      shownAt = now
      isShown = true
      const rate = done / ((now - started) / 1000)
      const left = Math.ceil((total - done) / rate)
      stderr.write(`\r\u001b[K${done} of ${total} files, ${rate.toFixed(1)} a second, ${left} s left`)
    },
    clear() {
      if (isShown) stderr.write('\r\u001b[K')
      isShown = false
    },
  }
}
