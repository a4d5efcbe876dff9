import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

const postWith = (page: Page, text: string) => page.locator('[data-post]').filter({ hasText: text })
const ask = (page: Page, status: string, poll: object = {}) =>
  stage.send<{ id: string }>(page, '/api/v1/statuses', {
    status,
    poll: { options: ['Soup', 'Pie'], expires_in: 86_400, ...poll },
  })

test('a poll is written by keys, and posted once it has two different options', async () => {
  const page = await stage.openAs('mele.fifita', { hasty: true })
  await page.goto('/')
  await page.getByRole('textbox', { name: 'What do you want to say?' }).fill('Which day for the stocktake?')
  await page.getByRole('button', { name: 'Ask by a poll' }).click()
  const post = page.getByRole('button', { name: 'Post', exact: true })
  await page
    .locator('input:focus')
    .and(page.getByRole('textbox', { name: 'Option 1' }))
    .waitFor()
  await page.keyboard.type('Monday')
  expect(await post.isDisabled()).toBe(true)
  await page.getByRole('textbox', { name: 'Option 2' }).fill('Monday')
  expect(await post.isDisabled()).toBe(true)
  await page.getByRole('textbox', { name: 'Option 2' }).fill('Friday')
  await page.getByRole('button', { name: 'Another option' }).click()
  await page
    .locator('input:focus')
    .and(page.getByRole('textbox', { name: 'Option 3' }))
    .waitFor()
  await page.keyboard.type('Never')
  await page.getByRole('combobox', { name: 'Runs for' }).selectOption({ label: '3 days' })
  expect(await findBarriers(page)).toEqual([])
  await post.click()
  const shown = postWith(page, 'Which day for the stocktake?').last()
  const result = shown.getByRole('list', { name: 'Result of the poll' })
  await result.waitFor()
  await expect
    .poll(() => result.getByRole('listitem').allTextContents())
    .toEqual(['Monday0% 0 votes', 'Friday0% 0 votes', 'Never0% 0 votes'])
  await shown.getByText('0 people voted').waitFor()
})

test('one votes by keys, sees what came of it, and the vote stays', async () => {
  const [author, page] = [await stage.openAs('mele.fifita'), await stage.openAs('tui.armitage')]
  const { id } = await ask(author, 'What is for lunch?')
  await page.goto(`/@mele.fifita/${id}`)
  const ballot = page.getByRole('group', { name: 'Choose one option' })
  const vote = page.getByRole('button', { name: 'Vote', exact: true })
  await ballot.waitFor()
  expect(await vote.isDisabled()).toBe(true)
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'See the result so far' }).click()
  await page.getByRole('list', { name: 'Result of the poll' }).waitFor()
  await page.getByRole('button', { name: 'Back to voting' }).click()
  await ballot.getByRole('radio', { name: 'Soup' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const chosen = page.getByRole('listitem').filter({ hasText: 'Your vote' })
  await expect.poll(() => chosen.textContent()).toBe('PieYour vote100% 1 vote')
  await page
    .locator(':focus')
    .and(page.getByRole('group', { name: 'Poll' }))
    .waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.reload()
  await chosen.waitFor()
  await author.goto(`/@mele.fifita/${id}`)
  await author.getByText('1 person voted').waitFor()
  expect(await author.getByText('Your vote').count()).toBe(0)
})

test('several choices, and counts that are kept back until the end', async () => {
  const [author, page] = [await stage.openAs('mele.fifita'), await stage.openAs('tui.armitage')]
  const { id } = await ask(author, 'What do we stock?', { multiple: true, hide_totals: true })
  await page.goto(`/@mele.fifita/${id}`)
  for (const name of ['Soup', 'Pie']) await page.getByRole('checkbox', { name }).check()
  await page.getByRole('button', { name: 'Vote', exact: true }).click()
  await page.getByText('Counts are shown at the end').waitFor()
  const result = page.getByRole('list', { name: 'Result of the poll' })
  await expect.poll(() => result.textContent()).toBe('SoupYour votePieYour vote')
  expect(stage.complaints).toEqual([])
})
