import type { Page } from 'playwright-core'

/** Waits for a page's title, and until nothing of the shape of what is on its way stands there any more. */
export async function loaded(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.locator('[role="status"] [aria-hidden] >> nth=5').waitFor({ state: 'detached' })
}

/** Goes to a page and waits until its live stream stands: all that happens from then on comes to it. */
export async function goLive(page: Page, path: string): Promise<void> {
  const stands = page.waitForResponse((one) => one.url().endsWith('/api/birdhouse/v1/live'))
  await page.goto(path)
  await stands
}

/** Keeps back what is asked for at an address, until what this answers is called. */
export async function holdUp(page: Page, address: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(address, async (route) => {
    await promise
    return route.continue()
  })
  return resolve
}
