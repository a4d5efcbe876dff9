import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

const PHONE = { viewport: { width: 390, height: 800 } }
const say = (page: Page, status: string, more = {}) =>
  stage.send<{ id: string }>(page, '/api/v1/statuses', { status, visibility: 'direct', ...more })
const row = (page: Page, name: string | RegExp) => page.locator('main article').filter({ hasText: name })

test('a message comes in while the list is open, is read on every device, answered where it stands, and removed', async () => {
  const writer = await stage.openAs('tui.armitage')
  const page = await stage.openAs('dave.pokere', { hasty: true })
  const phone = await stage.openAs('dave.pokere', PHONE)
  await page.goto('/')
  await page.getByRole('link', { name: /^Direct messages/ }).click()
  await page.getByRole('heading', { name: 'Direct messages', level: 1 }).waitFor()
  await phone.goto('/')
  await say(writer, '@dave.pokere can you spare somebody on Thursday?')
  await row(page, 'can you spare somebody').waitFor()
  // Whom it is for is known; the words are what is shown.
  expect(await row(page, 'can you spare somebody').innerText()).not.toContain('@dave.pokere')
  const unread = row(page, 'can you spare somebody').getByText('Unread', { exact: false })
  await unread.waitFor()
  await phone.getByRole('link', { name: /^You.*1 unread$/ }).waitFor()
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('link', { name: /^Tui Armitage/ }).click()
  await page.getByRole('heading', { name: 'Tui Armitage' }).waitFor()
  await page.getByRole('button', { name: /Only you and Tui Armitage/ }).waitFor()
  await page.getByText('Only you and those named open this').waitFor()
  await phone.getByRole('link', { name: 'You', exact: true }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  const box = page.getByRole('textbox', { name: 'Your reply to Tui Armitage' })
  await box.fill('From ten on')
  await page.getByRole('button', { name: 'Reply', exact: true }).last().click()
  await page.locator('[data-post]').filter({ hasText: 'From ten on' }).waitFor()
  await say(writer, '@dave.pokere splendid')
  await page.getByRole('button', { name: 'Back' }).click()
  await row(page, 'splendid').waitFor()
  await row(page, 'You: From ten on').waitFor()

  await row(page, 'You: From ten on').getByRole('button', { name: 'More: Tui Armitage' }).click()
  await page.getByRole('menuitem', { name: 'Remove from the list' }).click()
  const asked = page.getByRole('dialog', { name: 'Remove “Tui Armitage” from your list?' })
  await asked.waitFor()
  expect(await findBarriers(page)).toEqual([])
  await asked.getByRole('button', { name: 'Remove' }).click()
  await row(page, 'You: From ten on').waitFor({ state: 'detached' })
  await row(page, 'splendid').getByRole('button', { name: 'More: Tui Armitage' }).click()
  await page.getByRole('menuitem', { name: 'Mark as read' }).click()
  await row(page, 'splendid').getByText('Unread', { exact: false }).waitFor({ state: 'detached' })
  expect(stage.complaints).toEqual([])
})

test('an answer that is begun stays with the people for whom it was begun, whoever writes meanwhile', async () => {
  const wei = await stage.openAs('wei.zhou')
  const page = await stage.openAs('mele.fifita')
  const { id } = await say(page, '@tui.armitage @wei.zhou who brings the cake?')
  // Whom the list shows need not be asked for when one of its conversations is opened.
  const asked: string[] = []
  page.on('request', (one) => one.url().includes('accounts/lookup') && asked.push(one.url()))
  await page.goto('/conversations')
  await page.getByRole('link', { name: 'Tui Armitage and Wei Zhou' }).click()
  await page.getByText('You, Tui Armitage and Wei Zhou', { exact: true }).waitFor()
  expect(asked).toEqual([])
  const box = page.getByRole('textbox', { name: 'Your reply to Mele Fifita' })
  await expect.poll(() => box.inputValue()).toBe('@tui.armitage @wei.zhou ')
  await box.fill('@tui.armitage @wei.zhou I do')
  // To her alone, and not to Tui.
  await say(wei, 'he always forgets', { in_reply_to_id: id })
  await page.getByText('You and Wei Zhou', { exact: true }).waitFor()
  expect(await box.inputValue()).toBe('@tui.armitage @wei.zhou I do')
  await page.getByRole('button', { name: /Only you, Tui Armitage and Wei Zhou/ }).waitFor()
  await page.reload()
  await expect.poll(() => box.inputValue()).toBe('@tui.armitage @wei.zhou I do')
  expect(stage.complaints).toEqual([])
})

test('people are picked for a new message, by keys alone, and it is written to them only', async () => {
  const page = await stage.openAs('isla.drummond', { hasty: true })
  await page.goto('/conversations')
  await page.getByRole('button', { name: 'New message' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New message' })
  await dialog.getByRole('searchbox').fill('hinemoa')
  await dialog.getByRole('button', { name: /Hinemoa Rangihuna/ }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const search = dialog.getByRole('searchbox')
  const leaveOut = dialog.getByRole('button', { name: 'Leave out Hinemoa Rangihuna' })
  await leaveOut.waitFor()
  const isThere = () => search.evaluate((field) => field === document.activeElement)
  await expect.poll(isThere).toBe(true)
  // What is dropped takes its button along; the focus stays in the dialog.
  await leaveOut.focus()
  await page.keyboard.press('Enter')
  await leaveOut.waitFor({ state: 'detached' })
  await expect.poll(isThere).toBe(true)
  await search.fill('hinemoa')
  await dialog.getByRole('button', { name: /Hinemoa Rangihuna/ }).click()
  await leaveOut.waitFor()
  await dialog.getByRole('button', { name: 'Write' }).click()
  const box = dialog.getByRole('textbox').first()
  await dialog.getByRole('button', { name: 'Only you and Hinemoa Rangihuna' }).waitFor()
  expect(await dialog.getByRole('button', { name: 'Post', exact: true }).isDisabled()).toBe(true)
  await box.press('End')
  await box.pressSequentially('the reel is here')
  await dialog.getByRole('button', { name: 'Only you and Hinemoa Rangihuna' }).waitFor()
  await dialog.getByRole('button', { name: 'Post', exact: true }).click()
  await row(page, 'You: the reel is here').waitFor()
  const other = await stage.openAs('hinemoa.rangihuna', PHONE)
  await other.goto('/conversations')
  await row(other, 'the reel is here').waitFor()
  expect(stage.complaints).toEqual([])
})

test('a list that cannot be loaded says so, and an empty one what will be in it', async () => {
  const page = await stage.openAs('josie.karaitiana', PHONE)
  let away = true
  await page.route('**/api/v1/conversations?*', (route) =>
    away ? route.abort() : route.fulfill({ json: [] }),
  )
  await page.goto('/conversations')
  const again = page.getByRole('button', { name: 'Try again' })
  await again.waitFor()
  away = false
  // With the live stream it is asked for anew by itself, too.
  await again.click({ timeout: 2_000 }).catch(() => undefined)
  await page.getByRole('heading', { name: 'No direct messages yet' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  // The page that is opened by its address, and is somebody else’s or nobody’s.
  await page.goto('/conversations/1')
  await page.getByRole('alert').waitFor()
  stage.complaints.length = 0
})
