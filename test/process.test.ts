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

  it.skipIf(!existsSync('/dev/full'))('says so once where a device takes no more, whatever the gates say', () => {
    for (const words of ['"$WEAK"', '"$WEAK" "$WEAK2" -f ndjson', 'extract "$WEAK"', '--help']) {
      const full = shell(`cp "$WEAK" b.pdf; WEAK2=b.pdf; "$NODE" "$BIN" ${words} > /dev/full`)
      expect(full).toEqual({ status: 2, stdout: '', stderr: 'error: the report cannot be written: the disk is full\n' })
    }
  })

  it('puts no file in the place of a pipe or a link that a report goes to', () => {
    const { stdout } = shell(`mkfifo pipe; (cat pipe > through) & "$NODE" "$BIN" "$WEAK" -q -o pipe; wait
      echo old > kept; ln -s kept link; "$NODE" "$BIN" "$WEAK" -q --report csv=link
      test -p pipe && cat through; test -L link && cut -c1-11 kept | head -1
      "$NODE" "$BIN" "$WEAK" -q -o /dev/stdout | cat; "$NODE" "$BIN" "$WEAK" -q -o - | cat`)
    const verdict = 'FAIL  score 31 is below 50\n'
    expect(stdout).toBe(`${verdict}${verdict}file,rubric\n${verdict}${verdict}`)
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

  it('reads a named pipe to its end, and waits for no one who never writes', () => {
    const slow = 'mkfifo p.pdf; (sleep 0.3; cat "$WEAK") > p.pdf & "$NODE" "$BIN" p.pdf -q'
    expect(shell(slow).stdout).toContain('FAIL  score 31')
    const started = Date.now()
    const { status, stdout } = shell('mkfifo p.pdf; "$NODE" "$BIN" p.pdf -f concise')
    expect(status).toBe(1)
    expect(stdout).toContain('The file cannot be opened: nothing came out of the pipe for 10 seconds.')
    expect(Date.now() - started).toBeLessThan(18_000)
  }, 30_000)

  it('says what a name leads to that is no file', () => {
    const { status, stderr } = shell('ln -s gone.pdf ada.pdf; "$NODE" "$BIN" ada.pdf')
    expect(status).toBe(2)
    expect(stderr).toBe('error: "ada.pdf" is a link to "gone.pdf", and there is no such file\n')
  })

  it('looks past pipes, links in circles and links to nowhere in a folder', () => {
    const { stdout } = shell(
      'mkfifo p.pdf; ln -s . circle; ln -s gone.pdf d.pdf; cp "$WEAK" a.pdf; "$NODE" "$BIN" . -f concise',
    )
    expect(stdout).toContain('a.pdf: general: 31 / 100 weak')
    expect(stdout).not.toMatch(/[pd]\.pdf|circle/)
  })

  it.skipIf(process.getuid?.() === 0)('says which folder may not be read, and how to leave it out', () => {
    const made = 'mkdir locked; cp "$WEAK" a.pdf; cp "$WEAK" locked; chmod 0 locked;'
    const { status, stderr } = shell(`${made} "$NODE" "$BIN" .`)
    expect(status).toBe(2)
    expect(stderr).toBe('error: the folder "locked" may not be read\n  leave it out: --exclude "locked/**"\n')
    expect(shell(`${made} "$NODE" "$BIN" . --exclude 'locked/**' -q`).stdout).toContain('FAIL  score 31')
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
