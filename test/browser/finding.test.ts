import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { press, tabTo } from './by-keys.ts'
import { type Stage, setStage } from './stage.ts'
import { walkOn } from './walk.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('a colleague is found, followed and unfollowed by keyboard alone', async () => {
  const page = await stage.openAs('dave.pokere')
  await page.goto('/people')
  const found = page.getByRole('main').getByText('232 people')
  await found.waitFor()
  await tabTo(page, page.getByRole('searchbox', { name: 'Name, team, role' }))
  // Each letter looks for other people; those of the last one stay.
  const last = page.waitForResponse(
    (one) => new URL(one.url()).searchParams.get('q') === 'radio planning' && one.ok(),
  )
  await page.keyboard.type('radio planning')
  await last
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
  await expect.poll(() => following.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await follow.waitFor()
  await press(page, main.getByText('More from the directory'))
  await main.getByText('Working hours').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await press(page, main.getByRole('link', { name: /followers?$/ }))
  await page.getByRole('heading', { name: 'Followers of Yuki Hasegawa' }).waitFor()
  expect(stage.complaints).toEqual([])
})

test('following a team can be undone there, to the person: the one followed before stays', async () => {
  const page = await stage.openAs('isla.drummond')
  await page.goto('/welcome')
  await page.getByRole('button', { name: 'Continue' }).click()
  const many = page.getByRole('status').filter({ hasText: /^You follow \d+ people$/ })
  const before = await many.innerText()
  const team = page.locator('main section h3', { hasText: 'Teams' }).locator('+ div > div').nth(1)
  const name = await team.locator('strong').innerText()
  await press(page, team.getByRole('button', { name: `Follow ${name}` }))
  await team.getByText(/^You now follow \d+ more people$/).waitFor()
  const undo = team.getByRole('button', { name: `Undo following ${name}` })
  await expect.poll(() => undo.evaluate((element) => element === document.activeElement)).toBe(true)
  await many.filter({ hasNotText: before }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Back' }).click()
  await press(page, undo)
  await team.getByRole('button', { name: `Follow ${name}` }).waitFor()
  await many.filter({ hasText: before }).waitFor()
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
  await page.locator('main input:focus').waitFor()
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
  // Until then the tabs lead to what was looked for before.
  await page.waitForURL((url) => url.searchParams.get('q') === 'tui')
  await page.getByRole('main').getByRole('link', { name: 'People', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: 'Tui Armitage' }).waitFor()
  await page.getByRole('searchbox').first().fill('zyzzyva')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Nothing found for “zyzzyva”' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('what cannot be a hashtag says so, and offers to search for it instead of following it', async () => {
  const page = await stage.openAs('dave.pokere')
  await page.goto('/tags/with-hyphen')
  await page.getByRole('heading', { name: '“with-hyphen” cannot be a hashtag' }).waitFor()
  expect(
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Follow/ })
      .count(),
  ).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  await press(page, page.getByRole('link', { name: 'Search for “with-hyphen”' }))
  await expect.poll(() => page.getByRole('searchbox').first().inputValue()).toBe('with-hyphen')
})

