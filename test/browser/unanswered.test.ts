import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toWall } from '#rules/people/zone-time.ts'
import { findBarriers } from './barriers.ts'
import { holdUndo, letPass, type Stage, setStage } from './stage.ts'

/** What was sent, and whose answer never came. */
let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

const DAY = 86_400_000
const failedOn = (page: Page) => page.getByRole('article', { name: 'Not sent' })
const areaOn = (page: Page) => page.getByRole('textbox', { name: 'What do you want to say?' })

/** The line breaks once: after the request has arrived, before the answer is here; or before it arrives. */
async function breakOnce(page: Page, { arrives }: { arrives: boolean }): Promise<void> {
  let whole = false
  await page.route('**/api/v1/statuses', async (route) => {
    if (whole || route.request().method() !== 'POST') return route.continue()
    whole = true
    if (arrives) await route.fetch()
    await route.abort()
  })
}

async function postAs(handle: string, words: string, broken = { arrives: true }): Promise<Page> {
  const page = await stage.openAs(handle, { hasty: true })
  await page.goto('/')
  await breakOnce(page, broken)
  await areaOn(page).fill(words)
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await failedOn(page).waitFor()
  return page
}

async function change(page: Page, words?: string): Promise<void> {
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (words) await dialog.getByRole('textbox').first().fill(words)
  await dialog
    .getByRole('button', { name: /^(Post|Schedule)$/ })
    .last()
    .click()
}

/** What I have posted with these words in it, the latest first. */
const saidOn = (page: Page, words: string): Promise<string[]> =>
  page.evaluate(async (words) => {
    const read = async (path: string) => (await fetch(path)).json()
    const { id } = await read('/api/v1/accounts/verify_credentials')
    const all: { birdhouse: { text: string } }[] = await read(`/api/v1/accounts/${id}/statuses`)
    return all.map((one) => one.birdhouse.text).filter((text) => text.includes(words))
  }, words)

test('what arrived without an answer and is changed stands once, as it was changed, and that is said', async () => {
  const page = await postAs('hinemoa.rangihuna', 'The lift is broken')
  await change(page, 'The lift works again')
  await page.getByText('Your first version had arrived; it was edited.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.reload()
  const posted = page.locator('main [data-post]').filter({ hasText: 'The lift' })
  await posted.first().waitFor()
  expect(await posted.allInnerTexts()).toEqual([expect.stringContaining('works again')])
})

test('what arrived, was sent again as it was, taken back, and only then changed stands once', async () => {
  const page = await postAs('tui.armitage', 'The door is stuck')
  await holdUndo(page)
  await change(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await letPass(page)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('The door is free')
  await dialog.getByRole('button', { name: 'Post', exact: true }).click()
  await page.getByText('Your first version had arrived').waitFor()
  expect(await saidOn(page, 'The door')).toEqual(['The door is free'])
})

test('where the server may have forgotten whether it arrived, the person is asked before it is sent', async () => {
  const page = await postAs('dave.pokere', 'Tea is at three', { arrives: false })
  await page.evaluate((later) => {
    const real = Date.now
    Date.now = () => real() + later
  }, 3 * DAY)
  await change(page, 'Tea is at four')
  await failedOn(page).getByText('This may be posted already.', { exact: false }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(await saidOn(page, 'Tea is')).toEqual([])
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => saidOn(page, 'Tea is')).toEqual(['Tea is at four'])
})

test('what was left behind for days is not sent by itself, and says why', async () => {
  const page = await postAs('wei.zhou', 'Keys are at the desk')
  await page.evaluate((earlier) => {
    for (const name of Object.keys(localStorage).filter((key) => key.startsWith('birdhouse.outbox.'))) {
      const all = JSON.parse(localStorage.getItem(name) ?? '[]')
      localStorage.setItem(
        name,
        JSON.stringify(all.map((one: object) => ({ ...one, at: Date.now() - earlier }))),
      )
    }
  }, 3 * DAY)
  await page.reload()
  await failedOn(page).getByText('This may be posted already.', { exact: false }).waitFor()
  expect(await saidOn(page, 'Keys are')).toHaveLength(1)
})

test('where the first version arrived and no edit makes it the second, that is said, and the person decides', async () => {
  const page = await stage.openAs('mele.fifita', { hasty: true })
  await page.goto('/')
  await breakOnce(page, { arrives: true })
  await areaOn(page).fill('@dave.pokere the cake is here')
  await page.getByRole('button', { name: /^Who will see it/ }).click()
  await page.getByRole('menuitemcheckbox', { name: /Named people/ }).click()
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await failedOn(page).waitFor()
  await change(page, '@dave.pokere @tui.armitage the cake is here')
  await failedOn(page).getByText('What you wrote first did arrive', { exact: false }).waitFor()
  expect(await saidOn(page, 'the cake')).toEqual(['@dave.pokere the cake is here'])
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => saidOn(page, 'the cake')).toHaveLength(2)
})

test('what had a time and is published just while it is changed is edited, and stands once', async () => {
  const page = await stage.openAs('isla.drummond', { hasty: true })
  await page.goto('/')
  await breakOnce(page, { arrives: true })
  await areaOn(page).fill('The fog lifts')
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  await page.getByLabel('Post it on').fill(toWall(Date.now() + 2 * DAY, 'UTC'))
  const [sent] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/api/v1/statuses')),
    areaOn(page).press('Control+Enter'),
  ])
  await failedOn(page).waitFor()
  // As when its time comes: it waits no more, and stands there under the same key.
  await page.route('**/api/v1/scheduled_statuses/*', async (route) => {
    await route.fetch()
    const key = sent.headers()['idempotency-key'] ?? ''
    await page.request.post(`${stage.app.origin}/api/v1/statuses`, {
      headers: { origin: stage.app.origin, 'idempotency-key': key },
      data: { status: 'The fog lifts' },
    })
    await route.continue()
  })
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Schedule', exact: true }).first().click()
  await dialog.getByRole('textbox').first().fill('The fog has lifted')
  await dialog.getByRole('button', { name: 'Post', exact: true }).click()
  await page.getByText('Your first version had arrived').waitFor()
  expect(await saidOn(page, 'The fog')).toEqual(['The fog has lifted'])
})
