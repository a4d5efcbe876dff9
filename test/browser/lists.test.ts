import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { holdUp } from './ready.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('somebody is put into a new list from their profile; it shows what they write, and is kept apart and deleted', async () => {
  const author = await stage.openAs('tui.armitage')
  await stage.send(author, '/api/v1/statuses', { status: 'Counters are clean' })
  await author.context().close()
  const page = await stage.openAs('dave.pokere')
  await page.goto('/lists')
  await page.getByRole('heading', { name: 'A new list' }).waitFor()
  expect(await findBarriers(page)).toEqual([])

  await page.goto('/@tui.armitage')
  await page.getByRole('button', { name: 'More about Tui Armitage' }).click()
  await page.getByRole('menuitem', { name: 'Lists…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tui Armitage in your lists' })
  await dialog.getByRole('textbox', { name: 'Name of a new list' }).fill('Shops')
  await dialog.getByRole('button', { name: 'Make it with this person' }).click()
  await dialog.getByRole('checkbox', { name: 'Shops', checked: true }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('link', { name: 'Lists' }).click()
  await page.getByRole('link', { name: 'Shops' }).click()
  await page.locator('[data-post]').filter({ hasText: 'Counters are clean' }).waitFor()
  await expect.poll(() => page.title()).toContain('Shops')

  await page.getByRole('button', { name: 'Edit the list' }).click()
  await page.getByRole('checkbox', { name: 'Keep it apart from home' }).check()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await page.getByRole('link', { name: 'People', exact: true }).last().click()
  await page.getByRole('button', { name: 'Remove Tui Armitage from the list' }).click()
  await page.getByText('Nobody is in this list yet').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Remove Tui Armitage from the list' }).waitFor()
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('button', { name: 'Edit the list' }).click()
  await page.getByRole('button', { name: 'Delete the list' }).click()
  await page.getByRole('dialog', { name: 'Delete “Shops”?' }).getByRole('button', { name: 'Delete' }).click()
  await page.getByText('“Shops” is deleted.').waitFor()
  await page.getByRole('heading', { name: 'A new list' }).waitFor()
  expect(stage.complaints).toEqual([])
})

test('the name of a new list that is typed before one’s lists are there stays when they come', async () => {
  const page = await stage.openAs('dave.pokere')
  const answer = await holdUp(page, '**/api/v1/lists')
  await stage.send(page, '/api/v1/lists', { title: 'Counters' })
  await page.goto('/lists')
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('Shops')
  answer()
  await page.getByRole('link', { name: 'Counters' }).waitFor()
  expect(await name.inputValue()).toBe('Shops')
})
