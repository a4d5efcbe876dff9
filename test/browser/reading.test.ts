import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { pressBoth } from './by-keys.ts'
import { holdUndo, type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

const focused = (page: Page) => page.locator('[data-post]:focus')

test('single keys move through posts, act on them and go places', async () => {
  const page = await stage.openAs('hinemoa.rangihuna')
  await page.goto('/company')
  await page.locator('[data-post]').nth(3).waitFor()
  await page.keyboard.press('j')
  const first = await focused(page).getAttribute('data-post')
  await page.keyboard.press('j')
  await expect.poll(() => focused(page).getAttribute('data-post')).not.toBe(first)
  await page.keyboard.press('k')
  await expect.poll(() => focused(page).getAttribute('data-post')).toBe(first)
  for (const [key, act] of [
    ['f', 'favourite'],
    ['b', 'boost'],
    ['u', 'bookmark'],
  ] as const) {
    const button = focused(page).locator(`[data-act="${act}"]`)
    const was = await button.getAttribute('aria-pressed')
    await page.keyboard.press(key)
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe(was === 'true' ? 'false' : 'true')
  }
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Thread' }).waitFor()
  for (const [key, name] of [
    ['h', 'Home'],
    ['c', 'Company'],
    ['b', 'Bookmarks'],
    ['s', 'Settings'],
  ] as const) {
    await pressBoth(page, ['g', key])
    await page.getByRole('heading', { name, level: 1 }).waitFor()
  }
  await page.keyboard.press('/')
  await page.locator('input[type=search]:focus').waitFor()
  await page.keyboard.press('Escape')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await holdUndo(page)
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'New post' })
  await page.locator('dialog textarea:focus').waitFor()
  await page.keyboard.type('Not yet')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await pressBoth(page, ['g', 'c'])
  await page.getByRole('heading', { name: 'Company', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await page.keyboard.press('z')
  expect(await dialog.getByRole('textbox').inputValue()).toBe('Not yet')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('people and notifications are walked through by the same keys', async () => {
  const page = await stage.openAs('tui.armitage')
  for (const path of ['/notifications', '/people']) {
    await page.goto(path)
    await page.locator('main article').nth(3).waitFor()
    const at = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main article')].indexOf(document.activeElement as HTMLElement),
      )
    for (const [key, row] of [
      ['j', 0],
      ['j', 1],
      ['j', 2],
      ['k', 1],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(at, { message: path }).toBe(row)
    }
    expect(await findBarriers(page)).toEqual([])
  }
  const name = await page.locator('main article').nth(1).getAttribute('aria-label')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: name ?? '', level: 2 }).waitFor()
})

test('at its end home says where older posts are', async () => {
  const page = await stage.openAs('isla.drummond')
  await page.goto('/')
  await page.locator('[data-post]').nth(3).waitFor()
  const end = page.getByText('Your home ends here. Older posts are in Company, on profiles and in search.')
  await expect
    .poll(
      async () => {
        await page.evaluate(() =>
          scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }),
        )
        return end.isVisible()
      },
      { timeout: 30_000 },
    )
    .toBe(true)
  await end.getByRole('link', { name: 'See what everyone writes' }).click()
  await page.getByRole('heading', { name: 'Company', level: 1 }).waitFor()
})

test('at 320 pixels a name is whole, beside whatever date', async () => {
  const page = await stage.openAs('hinemoa.rangihuna', {
    viewport: { width: 320, height: 800 },
    isMobile: true,
    locale: 'de-DE',
  })
  await page.goto('/search?q=te&type=statuses')
  await page.locator('[data-post]').nth(3).waitFor()
  const cut = new Set<string>()
  const seen = new Set<string>()
  for (let screens = 0; screens < 12; screens += 1) {
    const names = await page.locator('[data-post] header > a').evaluateAll((all) =>
      all.map((one) => ({
        name: one.textContent,
        cut: one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 1,
      })),
    )
    for (const one of names) {
      seen.add(one.name)
      if (one.cut) cut.add(one.name)
    }
    await page.evaluate(() => scrollBy({ top: 1500, behavior: 'instant' }))
    // The rows that stand there are drawn once it is scrolled.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[data-post]')]
        .map((row) => row.getBoundingClientRect())
        .some(({ top, bottom }) => top < innerHeight && bottom > 0),
    )
  }
  expect(seen.size).toBeGreaterThan(10)
  expect([...cut]).toEqual([])
})

test('on narrow phones the places under You stand on a line each, with what is unread', async () => {
  const writer = await stage.openAs('tui.armitage')
  await stage.send(writer, '/api/v1/statuses', { status: '@wei.zhou hello', visibility: 'direct' })
  const small = { viewport: { width: 320, height: 800 }, isMobile: true, locale: 'de-DE' }
  const page = await stage.openAs('wei.zhou', small)
  await page.goto('/you')
  const places = page.getByRole('navigation', { name: 'Weitere Seiten' }).getByRole('link')
  await places.filter({ hasText: 'ungelesen' }).waitFor()
  for (const width of [320, 360, 375]) {
    await page.setViewportSize({ width, height: 800 })
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    const words = await places.evaluateAll((all) =>
      all.flatMap((one) => {
        const range = document.createRange()
        range.selectNodeContents([...one.childNodes].find((node) => node.nodeType === Node.TEXT_NODE) ?? one)
        return range.getClientRects().length > 1 ? (one.textContent ?? '') : []
      }),
    )
    expect(words).toEqual([])
  }
})

