import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toWall } from '#rules/people/zone-time.ts'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

/** Here the server is really away: its process has ended. */
let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

/** Reads once with the worker in between, so that there is something to be read again. */
async function readWithWorker(page: Page): Promise<void> {
  await page.goto('/')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
  })
  await page.reload()
  await page.locator('[data-post]').first().waitFor()
}

const heads = (page: Page) =>
  page
    .locator('[data-post]')
    .evaluateAll((all) => all.slice(0, 5).map((one) => one.getAttribute('data-post')))

test('without a server the app opens, shows what was seen, keeps what is written, and sends it when the server is back', async () => {
  const page = await stage.openAs('tui.armitage', { serviceWorkers: 'allow' })
  await readWithWorker(page)
  const seen = await heads(page)
  await page.locator('[data-post]').first().getByRole('link').last().click()
  await page.waitForLoadState('networkidle')
  await page.goto('/bookmarks')
  await page.waitForLoadState('networkidle')

  await stage.app.leave()
  await page.goto('/')
  await page.locator('[data-post]').first().waitFor()
  expect(await heads(page)).toEqual(seen)
  await page.getByText('No connection to the server', { exact: false }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.goto('/bookmarks')
  await page.getByRole('heading', { name: 'Bookmarks', level: 1 }).waitFor()
  await page.goto('/')

  const words = `Written on the train ${Date.now()}`
  const area = page.getByRole('textbox', { name: 'What do you want to say?' })
  await area.fill(words)
  await area.press('Control+Enter')
  await page.getByText('sent as soon as the server can be reached', { exact: false }).waitFor()
  // Not even a page that is closed in between loses it.
  await page.reload()
  await page.getByText(words).waitFor()

  await stage.app.comeBack()
  await page.locator('[data-post]').filter({ hasText: words }).waitFor({ timeout: 40_000 })
  const company: { content: string }[] = await page.evaluate(async () =>
    (await fetch('/api/v1/timelines/public')).json(),
  )
  expect(company.filter(({ content }) => content.includes(words))).toHaveLength(1)
})

test('a picture is kept once, whatever its signature is by now', async () => {
  const page = await stage.openAs('mele.fifita', { serviceWorkers: 'allow' })
  await readWithWorker(page)
  const kept = await page.evaluate(async () => {
    const avatar = new URL(document.querySelector<HTMLImageElement>('img[src*="/avatars/"]')?.src ?? '')
    for (const step of ['1', '2', '3']) await fetch(`${avatar.pathname}?step=${step}&signature=${step}`)
    const keys = await (await caches.open('pictures')).keys()
    return keys.filter(({ url }) => new URL(url).pathname === avatar.pathname).map(({ url }) => url)
  })
  expect(kept).toHaveLength(1)
  expect(kept[0]).not.toContain('?')
})

test('without a server a thread and what has a time are kept too, and sent once when it is back', async () => {
  const page = await stage.openAs('isla.drummond', { serviceWorkers: 'allow' })
  await readWithWorker(page)
  await stage.app.leave()
  const area = page.getByRole('textbox', { name: 'What do you want to say?' })
  await area.fill('The first half of what was seen from the train window')
  await page.getByRole('button', { name: 'Another post after it' }).click()
  await page.getByRole('textbox', { name: 'Post 2 of the thread' }).fill('The second half of it')
  await area.press('Control+Enter')
  await area.fill('Seen again the day after')
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  await page.getByLabel('Post it on').fill(toWall(Date.now() + 2 * 86_400_000, 'UTC'))
  await area.press('Control+Enter')
  const kept = page.getByText('sent as soon as the server can be reached', { exact: false })
  await kept.nth(1).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.reload()
  await page.getByText('The second half of it').waitFor()
  await page.getByText('Seen again the day after').waitFor()

  await stage.app.comeBack()
  await page.locator('[data-post]').filter({ hasText: 'The second half of it' }).waitFor({ timeout: 40_000 })
  const read = (path: string): Promise<{ content?: string; in_reply_to_id?: string }[]> =>
    page.evaluate(async (path) => (await fetch(path)).json(), path)
  await expect.poll(async () => (await read('/api/v1/scheduled_statuses')).length).toBe(1)
  const said = await read('/api/v1/timelines/home')
  const halves = said.filter(({ content }) => content?.includes('half of'))
  expect(halves.map((one) => one.in_reply_to_id === null)).toEqual([false, true])
})

test('who signs out leaves nothing to read behind, server or not', async () => {
  const page = await stage.openAs('dave.pokere', { serviceWorkers: 'allow' })
  await readWithWorker(page)
  const kept = () =>
    page.evaluate(async () =>
      (
        await Promise.all(
          ['seen', 'pictures'].map(async (name) => (await (await caches.open(name)).keys()).length),
        )
      ).reduce((sum, n) => sum + n, 0),
    )
  await expect.poll(kept).toBeGreaterThan(3)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in**')
  await page.waitForFunction(
    async () => (await (await caches.open('seen')).match('/api/birdhouse/v1/me')) === undefined,
  )
  await stage.app.leave()
  await page.goto('/')
  await page.getByRole('heading', { name: 'Birdhouse cannot be reached' }).waitFor()
  expect(await page.locator('[data-post]').count()).toBe(0)
  await stage.app.comeBack()
})
