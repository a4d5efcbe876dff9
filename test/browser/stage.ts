import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from '#test/rig/browser.ts'
import { send as sendAs } from '#test/rig/send.ts'
import { type StartedApp, startApp } from '#test/rig/started-app.ts'

/** The running app and a browser, shared by the tests of one file. */
export type Stage = {
  app: StartedApp
  browser: Browser
  /** A page of its own browser profile. Anything wrong in its console fails the test that asks for `complaints`. */
  open: (options?: BrowserContextOptions) => Promise<Page>
  /** The same, signed in as a person of the sample who has seen the welcome pages. */
  openAs: (handle: string, options?: BrowserContextOptions) => Promise<Page>
  /** Asks the API as whoever is signed in on a page, as the page itself would; throws when it is refused. */
  send: <T>(page: Page, path: string, data?: unknown) => Promise<T>
  complaints: string[]
  close: () => Promise<void>
}

export async function setStage(options?: {
  sample: boolean
  environment?: Record<string, string>
}): Promise<Stage> {
  const [app, browser] = [await startApp(options), await launchBrowser()]
  const complaints: string[] = []
  const open = async (options: BrowserContextOptions = {}) => {
    // What a test holds up or answers itself would pass it by through the worker; tests of the worker ask for it.
    const context = await browser.newContext({
      locale: 'en-GB',
      serviceWorkers: 'block',
      ...options,
      baseURL: app.origin,
    })
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (line) => {
      if (line.type() === 'error' && !line.text().includes('status of 401')) complaints.push(line.text())
    })
    return page
  }
  const send = async <T>(page: Page, path: string, data?: unknown) =>
    (await (await sendAs(page.request, app.origin, path, data)).json()) as T
  const openAs = async (handle: string, options?: BrowserContextOptions) => {
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
