import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { press, tabTo } from './by-keys.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage('--sample')
})
afterAll(() => stage.close())

test('a colleague is found, followed and unfollowed by keyboard alone', async () => {
  const page = await stage.openAs('dave.pokere')
  await page.goto('/people')
  const found = page.getByRole('main').getByText('232 people')
  await found.waitFor()
  await tabTo(page, page.getByRole('searchbox', { name: 'Filter by name, team or role' }))
  await page.keyboard.type('radio planning')
  await found.waitFor({ state: 'detached' })
  await press(page, page.getByRole('link', { name: 'Yuki Hasegawa' }))
  await page.getByRole('heading', { name: 'Yuki Hasegawa', level: 2 }).waitFor()
  const main = page.getByRole('main')
  const follow = main.getByRole('button', { name: 'Follow Yuki Hasegawa', exact: true })
  const following = main.getByRole('button', { name: 'Following Yuki Hasegawa. Press to unfollow' })
  await follow.or(following).waitFor()
  if (await following.isVisible()) await press(page, following)
  await press(page, follow)
  await following.waitFor()
  expect(await following.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await follow.waitFor()
  await press(page, main.locator('summary'))
  await main.getByText('Working hours').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await press(page, main.getByRole('link', { name: /followers?$/ }))
  await page.getByRole('heading', { name: 'Followers of Yuki Hasegawa' }).waitFor()
  expect(stage.complaints).toEqual([])
})

test('somebody who has left says so, and offers no following', async () => {
  const page = await stage.openAs('dave.pokere')
  await page.goto('/@maurice.gillespie')
  await page.getByText('Maurice Gillespie has left. What they wrote stays.').waitFor()
  expect(
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Follow Maurice/ })
      .count(),
  ).toBe(0)
})

test('search finds people, posts and hashtags, each on its own too, and says when there is nothing', async () => {
  const page = await stage.openAs('dave.pokere')
  await page.goto('/search')
  await page.getByRole('heading', { name: 'What are you looking for?' }).waitFor()
  await page.keyboard.type('outage')
  await page.keyboard.press('Enter')
  await page.locator('main [data-post]').first().waitFor()
  await page
    .getByRole('link', { name: /#outage/ })
    .first()
    .waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Hashtags' }).click()
  await page.locator('main [data-post]').first().waitFor({ state: 'detached' })
  await page.getByRole('searchbox').first().fill('tui')
  await page.keyboard.press('Enter')
  await page.getByRole('main').getByRole('link', { name: 'People', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: 'Tui Armitage' }).waitFor()
  await page.getByRole('searchbox').first().fill('zyzzyva')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Nothing found for “zyzzyva”' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('an administrator suspends and restores, after being asked', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/admin')
  await page.getByRole('searchbox', { name: 'Filter by name, team or role' }).first().fill('Adam Lockyer')
  const row = page.getByRole('button', { name: 'Access of Adam Lockyer' })
  await row.click()
  await page.getByRole('menuitem', { name: 'Suspend' }).click()
  const dialog = page.getByRole('dialog', { name: 'Suspend Adam Lockyer?' })
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Suspend' }).click()
  await page.getByText('Adam Lockyer has no access any more.').waitFor()
  await page.getByText(/^Suspended ·/).waitFor()
  await row.click()
  await page.getByRole('menuitem', { name: 'Restore' }).click()
  await page.getByText('Adam Lockyer has access again.').waitFor()
})

test('on a phone every place is two presses away', async () => {
  const page = await stage.openAs('wei.zhou', { viewport: { width: 390, height: 844 } })
  await page.goto('/')
  await page.getByRole('link', { name: 'You', exact: true }).click()
  const places = page.getByRole('navigation', { name: 'More places' })
  for (const name of ['People', 'Bookmarks', 'Favourites', 'Settings', 'Administration']) {
    await places.getByRole('link', { name }).waitFor()
  }
  await places.getByRole('link', { name: 'Bookmarks' }).click()
  await page.getByRole('heading', { name: 'Bookmarks' }).waitFor()
})
