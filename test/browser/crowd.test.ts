import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/rig/browser.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { findBarriers } from './barriers.ts'
import { walkOn } from './walk.ts'

/** What becomes of a post when the whole house answers it. */
const CROWD = 120

let house: TestHouse
let browser: Browser
let crowd: Somebody[]
let post: { id: string; path: string }

beforeAll(async () => {
  house = await openHouse({ sample: true })
  browser = await launchBrowser()
  crowd = await addPeople(house, CROWD)
  const author = await house.signIn('tui.armitage')
  const { id } = (await author.call('POST /api/v1/statuses', { body: { status: 'Cake in the kitchen' } }))
    .body
  post = { id, path: `/@tui.armitage/${id}` }
  for (const { caller } of crowd) {
    await caller.call('POST /api/v1/statuses/:id/favourite', { params: { id } })
    await caller.call('POST /api/v1/statuses/:id/reblog', { params: { id } })
  }
})
afterAll(async () => {
  await browser.close()
  await house.stop()
})

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', baseURL: house.url })
  const [name = '', value = ''] = (await house.signIn('wei.zhou')).cookie.split('=')
  await context.addCookies([{ name, value, url: house.url }])
  await context.request.post('/api/birdhouse/v1/welcome', { data: {}, headers: { origin: house.url } })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

test.each([
  ['120 favourites', 'Favourite of'],
  ['120 boosts', 'Boosted by'],
])('behind “%s” is everybody, however many', async (count, title) => {
  const page = await open(post.path)
  await page.getByRole('link', { name: count }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  const rows = page.getByRole('main').getByRole('article')
  await rows.first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  const names = new Set<string>()
  let most = 0
  const walk = async () => {
    const shown = await walkOn(rows, 'aria-label')
    for (const name of shown) names.add(name)
    most = Math.max(most, shown.length)
    return names.size
  }
  await expect.poll(walk).toBe(CROWD)
  expect(most).toBeLessThan(70)
  await page.goBack()
  await page.getByRole('link', { name: count }).waitFor()
})
