import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('an administrator chooses limits, and the composer keeps to them', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/admin?part=limits')
  const options = page.getByRole('spinbutton', { name: 'Options of a poll' })
  expect(await options.inputValue()).toBe('8')
  expect(await findBarriers(page)).toEqual([])
  await options.fill('3')
  await page.getByRole('radio', { name: 'Who may manage groups' }).check({ force: true })
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved').waitFor()

  const other = await stage.openAs('dave.pokere')
  await other.goto('/groups')
  await other.getByRole('link', { name: 'All groups' }).waitFor()
  expect(await other.getByRole('button', { name: 'New group' }).count()).toBe(0)
  await other.goto('/')
  await other.getByRole('textbox', { name: 'What do you want to say?' }).fill('Which?')
  await other.getByRole('button', { name: 'Ask by a poll' }).click()
  const add = other.getByRole('button', { name: 'Another option' })
  await add.click()
  await add.waitFor({ state: 'detached' })
  expect(await other.getByRole('textbox', { name: /^Option/ }).count()).toBe(3)
  expect(stage.complaints).toEqual([])
})
