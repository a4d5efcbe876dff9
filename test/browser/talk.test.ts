import { afterAll, beforeAll, expect, test } from 'vitest'
import { announceOn } from './announce-on.ts'
import { findBarriers } from './barriers.ts'
import { press } from './by-keys.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('a post to talk about an announcement is opened with it, and leads back whoever is addressed and nobody else', async () => {
  const page = await stage.openAs('tui.armitage')
  await page.goto('/announce/new')
  await page.getByRole('textbox', { name: 'Short text (English)' }).fill('Two people close the shop.')
  await page.getByRole('textbox', { name: 'What is it for?' }).fill('Nobody gets hurt')
  await page.getByRole('radio', { name: 'A condition in words' }).check()
  await page.getByRole('textbox', { name: 'Condition' }).fill('person = dave.pokere')
  await page.getByRole('button', { name: 'Publish…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Open a post to talk about it' }).check()
  await dialog.getByRole('textbox', { name: 'What does the post say?' }).fill('Questions on closing? Here.')
  expect(await findBarriers(page)).toEqual([])
  await press(page, dialog.getByRole('button', { name: 'Publish now' }))
  await page.getByRole('link', { name: 'Talk about it (0)' }).click()
  await page.getByText('This talks about an announcement that you wrote.').waitFor()
  const address = page.url()

  const reader = await stage.openAs('dave.pokere')
  await reader.goto('/announcements')
  await press(reader, reader.getByRole('link', { name: /Two people close the shop/ }))
  await press(reader, reader.getByRole('link', { name: 'Talk about it' }))
  await reader.getByText('This talks about an announcement to you.').waitFor()
  expect(await findBarriers(reader)).toEqual([])
  await reader.getByRole('link', { name: 'To the announcement' }).click()
  await reader.getByText('Two people close the shop.').waitFor()

  // Whoever comes to the post first has the words for it too.
  const first = await stage.openAs('dave.pokere')
  await first.goto(address)
  await first.getByText('This talks about an announcement to you.').waitFor()

  const stranger = await stage.openAs('isla.drummond')
  await stranger.goto(address)
  await stranger.getByText('Questions on closing? Here.').first().waitFor()
  await stranger.waitForLoadState('networkidle')
  expect(await stranger.getByText('This talks about').count()).toBe(0)
  expect(stage.complaints).toEqual([])
})

test('one is opened later too, in a group of mine', async () => {
  const page = await stage.openAs('tui.armitage')
  const id = await announceOn(stage, page, { condition: 'person = dave.pokere' })
  await page.goto(`/announce/${id}`)
  await press(page, page.getByRole('button', { name: 'Open a post to talk about it' }))
  const where = page.getByRole('dialog').getByRole('combobox', { name: 'Where?' })
  await where.locator('option').nth(1).waitFor({ state: 'attached' })
  await where.selectOption({ index: 1 })
  await page.getByRole('dialog').getByRole('button', { name: 'Open the post' }).click()
  await page.getByRole('link', { name: 'Talk about it (0)' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(stage.complaints).toEqual([])
})
