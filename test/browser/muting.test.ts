import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

const say = async (handle: string, status: string) => {
  const page = await stage.openAs(handle)
  await stage.send(page, '/api/v1/statuses', { status })
  await page.context().close()
}

test('somebody is muted from their post for a time, is gone from the page at once, and comes back by Undo', async () => {
  await say('tui.armitage', 'A long story about the lift')
  const page = await stage.openAs('dave.pokere')
  await page.goto('/company')
  const post = page.locator('[data-post]').filter({ hasText: 'A long story about the lift' })
  await post.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: /^Mute Tui Armitage/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Mute Tui Armitage' })
  await dialog.getByRole('radio', { name: 'A day' }).check()
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Mute', exact: true }).click()
  await post.waitFor({ state: 'detached' })
  await page.getByText('Tui Armitage is muted.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await post.waitFor()
  expect(stage.complaints).toEqual([])
})

test('muted and blocked people are listed, each with the way back; a profile says how one stands to them', async () => {
  const page = await stage.openAs('isla.drummond')
  await page.goto('/@tui.armitage')
  await page.getByRole('button', { name: 'More about Tui Armitage' }).click()
  await page.getByRole('menuitem', { name: /^Mute/ }).click()
  await page.getByRole('radio', { name: 'Until I end it' }).check()
  await page.getByRole('button', { name: 'Mute', exact: true }).click()
  await page.getByText('You have muted Tui Armitage.').waitFor()

  await page.goto('/settings')
  await page.getByRole('link', { name: 'Muted and blocked' }).click()
  await page.getByText('Until you end it').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Unmute Tui Armitage' }).click()
  await page.getByText('You have muted nobody').waitFor()

  await page.goto('/@tui.armitage')
  await page.getByRole('button', { name: 'More about Tui Armitage' }).click()
  await page.getByRole('menuitem', { name: /^Block/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Block Tui Armitage?' })
  await dialog.getByText('they can neither follow nor name you').waitFor()
  await dialog.getByRole('button', { name: 'Block', exact: true }).click()
  await page.getByText('You have blocked Tui Armitage.').waitFor()
  expect(await page.getByRole('button', { name: /^Follow.* Tui Armitage/ }).count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  await page.goto('/muted?blocked=true')
  await page.getByRole('button', { name: 'Unblock Tui Armitage' }).click()
  await page.getByText('You have blocked nobody').waitFor()
  expect(stage.complaints).toEqual([])
})
