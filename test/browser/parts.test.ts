import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

/** The browser itself says in the console what it could not fetch. */
const others = () => stage.complaints.filter((line) => !/assets\/(picker|menu-popup)-/.test(line))

test('a part that does not come takes nothing else with it, is asked for again by a press, and what is written stays', async () => {
  const page = await stage.openAs('rewi.matenga')
  await page.route('**/assets/picker-*.js', (route) => route.abort())
  await page.goto('/')
  const area = page.getByRole('textbox', { name: 'What do you want to say?' })
  await area.fill('Half a sentence')
  await page.getByRole('button', { name: 'Emoji', exact: true }).click()
  await page.getByText('A part of this page did not arrive').waitFor()
  expect(await area.inputValue()).toBe('Half a sentence')
  await page.locator('main [data-post]').first().waitFor()
  expect(await findBarriers(page)).toEqual([])

  await page.unroute('**/assets/picker-*.js')
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Try again' }).click()])
  await area.waitFor()
  expect(await area.inputValue()).toBe('Half a sentence')
  await page.getByRole('button', { name: 'Emoji', exact: true }).click()
  await page.getByRole('dialog', { name: 'Emoji' }).waitFor()
  expect(others()).toEqual([])
})

test('a menu that does not come leaves its button where it is', async () => {
  const page = await stage.openAs('rewi.matenga')
  await page.route('**/assets/menu-popup-*.js', (route) => route.abort())
  await page.goto('/')
  const more = page.locator('main [data-post]').first().getByRole('button', { name: 'More about this post' })
  await more.click()
  await page.getByText('A part of this page did not arrive').waitFor()
  expect(await more.isVisible()).toBe(true)
  expect(others()).toEqual([])
})
