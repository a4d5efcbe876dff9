import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('strangers are held back by a setting, and let in one by one; kinds are looked at alone', async () => {
  const page = await stage.openAs('dave.pokere')
  await page.goto('/settings?part=notifications')
  await page.getByRole('combobox', { name: 'From who does not follow you' }).selectOption('Hold back')
  await page.getByText('Saved.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  const stranger = await stage.openAs('tui.armitage')
  const found = await page.request.get(`${stage.app.origin}/api/v1/accounts/lookup?acct=dave.pokere`)
  const { id } = (await found.json()) as { id: string }
  await stage.send(stranger, `/api/v1/accounts/${id}/unfollow`, {})
  await stage.send(stranger, '/api/v1/statuses', { status: 'Are you there, @dave.pokere?' })
  await page.goto('/notifications')
  await page.getByRole('link', { name: '1 person is held back. Look' }).click()
  await page.getByText('Are you there, @dave.pokere?').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Let in' }).click()
  await page.getByText('Nobody is held back').waitFor()
  await page.goto('/notifications')
  await page.getByRole('link', { name: 'Mentions' }).click()
  await page.locator('[data-post]').filter({ hasText: 'Are you there' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('a tick shows at once while the server takes its time, and goes back where it could not be kept', async () => {
  const page = await stage.openAs('mele.fifita')
  await page.goto('/settings?part=notifications')
  const tick = page.getByRole('checkbox', { name: 'Somebody follows you' })
  await tick.waitFor()
  const before = await tick.isChecked()
  let answer = () => {}
  const waiting = new Promise<void>((done) => {
    answer = done
  })
  await page.route('**/api/v2/notifications/policy', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue()
    await waiting
    return route.abort()
  })
  await tick.setChecked(!before)
  expect(await tick.isChecked()).toBe(!before)
  answer()
  await expect.poll(() => tick.isChecked()).toBe(before)
})