test('the time stamp’s menu says when, for whom, and why it is here', async () => {
  const page = await stage.openAs('anahera.ngata')
  await page.goto('/')
  await page.locator('[data-post]').first().getByRole('button', { name: 'More about this post' }).click()
  const menu = page.getByRole('menu')
  await menu.getByText('Why am I seeing this?').waitFor()
  await menu.getByText(/can see this/).waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('opening notifications marks what is new, and reads it', async () => {
  const [page, other] = [await stage.openAs('tui.armitage'), await stage.openAs('wei.zhou')]
  await stage.send(other, '/api/v1/statuses', { status: 'Are you there, @tui.armitage?' })
  await page.goto('/')
  await page.getByRole('link', { name: /^Notifications \d+ unread/ }).click()
  await page.getByText('New', { exact: true }).first().waitFor({ state: 'attached' })
  await page.getByRole('link', { name: 'Notifications', exact: true }).waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('what comes while notifications are open is read too, however late it is counted', async () => {
  const [page, other] = [await stage.openAs('tui.armitage'), await stage.openAs('wei.zhou')]
  const marked = () => page.waitForResponse((answer) => answer.url().endsWith('/api/v1/markers'))
  const opened = marked()
  await page.goto('/notifications')
  await page.getByRole('link', { name: 'Notifications', exact: true }).waitFor()
  await opened
  const late = async (route: Route) => {
    const answer = await route.fetch()
    await page.getByText('Still awake, @tui.armitage?').waitFor()
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    await route.fulfill({ response: answer })
  }
  // Only the first: another may be on its way when this test ends.
  await page.route('**/unread_count', late, { times: 1 })
  const counted = page.waitForResponse('**/unread_count')
  const told = marked()
  await stage.send(other, '/api/v1/statuses', { status: 'Still awake, @tui.armitage?' })
  await Promise.all([counted, told])
  await page.getByRole('link', { name: 'Notifications', exact: true }).waitFor()
})

test('what cannot be loaded says why and tries again; what is not there leads home', async () => {
  const page = await stage.openAs('anahera.ngata')
  const away = '**/api/v1/timelines/public*'
  await page.route(away, (route) => route.abort())
  await page.goto('/company')
  await page.getByRole('heading', { name: 'This could not be loaded' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.unroute(away)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('[data-post]').first().waitFor()
  await page.goto('/@wei.zhou/123456789')
  await page.getByRole('heading', { name: 'This is not here' }).waitFor()
  await page.getByRole('link', { name: 'Go to home' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
})

test('offline is said at once, an act that fails is taken back, and one goes on', async () => {
  const page = await stage.openAs('anahera.ngata')
  await page.goto('/company')
  const star = page.locator('[data-post]').first().locator('[data-act="favourite"]')
  await star.waitFor()
  const was = await star.getAttribute('aria-pressed')
  await page.context().setOffline(true)
  await page.getByText('You are offline.').waitFor()
  await star.click()
  await page.getByText('The server cannot be reached.').waitFor()
  await expect.poll(() => star.getAttribute('aria-pressed')).toBe(was)
  expect(await findBarriers(page)).toEqual([])
  await page.context().setOffline(false)
  await page.getByText('You are offline.').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => star.getAttribute('aria-pressed')).not.toBe(was)
})

test('a server that is away says so and keeps nothing from trying again', async () => {
  const page = await stage.openAs('anahera.ngata')
  await page.route('**/api/**', (route) => route.abort())
  await page.goto('/')
  await page.getByRole('heading', { name: 'Birdhouse cannot be reached' }).waitFor()
  await page.unroute('**/api/**')
  await page.getByRole('button', { name: 'Load again' }).click()
  await page.locator('[data-post]').first().waitFor()
})

test('a browser that names its language in a way that is none still shows numbers', async () => {
  const page = await stage.openAs('ngaire.whitcombe')
  // What Chromium says where the system's language is not set.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'languages', { get: () => ['en-US@posix', 'not_one'] }),
  )
  await page.goto('/')
  await page.getByText('Everyone at Kererū Mobile, 232 people').waitFor()
})

test('keys are whole in the help beside long words', async () => {
  const page = await stage.openAs('mele.fifita', { locale: 'de-DE', viewport: { width: 1280, height: 800 } })
  await page.goto('/')
  await page.locator('[data-post]').first().waitFor()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Tastatur' })
  await help.waitFor()
  const cut = (all: Element[]) => all.filter((key) => key.scrollWidth > key.clientWidth).length
  expect(await help.locator('kbd').evaluateAll(cut)).toBe(0)
  expect(await findBarriers(page)).toEqual([])
})

test('German throughout: words, dates, numbers and refusals', async () => {
  const page = await stage.openAs('ngaire.whitcombe', { locale: 'de-DE' })
  await page.goto('/')
  await page.getByRole('heading', { name: 'Start' }).waitFor()
  await page.getByText('Alle bei Kererū Mobile, 232 Personen').waitFor()
  await page.locator('[data-post] [data-act="open"]').first().click()
  await page.getByText(/\d+\. \p{L}+ \d{4} um \d\d:\d\d/u).waitFor()
  await page.goto('/settings?part=access')
  await page.getByLabel('Bisheriges Passwort').fill('das ist es nicht')
  await page.getByLabel('Neues Passwort').fill('ein langes Passwort')
  await page.getByRole('button', { name: 'Passwort ändern' }).click()
  await page.getByText('Das ist nicht dein bisheriges Passwort.').waitFor()
  await page.goto('/settings?part=looks')
  await page.getByRole('radio', { name: 'English' }).check({ noWaitAfter: true })
  await page.getByRole('heading', { name: 'Appearance and language', level: 1 }).waitFor()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark')
  await page.reload()
  await page.getByRole('heading', { name: 'Appearance and language', level: 1 }).waitFor()
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
})
