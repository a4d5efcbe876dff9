import type { Page } from 'playwright-core'
import { announce, type Wish } from '#test/rig/announce.ts'
import { callerAt } from '#test/rig/house.ts'
import type { Stage } from './stage.ts'

/** Publishes an announcement as whoever is signed in on a page, who may. Answers its id. */
export async function announceOn({ app }: Stage, page: Page, more: Partial<Wish> = {}): Promise<string> {
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return announce(callerAt(app.origin, cookie), more)
}
