/** The HTML report in a browser: axe-core finds nothing, light and dark; nothing is fetched. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, workFolder } from './programs.js'

const folder = workFolder()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser

beforeAll(() => {
  browser = open()
})
afterAll(() => browser.close())

const reports: readonly (readonly [string, readonly string[]])[] = [
  ['a PDF', ['fixtures/backend-weak.pdf']],
  ['a DOCX', ['fixtures/backend-weak.docx']],
  ['two pages', ['fixtures/senior.pdf']],
  ['several files', ['fixtures/ios-weak.pdf', 'fixtures/ios-strong.docx', 'fixtures/broken/scan.pdf']],
]

describe.each(reports)('the report of %s', (name, files) => {
  const page = join(folder, `${name.replaceAll(' ', '-')}.html`)

  beforeAll(() => {
    const html = run('node', ['bin/ats-check.js', ...files, '-r', 'apple-backend', '-f', 'html', '--exit-zero'])
    writeFileSync(page, html)
  })

  it('is small', () => {
    expect(statSync(page).size).toBeLessThan(1_000_000)
  })

  it.each(['light', 'dark'])('has no fault that axe-core finds, %s', async (scheme) => {
    const { violations, requests } = await browser.check(page, scheme)
    expect(violations).toEqual([])
    expect(requests).toEqual([`file://${page}`])
  })
})

interface Browser {
  check(page: string, scheme: string): Promise<{ violations: unknown; requests: readonly string[] }>
  close(): Promise<void>
}

/** Chromium spoken to through its pipe: messages of JSON that end with NUL. */
function open(): Browser {
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--remote-debugging-pipe',
    `--user-data-dir=${folder}/profile`,
  ]
  const chromium: ChildProcess = spawn('chromium', [...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const [, , , input, output] = chromium.stdio as unknown as [null, null, null, Writable, Readable]
  const waiting = new Map<number, (result: Record<string, never>) => void>()
  const requests: string[] = []
  let loaded: (() => void) | undefined
  let rest = ''
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages.map((one) => JSON.parse(one))) {
      if (message.id !== undefined) waiting.get(message.id)?.(message.result)
      else if (message.method === 'Network.requestWillBeSent') requests.push(message.params.request.url)
      else if (message.method === 'Page.loadEventFired') loaded?.()
    }
  })
  let last = 0
  let session: string | undefined
  const send = (method: string, params: object = {}): Promise<Record<string, never>> =>
    new Promise((resolve) => {
      last += 1
      waiting.set(last, resolve)
      input.write(`${JSON.stringify({ id: last, method, params, ...(session ? { sessionId: session } : {}) })}\0`)
    })
  const attach = async (): Promise<void> => {
    const { targetInfos } = (await send('Target.getTargets')) as unknown as {
      targetInfos: { type: string; targetId: string }[]
    }
    const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId
    const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as unknown as {
      sessionId: string
    }
    session = sessionId
    for (const domain of ['Page', 'Network', 'Runtime']) await send(`${domain}.enable`)
    // The report allows no script; what examines it has to be let in.
    await send('Page.setBypassCSP', { enabled: true })
  }
  return {
    async check(page, scheme) {
      if (session === undefined) await attach()
      await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
      requests.length = 0
      const load = new Promise<void>((resolve) => {
        loaded = resolve
      })
      await send('Page.navigate', { url: `file://${page}` })
      await load
      await send('Runtime.evaluate', { expression: axe })
      const expression = 'axe.run().then((found) => found.violations.map(({ id, nodes }) => [id, nodes[0].html]))'
      const { result } = (await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })) as unknown as { result: { value: unknown } }
      return { violations: result.value, requests: [...requests] }
    },
    close: () =>
      new Promise((closed) => {
        chromium.once('exit', () => closed())
        chromium.kill()
      }),
  }
}
