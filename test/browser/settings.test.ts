import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('beside each part of the settings stand the others, those that are pages of their own too', async () => {
  const page = await stage.openAs('dave.pokere')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/@dave.pokere')
  await page.getByRole('link', { name: 'Edit profile' }).click()
  await page.getByRole('textbox', { name: 'About you' }).waitFor()
  const beside = page.getByRole('complementary').getByRole('navigation', { name: 'Settings' })
  const current = beside.locator('[aria-current=page]')
  await expect.poll(() => current.innerText()).toBe('Profile')
  for (const name of ['Filters', 'Muted and blocked', 'Daily sources']) {
    await beside.getByRole('link', { name }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await current.getByText(name).waitFor()
    expect(await findBarriers(page)).toEqual([])
  }
  expect(stage.complaints).toEqual([])
})

test('who opens such a page by its address goes back to the settings, and a part that there is not shows them once', async () => {
  const page = await stage.openAs('dave.pokere')
  for (const path of ['/filters', '/muted', '/daily?sources=true']) {
    await page.goto(path)
    await page.getByRole('button', { name: 'Back' }).click()
    await page.waitForURL('**/settings')
    await page.goto('about:blank')
  }
  for (const path of ['/settings?part=nothing', '/settings']) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    expect(await page.getByRole('link', { name: 'Signing in' }).count()).toBe(1)
  }
})
