import type { Page } from 'playwright-core'
import { type Scene, write } from './scene.ts'

const LISTS = /\/api\/v1\/(timelines|notifications|accounts|statuses)|\/api\/birdhouse\/v1\/people/

/** On the way, failed, cut off. */
export const TROUBLE: Scene[] = [
  { name: 'loading-home', path: '/', before: hold },
  { name: 'loading-notifications', path: '/notifications', before: hold },
  { name: 'loading-people', path: '/people', before: hold },
  { name: 'loading-profile', path: '/@tui.armitage', before: hold },
  { act: untilTold, name: 'error-home', path: '/', before: refuse },
  { act: untilTold, name: 'error-thread', path: '/@tui.armitage/123', before: refuse },
  { act: untilTold, name: 'error-profile', path: '/@tui.armitage', before: refuse },
  { act: untilTold, name: 'error-people', path: '/people', before: refuse },
  {
    name: 'error-search',
    path: '/search?q=care',
    before: (page) => page.route('**/api/v2/**', (r) => r.abort()),
  },
  {
    name: 'error-server-away',
    path: '/',
    before: (page) => page.route('**/api/**', (route) => route.abort()),
  },
  {
    name: 'offline',
    path: '/',
    async act(page) {
      await page.context().setOffline(true)
      await page.waitForTimeout(300)
    },
  },
  {
    name: 'offline-act',
    path: '/',
    async act(page) {
      await page.route('**/favourite', (route) => route.abort())
      await page.locator('[data-act="favourite"]').first().click()
      await page.waitForTimeout(400)
    },
  },
  { name: 'not-found', path: '/nowhere/at/all' },
  {
    name: 'write-beside-toast',
    path: '/you',
    async act(page) {
      await page.locator('[data-post] [aria-haspopup="menu"]').first().click()
      await page.getByRole('menuitem').first().click()
      await page.waitForTimeout(300)
      await write(page, 'Written while something is said below')
    },
  },
]

/** Failures are tried again twice before they are told. */
async function untilTold(page: Page) {
  await page.locator('main h2').first().waitFor({ timeout: 8000 })
}

/** Requests that never end. */
function hold(page: Page) {
  return page.route(LISTS, () => undefined)
}

function refuse(page: Page) {
  return page.route(LISTS, (route) => route.fulfill({ status: 500, json: { error: 'x', code: 'internal' } }))
}
