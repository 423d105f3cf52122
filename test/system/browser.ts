/** Chromium spoken to through its pipe: messages of JSON that end with NUL. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Readable, Writable } from 'node:stream'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface View {
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  readonly scheme: 'light' | 'dark'
  readonly media?: 'print'
}

export interface Visit {
  /** Everything that the page asked for. */
  readonly requests: readonly string[]
  /** Complaints of the browser: what the policy of the page refused. */
  readonly complaints: readonly string[]
  /** The value of an expression in the page. */
  ask<T>(expression: string): Promise<T>
  /** What axe-core finds wrong: rule and the first element. */
  violations(): Promise<readonly (readonly [rule: string, element: string])[]>
  /** PNG. */
  screenshot(): Promise<Buffer>
  /** PDF on A4. */
  print(): Promise<Buffer>
}

export interface Browser {
  visit(page: string, view: View): Promise<Visit>
  close(): Promise<void>
}

/** Of the events that are listened to. */
interface Event {
  readonly request: { readonly url: string }
  readonly entry: { readonly text: string }
}

type Result = Readonly<Record<string, unknown>>

export async function openBrowser(folder: string): Promise<Browser> {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--remote-debugging-pipe']
  const chromium: ChildProcess = spawn('chromium', [...flags, `--user-data-dir=${folder}/profile`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const [, , , input, output] = chromium.stdio as unknown as [null, null, null, Writable, Readable]
  const waiting = new Map<number, (result: Result) => void>()
  const events = new Map<string, (params: Event) => void>()
  let rest = ''
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages.map((one) => JSON.parse(one))) {
      if (message.id !== undefined) waiting.get(message.id)?.(message.result ?? {})
      else events.get(message.method)?.(message.params)
    }
  })
  let last = 0
  let session: unknown
  const send = (method: string, params: object = {}): Promise<Result> =>
    new Promise((resolve) => {
      last += 1
      waiting.set(last, resolve)
      input.write(`${JSON.stringify({ id: last, method, params, ...(session ? { sessionId: session } : {}) })}\0`)
    })
  const { targetInfos } = (await send('Target.getTargets')) as { targetInfos: { type: string; targetId: string }[] }
  const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId
  session = (await send('Target.attachToTarget', { targetId, flatten: true })).sessionId
  for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await send(`${domain}.enable`)

  const open = async (url: string): Promise<void> => {
    const load = new Promise<void>((resolve) => events.set('Page.loadEventFired', () => resolve()))
    await send('Page.navigate', { url })
    await load
  }
  const ask = async <T>(expression: string): Promise<T> => {
    const asked = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    return (asked.result as { value: T }).value
  }
  const bytes = async (method: string, params: object): Promise<Buffer> =>
    Buffer.from((await send(method, params)).data as string, 'base64')

  return {
    async visit(page, { width, height, scheme, media = '' }) {
      const requests: string[] = []
      const complaints: string[] = []
      const features = [{ name: 'prefers-color-scheme', value: scheme }]
      await send('Emulation.setEmulatedMedia', { media, features })
      await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 })
      for (const name of ['Network.requestWillBeSent', 'Log.entryAdded']) events.delete(name)
      await open('about:blank')
      events.set('Network.requestWillBeSent', ({ request }) => requests.push(request.url))
      events.set('Log.entryAdded', ({ entry }) => complaints.push(entry.text))
      await open(`file://${page}`)
      return {
        requests,
        complaints,
        ask,
        async violations() {
          await ask(`${axe};0`)
          return ask('axe.run().then((found) => found.violations.map(({ id, nodes }) => [id, nodes[0].html]))')
        },
        screenshot: () => bytes('Page.captureScreenshot', { format: 'png' }),
        print: () => bytes('Page.printToPDF', { paperWidth: 8.27, paperHeight: 11.69 }),
      }
    },
    close: () =>
      new Promise((closed) => {
        chromium.once('exit', () => closed())
        chromium.kill()
      }),
  }
}
