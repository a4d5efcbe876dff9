import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from '#test/rig/browser.ts'
import { type StartedApp, startApp } from '#test/rig/started-app.ts'

/** The running app and a browser, shared by the tests of one file. */
export type Stage = {
  app: StartedApp
  browser: Browser
  /** A page of its own browser profile. Anything wrong in its console fails the test that asks for `complaints`. */
  open: (options?: BrowserContextOptions) => Promise<Page>
  /** The same, signed in as a person of the sample who has seen the welcome pages. */
  openAs: (handle: string, options?: BrowserContextOptions) => Promise<Page>
  complaints: string[]
  close: () => Promise<void>
}

export async function setStage(...args: string[]): Promise<Stage> {
  const [app, browser] = [await startApp(...args), await launchBrowser()]
  const complaints: string[] = []
  const open = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ locale: 'en-GB', ...options, baseURL: app.origin })
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (line) => {
      if (line.type() === 'error' && !line.text().includes('status of 401')) complaints.push(line.text())
    })
    return page
  }
  const openAs = async (handle: string, options?: BrowserContextOptions) => {
    const page = await open(options)
    const entered = await page.context().request.post('/api/birdhouse/v1/sample/sign-in', {
      data: { handle },
      headers: { origin: app.origin },
    })
    if (!entered.ok()) throw new Error(`nobody is offered as ${handle}`)
    await page
      .context()
      .request.post('/api/birdhouse/v1/welcome', { data: {}, headers: { origin: app.origin } })
    return page
  }
  const close = async () => {
    await browser.close()
    await app.stop()
  }
  return { app, browser, open, openAs, complaints, close }
}
