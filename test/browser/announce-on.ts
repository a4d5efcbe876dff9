import type { Page } from 'playwright-core'
import { announce, type Wish } from '#test/rig/announce.ts'
import { type Caller, callerAt } from '#test/rig/house.ts'
import type { Stage } from './stage.ts'

/** Asks the API as whoever is signed in on a page. */
export async function callerOn({ app }: Stage, page: Page): Promise<Caller> {
  const cookies = await page.context().cookies()
  return callerAt(app.origin, cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
}

/** Publishes an announcement as whoever is signed in on a page, who may. Answers its id. */
export const announceOn = async (stage: Stage, page: Page, more: Partial<Wish> = {}): Promise<string> =>
  announce(await callerOn(stage, page), more)
