import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asideOfClose } from './aside-of-close.ts'
import { findBarriers } from './barriers.ts'
import { goLive } from './ready.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

const postWith = (page: Page, text: string) => page.locator('[data-post]').filter({ hasText: text })
const area = (page: Page) => page.getByRole('textbox', { name: 'What it should say' })
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })

async function openEditor(page: Page, text: string): Promise<void> {
  await postWith(page, text).getByRole('button', { name: 'More about this post' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByRole('dialog', { name: 'Edit the post' }).waitFor()
}

test('a post is edited where it stands, changes on open pages, and tells what it said before', async () => {
  const [page, other] = [await stage.openAs('mele.fifita'), await stage.openAs('tui.armitage')]
  const { id } = await stage.send<{ id: string }>(page, '/api/v1/statuses', {
    status: 'The counter opens at eihgt tomorrow',
  })
  await other.goto(`/@mele.fifita/${id}`)
  await postWith(other, 'eihgt').waitFor()
  await page.goto('/you')
  await openEditor(page, 'eihgt')
  await expect.poll(() => area(page).evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await findBarriers(page)).toEqual([])
  await area(page).fill('The counter opens at eight tomorrow')
  await area(page).press('Control+Enter')
  await postWith(page, 'opens at eight').waitFor()
  const said = page.getByText('The post is edited.')
  expect(await asideOfClose(said)).toBeLessThan(4)
  await page.getByRole('button', { name: 'Close' }).press('Enter')
  await said.waitFor({ state: 'detached' })
  // Whoever closes it by a key goes on from the page's title, not from nowhere.
  await page.waitForFunction(() => document.activeElement?.matches('h1'))
  await postWith(other, 'opens at eight').waitFor()
  await other.getByRole('link', { name: /^Edited / }).click()
  await other.getByRole('heading', { name: 'What it said' }).waitFor()
  const latest = other.getByRole('article', { name: /^Edited / })
  expect(await latest.locator('del').textContent()).toContain('eihgt')
  expect(await latest.locator('ins').textContent()).toContain('eight')
  expect(await findBarriers(other)).toEqual([])
})

test('an edit from another device is not lost: it is shown, and one chooses', async () => {
  const page = await stage.openAs('mele.fifita')
  const { id } = await stage.send<{ id: string }>(page, '/api/v1/statuses', {
    status: 'Stock count is at five',
  })
  await goLive(page, '/you')
  await openEditor(page, 'Stock count')
  await area(page).fill('Stock count is at six')
  const elsewhere = await page.request.put(`/api/v1/statuses/${id}`, {
    data: { status: 'Stock count is at seven' },
    headers: { origin: stage.app.origin },
  })
  expect(elsewhere.status()).toBe(200)
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Stock count is at seven').waitFor()
  expect(await save(page).isDisabled()).toBe(true)
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Put mine in its place' }).click()
  await save(page).click()
  await postWith(page, 'Stock count is at six').waitFor()
})

test('a post is pinned to the head of the profile, and taken off', async () => {
  const page = await stage.openAs('rewi.matenga')
  await stage.send(page, '/api/v1/statuses', { status: 'Who is on call: see the board' })
  await stage.send(page, '/api/v1/statuses', { status: 'Tea is ready' })
  await page.goto('/you')
  const menu = async (item: string) => {
    await postWith(page, 'Who is on call')
      .first()
      .getByRole('button', { name: 'More about this post' })
      .click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await menu('Pin to your profile')
  const pinned = page.getByRole('region', { name: 'Pinned' })
  await pinned.getByText('Who is on call').waitFor()
  expect(await findBarriers(page)).toEqual([])
  const other = await stage.openAs('tui.armitage')
  await other.goto('/@rewi.matenga')
  await other.getByRole('region', { name: 'Pinned' }).getByText('Who is on call').waitFor()
  await menu('Take off your profile')
  await pinned.waitFor({ state: 'detached' })
})

test('who boosted a post is told that it says something else', async () => {
  const [page, other] = [await stage.openAs('mele.fifita'), await stage.openAs('tui.armitage')]
  const { id } = await stage.send<{ id: string }>(page, '/api/v1/statuses', {
    status: 'Lunch is on the roof',
  })
  await stage.send(other, `/api/v1/statuses/${id}/reblog`)
  await page.request.put(`/api/v1/statuses/${id}`, {
    data: { status: 'Lunch is in the yard' },
    headers: { origin: stage.app.origin },
  })
  await other.goto('/notifications')
  await other.getByText('Mele Fifita edited a post that you boosted or answered').waitFor()
  await other.getByRole('link', { name: 'Lunch is in the yard' }).waitFor()
  expect(stage.complaints).toEqual([])
})
