import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

const areaOf = (page: Page) => page.getByRole('textbox', { name: 'What do you want to say?' })
const audienceOf = (page: Page) => page.getByRole('button', { name: /^Who will see it/ })
const postOf = (page: Page) => page.getByRole('button', { name: 'Post', exact: true })

test('a draft outlives the page, and goes when one signs out', async () => {
  const page = await stage.openAs('mele.fifita')
  await page.goto('/')
  await areaOf(page).fill('Half a thought about the till')
  await page.reload()
  expect(await areaOf(page).inputValue()).toBe('Half a thought about the till')
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('button', { name: /Mele Fifita/ }).click()
  await areaOf(page).waitFor()
  expect(await areaOf(page).inputValue()).toBe('')
})

test('a full text is offered in words wherever one writes, and nothing moves with the first letter', async () => {
  const page = await stage.openAs('mele.fifita')
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/')
    const writing = page.getByRole('button', { name: 'Write', exact: true })
    if (width < 700) await writing.click()
    const form = page.locator('form:visible').filter({ has: areaOf(page) })
    await form.getByText('Full text', { exact: true }).waitFor()
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))),
    )
    const middles = await form
      .locator('button')
      .filter({ hasText: /^(Full text|Post)$/ })
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ top, height }) => Math.round(top + height / 2)),
      )
    expect([width, new Set(middles).size]).toEqual([width, 1])
    const before = await form.boundingBox()
    await areaOf(page).fill('A')
    expect(await form.boundingBox()).toEqual(before)
    await areaOf(page).fill('')
  }
})

test('people and hashtags are completed by the keys', async () => {
  const page = await stage.openAs('mele.fifita')
  await page.goto('/')
  await areaOf(page).pressSequentially('Ask @tui')
  await page.getByRole('option', { name: /Tui Armitage/ }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Enter')
  expect(await areaOf(page).inputValue()).toBe('Ask @tui.armitage ')
  await areaOf(page).pressSequentially('about #outa')
  await page.getByRole('option', { name: '#outage' }).waitFor()
  await page.keyboard.press('Tab')
  expect(await areaOf(page).inputValue()).toBe('Ask @tui.armitage about #outage ')
  await areaOf(page).fill('')
})

test('who will see it is told in words, and a post to nobody cannot be sent', async () => {
  const page = await stage.openAs('mele.fifita')
  await page.goto('/')
  await areaOf(page).fill('Between us')
  await page.getByText('Everyone at Kererū Mobile, 232 people').waitFor()
  await audienceOf(page).click()
  await page.getByRole('menuitemcheckbox', { name: /Named people/ }).click()
  await page.getByText('Only you, until you name somebody with @').waitFor()
  expect(await postOf(page).isDisabled()).toBe(true)
  await areaOf(page).fill('Between us @tui.armitage')
  await page.getByText('Only you and Tui Armitage').waitFor()
  expect(await postOf(page).isEnabled()).toBe(true)
  await audienceOf(page).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menu').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await areaOf(page).fill('')
})

test('what is over the limit moves behind "Read on", and is there to read', async () => {
  const page = await stage.openAs('mele.fifita')
  await page.goto('/')
  const long = 'The queue at the counter has three reasons, and only one of them is us. '.repeat(3).trim()
  await areaOf(page).fill(long)
  expect(await postOf(page).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Move the rest into a full text' }).click()
  expect((await areaOf(page).inputValue()).endsWith('…')).toBe(true)
  expect(await page.getByRole('textbox', { name: /^Full text/ }).inputValue()).toBe(long)
  expect(await findBarriers(page)).toEqual([])
  await postOf(page).click()
  const post = page.locator('[data-post]').filter({ hasText: 'The queue at the counter' })
  await post.getByRole('button', { name: 'Read on' }).click({ timeout: 10_000 })
  await post.getByText(long).waitFor()
})

test('a post that does not get through is kept, says why, and is sent again', async () => {
  const page = await stage.openAs('mele.fifita')
  await page.goto('/')
  await page.route('**/api/v1/statuses', (route) => route.abort())
  await areaOf(page).fill('Is anybody there?')
  await areaOf(page).press('Control+Enter')
  await page.getByText('Not sent: The server cannot be reached.').waitFor({ timeout: 10_000 })
  expect(await findBarriers(page)).toEqual([])
  await page.unroute('**/api/v1/statuses')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('[data-post]').filter({ hasText: 'Is anybody there?' }).waitFor()
})

test('deleting asks first, and gives the words back', async () => {
  const page = await stage.openAs('mele.fifita')
  await stage.send(page, '/api/v1/statuses', { status: 'Typo in every word' })
  await page.goto('/you')
  const post = page.locator('[data-post]').filter({ hasText: 'Typo in every word' })
  await post.getByRole('button', { name: 'More about this post' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete this post?' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await post.waitFor()
  await post.getByRole('button', { name: 'More about this post' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await post.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Write it again' }).click()
  const again = page.getByRole('dialog', { name: 'New post' }).getByRole('textbox')
  expect(await again.inputValue()).toBe('Typo in every word')
  expect(await again.evaluate((element) => element === document.activeElement)).toBe(true)
})
