import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawing } from '#test/rig/pictures.ts'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('an administrator adds an emoji, and it is picked by keys, completed, and seen in a post', async () => {
  const admin = await stage.openAs('wei.zhou')
  await admin.goto('/admin?part=emoji')
  const file = { name: 'Kererū flying.png', mimeType: 'image/png', buffer: await drawing(64, 64) }
  await admin.locator('input[type=file]').setInputFiles(file)
  const name = admin.getByRole('textbox', { name: 'Name' })
  expect(await name.inputValue()).toBe('kereru_flying')
  await name.fill('tui')
  await admin.getByRole('textbox', { name: 'Shown under' }).fill('Birds')
  await admin.getByRole('button', { name: 'Add', exact: true }).click()
  await admin.getByRole('button', { name: 'Change :tui:' }).waitFor()
  expect(await findBarriers(admin)).toEqual([])

  const page = await stage.openAs('mele.fifita', { hasty: true })
  await page.goto('/')
  const area = page.getByRole('textbox', { name: 'What do you want to say?' })
  await area.fill('A bird')
  await page.getByRole('button', { name: 'Emoji of our own' }).click()
  await page.getByRole('searchbox', { name: 'Find an emoji' }).fill('bird')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: ':tui:' }).press('Enter')
  await page.locator('textarea:focus').waitFor()
  expect(await area.inputValue()).toBe('A bird :tui: ')
  await page.keyboard.type('and :tu')
  await page.getByRole('option', { name: ':tui:' }).waitFor()
  await page.keyboard.press('Tab')
  expect(await area.inputValue()).toBe('A bird :tui: and :tui: ')
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  const row = page.locator('[data-post]').filter({ hasText: 'A bird' })
  await row.getByRole('img', { name: ':tui:' }).first().waitFor({ timeout: 15_000 })
  expect(await row.getByRole('img', { name: ':tui:' }).count()).toBe(2)

  const own = admin.getByRole('listitem').filter({ hasText: ':tui:' })
  await own.getByRole('button', { name: 'Turn off' }).click()
  await own.getByRole('button', { name: 'Turn on' }).waitFor()
  await page.reload()
  await row.getByText('A bird :tui: and :tui:').waitFor()
  expect(stage.complaints).toEqual([])
})
