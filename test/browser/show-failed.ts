import type { Page } from 'playwright-core'
import { afterEach } from 'vitest'
import { openPages } from './stage.ts'

/** What stood on each open page when a test failed, as a screen reader would read it: where it can't be looked at, this tells why. */
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail')
    for (const page of openPages) console.error(await describe(page).catch(String))
  openPages.clear()
})

const describe = async (page: Page): Promise<string> =>
  `${page.url()}\n${await page.locator('body').ariaSnapshot({ timeout: 5_000 })}`
