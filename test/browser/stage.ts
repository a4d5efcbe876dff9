import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'
import { launchBrowser } from '#test/rig/browser.ts'
import { send as sendAs } from '#test/rig/send.ts'
import { type StartedApp, startApp } from '#test/rig/started-app.ts'

/** The running app and a browser, shared by the tests of one file. */
export type Stage = {
  app: StartedApp
  browser: Browser
  /** A page of its own browser profile. Anything wrong in its console fails the test that asks for `complaints`. */
  open: (options?: PageOptions) => Promise<Page>
  /** The same, signed in as a person of the sample who has seen the welcome pages. */
  openAs: (handle: string, options?: PageOptions) => Promise<Page>
  /** Asks the API as whoever is signed in on a page, as the page itself would; throws when it is refused. */
  send: <T>(page: Page, path: string, data?: unknown) => Promise<T>
  complaints: string[]
  close: () => Promise<void>
}

/** `hasty`: a post waits for a second to be undone instead of five; for tests of what comes after. `latency`: as of a slow network, in ms. */
type PageOptions = BrowserContextOptions & { hasty?: boolean; latency?: number }

const LATENCY = Number(process.env.LATENCY ?? 0)

/** What stands open, for whoever wants to know why a test failed. */
export const openPages = new Set<Page>()

/** Without the sample the program is on its own, as a person starts it; so it is outside a test run. */
export async function setStage(options?: {
  sample: boolean
  environment?: Record<string, string>
}): Promise<Stage> {
  const testRun =
    options?.sample && process.env.VITEST
      ? { clusterUrl: inject('clusterUrl'), samplePictures: inject('samplePictures') }
      : undefined
  const [app, browser] = await Promise.all([startApp({ ...options, testRun }), launchBrowser()])
  const complaints: string[] = []
  const open = async ({ hasty = false, latency = LATENCY, ...options }: PageOptions = {}) => {
    // What a test holds up or answers itself would pass it by through the worker; tests of the worker ask for it.
    const context = await browser.newContext({
      locale: 'en-GB',
      serviceWorkers: 'block',
      ...options,
      baseURL: app.origin,
    })
    if (process.env.BUSY) await context.addInitScript(busy, Number(process.env.BUSY))
    if (hasty) await context.addInitScript(setUndo, HASTY)
    const page = await context.newPage()
    if (latency > 0) await slowDown(page, latency)
    openPages.add(page)
    page.on('close', () => openPages.delete(page))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (line) => {
      if (line.type() !== 'error' || line.text().includes('status of 401')) return
      complaints.push(`${line.text()} ${line.location().url} on ${page.url()}`)
    })
    return page
  }
  const send = async <T>(page: Page, path: string, data?: unknown) =>
    (await (await sendAs(page.request, app.origin, path, data)).json()) as T
  const openAs = async (handle: string, options?: PageOptions) => {
    const page = await open(options)
    await send(page, '/api/birdhouse/v1/sample/sign-in', { handle })
    await send(page, '/api/birdhouse/v1/welcome')
    return page
  }
  const close = async () => {
    await browser.close()
    await app.stop()
  }
  return { app, browser, open, openAs, send, complaints, close }
}

/**
 * Lets each answer come so many ms later, so that a test that trusts speed fails every time, and not once in a hundred. Of two
 * emulations one wins: a page that is told to be offline still has its network then.
 */
async function slowDown(page: Page, latency: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const conditions = { offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 }
  await session.send('Network.emulateNetworkConditions', conditions)
}

/** Runs in the page: what it does a moment later it does so many ms later still, as where the machine has other work too. */
function busy(ms: number): void {
  const { setTimeout: wait, requestAnimationFrame: draw } = globalThis
  const { postMessage } = MessagePort.prototype
  Object.assign(globalThis, {
    setTimeout: (act: () => void, after = 0, ...more: []) => wait(act, after + ms, ...more),
    requestAnimationFrame: (act: FrameRequestCallback) => draw(() => wait(() => draw(act), ms)),
  })
  MessagePort.prototype.postMessage = function (...all: [never]) {
    wait(() => postMessage.apply(this, all), ms)
  }
}

const HASTY = 1_000

/** What is sent from now on can be undone until `letPass`: whoever looks at it longer, or on a busy machine, still may. */
export const holdUndo = (page: Page): Promise<void> => page.evaluate(setUndo, 600_000)

/** What is sent from now on waits for a second only. */
export const letPass = (page: Page): Promise<void> => page.evaluate(setUndo, HASTY)

/** Runs in the page: the one timer of five seconds there is that of undoing a post. */
function setUndo(undoMs: number): void {
  const real = globalThis.setTimeout
  const set = (act: () => void, ms?: number, ...more: []) => real(act, ms === 5_000 ? undoMs : ms, ...more)
  Object.assign(globalThis, { setTimeout: set })
}
