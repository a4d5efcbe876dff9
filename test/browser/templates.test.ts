import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { press } from './by-keys.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('what is written is saved as a template, begun with, renamed, and deleted until that is undone', async () => {
  const page = await stage.openAs('tui.armitage')
  await page.goto('/announce/new')
  await page.getByRole('textbox', { name: 'Short text (English)' }).fill('The lift stands still on Monday.')
  await page.getByRole('textbox', { name: 'What is it for?' }).fill('Nobody waits for it')
  await page.getByRole('radio', { name: 'Important' }).check()
  await press(page, page.getByRole('button', { name: 'Save as a template…' }))
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Lift')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved as a template.').waitFor()

  await page.goto('/announce?state=templates')
  await press(page, page.getByRole('button', { name: 'Rename Lift' }))
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Lift on Monday')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await press(page, page.getByRole('button', { name: 'Delete Lift on Monday' }))
  await page.getByText('No templates yet').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Delete Lift on Monday' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await press(page, page.getByRole('link', { name: 'Begin with it: Lift on Monday' }))
  const short = page.getByRole('textbox', { name: 'Short text (English)' })
  await expect.poll(() => short.inputValue()).toBe('The lift stands still on Monday.')
  await expect.poll(() => page.getByRole('radio', { name: 'Important' }).isChecked()).toBe(true)
  expect(stage.complaints).toEqual([])
})