test('a hashtag is one, however it is written, and is followed once', async () => {
  const page = await stage.openAs('dave.pokere')
  const button = (name: RegExp) => page.getByRole('main').getByRole('button', { name })
  await stage.send(page, '/api/v1/statuses', { status: 'About #Wombats and #wombats' })
  await page.goto('/tags/wombats')
  await button(/^Follow #wombats$/).waitFor()
  await page.locator('[data-post]').first().getByRole('link', { name: '#Wombats', exact: true }).click()
  await page.getByRole('heading', { name: '#Wombats', level: 1 }).waitFor()
  await button(/^Follow #Wombats$/).click()
  await button(/^Following #Wombats/).waitFor()
  await page.locator('[data-post]').first().getByRole('link', { name: '#wombats', exact: true }).click()
  await page.getByRole('heading', { name: '#wombats', level: 1 }).waitFor()
  await button(/^Following #wombats/).waitFor()
})

test('the administration begins with all its parts, and beside each stand the others', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/admin?part=toString')
  const places = page.getByRole('navigation', { name: 'Administration' })
  await places.first().getByText('Colour and logo').click()
  await page.getByRole('heading', { name: 'Looks', level: 1 }).waitFor()
  await places.getByRole('link', { name: 'Limits' }).press('Enter')
  await page.getByRole('heading', { name: 'Limits', level: 1 }).waitFor()
  await expect.poll(() => places.locator('[aria-current]').innerText()).toBe('Limits')
  await page.goto('/admin?part=audit')
  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByText('Colour and logo').waitFor()
})

test.each(['/@tui.armitage/followers', '/@hinemoa.rangihuna/followers', '/people', '/admin?part=people'])(
  '%s is as long as it is, renders what is near, and is where it was after going back',
  async (path) => {
    const page = await stage.openAs('wei.zhou', { viewport: { width: 390, height: 700 } })
    await page.goto(path)
    const rows = page.getByRole('main').getByRole('article')
    await rows.nth(10).waitFor()
    const names = new Set<string>()
    let most = 0
    const walk = async () => {
      const shown = await walkOn(rows, 'aria-label')
      for (const name of shown) names.add(name)
      most = Math.max(most, shown.length)
      return names.size
    }
    await expect.poll(walk).toBeGreaterThan(70)
    expect(most).toBeLessThan(70)
    const top = () =>
      rows.evaluateAll((all) => {
        const first = all.find((one) => one.getBoundingClientRect().top > 100)
        return { name: first?.getAttribute('aria-label') ?? '', at: first?.getBoundingClientRect().top ?? 0 }
      })
    // With its button a row may need another line; there is none for oneself.
    const bare = rows.filter({ hasNot: page.getByRole('button'), hasNotText: 'Wei Zhou' })
    await expect.poll(() => bare.count()).toBe(0)
    const before = await top()
    await page.getByRole('article', { name: before.name }).getByRole('link').click()
    await page.getByRole('heading', { name: before.name, level: 2 }).waitFor()
    await page.goBack()
    const moved = async () => {
      const now = await top()
      return now.name === before.name ? Math.abs(now.at - before.at) : Number.POSITIVE_INFINITY
    }
    await expect.poll(moved).toBeLessThanOrEqual(1)
  },
)

test('all posts that are found can be read, however many', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/search?q=the')
  await page.locator('main [data-post]').nth(10).waitFor()
  await page.getByRole('link', { name: 'Show older posts' }).click()
  const rows = page.locator('main [data-post]')
  const found = new Set<string>()
  const walk = async () => {
    for (const id of await walkOn(rows, 'data-post')) found.add(id)
    return found.size
  }
  await expect.poll(walk).toBeGreaterThan(80)
})

test('everybody who is found can be seen, however many', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/search?q=m&type=accounts')
  await page.getByRole('link', { name: 'Show everybody who matches' }).click()
  await page.getByRole('heading', { name: 'People', level: 1 }).waitFor()
  expect(await page.getByRole('searchbox', { name: 'Name, team, role' }).inputValue()).toBe('m')
  const found = page.getByRole('status').filter({ hasText: /^\d+ people$/ })
  await found.waitFor()
  expect(Number.parseInt(await found.innerText(), 10)).toBeGreaterThan(40)
})

test('an administrator suspends and restores, after being asked', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/admin?part=people')
  await page.getByRole('searchbox', { name: 'Name, team, role' }).first().fill('Adam Lockyer')
  const row = page.getByRole('button', { name: 'Access of Adam Lockyer' })
  await row.click()
  await page.getByRole('menuitem', { name: 'Suspend' }).click()
  const dialog = page.getByRole('dialog', { name: 'Suspend Adam Lockyer?' })
  await dialog.waitFor()
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByLabel('Your words to the person').fill('Until we have talked.')
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
  await page.getByRole('heading', { name: 'Bookmarks', level: 1 }).waitFor()
})

test('a group is suggested with the reason, joined by a press and left again by another', async () => {
  const page = await stage.openAs('isla.drummond')
  await page.goto('/')
  const offer = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Groups for you' }) })
  const join = offer.getByRole('button', { name: /^Join / }).first()
  await offer
    .getByText(/are in it|is in it|members|lately/)
    .first()
    .waitFor()
  await join.click()
  const undo = offer.getByRole('button', { name: /^Undo: / })
  await offer.getByText('You are in it now').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await undo.click()
  await undo.waitFor({ state: 'detached' })

  // Joined on its own page it is not offered any more.
  const name = ((await join.getAttribute('aria-label')) ?? '').replace('Join ', '')
  await page.getByRole('link', { name: 'Groups', exact: true }).first().click()
  await page.getByRole('link', { name: 'All groups' }).click()
  await page.getByRole('main').getByRole('link', { name }).first().click()
  await page.getByRole('main').getByRole('button', { name: 'Join', exact: true }).click()
  await page.getByText(`You are in “${name}” now.`).waitFor()
  await offer.getByRole('button', { name: `Join ${name}` }).waitFor({ state: 'detached' })
})
