import type { Locator, Page } from 'playwright-core'

const MOST = 80

/** Presses Tab until this has the focus: what cannot be reached so cannot be reached by many people at all. */
export async function tabTo(page: Page, there: Locator): Promise<void> {
  await there.waitFor()
  for (let presses = 0; presses < MOST; presses += 1) {
    if (await there.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${there} is not reached by pressing Tab ${MOST} times.`)
}

/** Presses two keys as fingers do, the second without waiting for what the page made of the first. */
export async function pressBoth(page: Page, keys: readonly [string, string]): Promise<void> {
  await Promise.all(keys.map((key) => page.keyboard.press(key)))
}

/** Reaches a button or link by Tab and presses it. */
export async function press(page: Page, there: Locator): Promise<void> {
  await tabTo(page, there)
  await page.keyboard.press('Enter')
}

/** Reaches a field by Tab and types into it. */
export async function type(page: Page, there: Locator, text: string): Promise<void> {
  await tabTo(page, there)
  await page.keyboard.type(text)
}
