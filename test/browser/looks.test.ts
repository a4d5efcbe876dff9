import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('the colour that an administrator chooses is everybody’s from their next page on, before its first paint', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/admin?part=looks')
  await page.getByRole('radio', { name: 'Plum' }).check({ force: true })
  await page.getByText('Saved.').waitFor()
  const painted = () => page.evaluate(() => document.documentElement.dataset.accent)
  expect(await painted()).toBe('plum')
  expect(await findBarriers(page)).toEqual([])
  const other = await stage.openAs('tui.armitage')
  await other.goto('/')
  await other.waitForFunction(() => document.documentElement.dataset.accent === 'plum')
  await other.route('**/api/**', () => {})
  await other.reload({ waitUntil: 'domcontentloaded' })
  expect(await other.evaluate(() => document.documentElement.dataset.accent)).toBe('plum')
  const refused = await page.evaluate(async () => {
    const body = JSON.stringify({ accent: 'blue' })
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/birdhouse/v1/organisation', { method: 'PATCH', headers, body })).status
  })
  expect(refused).toBe(422)
  await page.goto('/admin?part=audit')
  await page.getByText('Colour').first().waitFor()
})
