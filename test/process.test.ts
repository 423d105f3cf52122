/** The built executable and the system around it: where it reads from and writes to. `npm test` builds first. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'bin/ats-check.js')
const weak = join(root, 'fixtures/backend-weak.pdf')

function shell(script: string) {
  const cwd = mkdtempSync(join(tmpdir(), 'ats-check-process-'))
  const env = { ...process.env, NODE: process.execPath, BIN: bin, WEAK: weak }
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd, env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe.skipIf(!existsSync(join(root, 'dist/ats-check.cjs')) || process.platform === 'win32')('the process', () => {
  it('says that a report did not fit on the disk, instead of leaving a part of it', () => {
    // No file of this shell may be larger than a kilobyte or two.
    const full = shell('ulimit -f 2; "$NODE" "$BIN" "$WEAK" -v > report; exit $?')
    expect(full).toEqual({ status: 2, stdout: '', stderr: 'error: the report cannot be written: EFBIG\n' })
  })

  it('writes whole reports to files, pipes and nowhere alike', () => {
    const { stdout } = shell('"$NODE" "$BIN" "$WEAK" > report; "$NODE" "$BIN" "$WEAK" | cmp - report && echo same')
    expect(stdout).toBe('same\n')
  })

  it('reads a pipe and no device, which has no end', () => {
    expect(shell('cat "$WEAK" | "$NODE" "$BIN" - -q').stdout).toContain('FAIL  score 31')
    const { status, stdout } = shell('"$NODE" "$BIN" /dev/zero')
    expect(status).toBe(1)
    expect(stdout).toContain('The file cannot be opened: it is a device, not a file.')
  })

  it('keeps a line a line where a name holds a line break', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'ats-check-names-'))
    copyFileSync(weak, join(cwd, 'a\nb.pdf'))
    copyFileSync(weak, join(cwd, 'c.pdf'))
    for (const format of ['concise', 'table', 'pretty']) {
      const { stdout } = spawnSync(process.execPath, [bin, '.', '-f', format], { cwd, encoding: 'utf8' })
      expect(stdout).toContain('a b.pdf')
      expect(stdout).not.toMatch(/^b\.pdf/m)
    }
  })
})
