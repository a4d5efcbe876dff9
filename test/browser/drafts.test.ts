import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

const box = (page: Page) => page.getByRole('textbox', { name: 'What do you want to say?' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'New post' })
const saved = (page: Page) => page.getByText('The draft is saved.').first().waitFor()

test('what is written on one device is found on another, deleted and brought back', async () => {
  const desk = await stage.openAs('mele.fifita')
  await desk.goto('/')
  await box(desk).fill('Half a thought about the')
  await saved(desk)
  const phone = await stage.openAs('mele.fifita')
  await phone.goto('/drafts')
  await phone.getByText('Half a thought about the').waitFor()
  expect(await findBarriers(phone)).toEqual([])
  await phone.getByRole('button', { name: 'Delete the draft' }).click()
  await phone.getByText('No drafts').waitFor()
  expect(await findBarriers(phone)).toEqual([])
  await phone.getByRole('button', { name: 'Undo' }).click()
  await phone.getByRole('button', { name: /Half a thought/ }).click()
  await dialog(phone).getByText('The draft is saved.').waitFor()
  const kept = phone.waitForResponse((answer) => answer.request().method() === 'PUT')
  await box(dialog(phone) as never).fill('Half a thought about the lunch')
  await kept

  await box(desk).fill('Half a thought about the coffee')
  await desk.getByText('Which one shall stay?').waitFor()
  await desk.getByRole('heading', { name: 'On the other device' }).waitFor()
  expect(await findBarriers(desk)).toEqual([])
  await desk.getByRole('button', { name: 'Keep both as two drafts' }).click()
  await saved(desk)
  await phone.reload()
  await phone.getByRole('button', { name: /the coffee/ }).waitFor()
  await phone.getByRole('button', { name: /the lunch/ }).waitFor()
})

test('without a connection a draft is kept on the device, and saved when there is one', async () => {
  const page = await stage.openAs('tui.armitage', { hasty: true })
  await page.goto('/')
  await box(page).fill('Written ')
  await saved(page)
  await page.route('**/api/birdhouse/v1/drafts/**', (route) => route.abort())
  await box(page).fill('Written in the lift')
  await page.getByText('The draft is kept on this device only.').waitFor()
  await page.unroute('**/api/birdhouse/v1/drafts/**')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await saved(page)
  const other = await stage.openAs('tui.armitage')
  await other.goto('/drafts')
  await other.getByText('Written in the lift').waitFor()
  const deleted = page.waitForResponse((answer) => answer.request().method() === 'DELETE')
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await deleted
  await other.reload()
  await other.getByText('No drafts').waitFor()
})

test('what was still being saved when it was sent and the page was left is no draft', async () => {
  const page = await stage.openAs('rewi.matenga', { hasty: true })
  await page.goto('/')
  const arrived = new Promise<void>((tell) => {
    void page.route('**/api/birdhouse/v1/drafts/*', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue()
      await route.fetch()
      // Its answer never comes.
      tell()
    })
  })
  await box(page).fill('The kettle is on')
  await arrived
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await page.locator('[data-post]').filter({ hasText: 'The kettle is on' }).first().waitFor()
  await page.goto('/drafts')
  await page.getByText('No drafts').waitFor()
  const { length } = await (await page.request.get('/api/birdhouse/v1/drafts')).json()
  expect(length).toBe(0)
})

test('a post from one device leaves what another has written of the draft', async () => {
  const [desk, phone] = [
    await stage.openAs('anahera.ngata', { hasty: true }),
    await stage.openAs('anahera.ngata'),
  ]
  await desk.goto('/')
  await box(desk).fill('The stairs are')
  await saved(desk)
  await phone.goto('/drafts')
  await phone.getByRole('button', { name: /The stairs are/ }).click()
  await dialog(phone).getByText('The draft is saved.').waitFor()
  const kept = phone.waitForResponse((answer) => answer.request().method() === 'PUT')
  await box(dialog(phone) as never).fill('The stairs are swept')
  await kept
  await box(desk).fill('The stairs are wet')
  await desk.getByText('Which one shall stay?').waitFor()
  await desk.getByRole('button', { name: 'Post', exact: true }).click()
  await desk.locator('[data-post]').filter({ hasText: 'The stairs are wet' }).first().waitFor()
  await phone.reload()
  await phone.getByRole('button', { name: /The stairs are swept/ }).waitFor()
})

test('a draft that another device has changed since is shown again before it is deleted', async () => {
  const [desk, phone] = [await stage.openAs('dave.pokere'), await stage.openAs('dave.pokere')]
  await desk.goto('/')
  await box(desk).fill('Soup on')
  await saved(desk)
  await phone.goto('/drafts')
  await phone.getByText('Soup on').waitFor()
  await box(desk).fill('Soup on Friday')
  const late = phone.getByRole('dialog', { name: 'Delete the draft' })
  await expect
    .poll(async () => {
      const answer = await desk.request.get(`${stage.app.origin}/api/birdhouse/v1/drafts`)
      return JSON.stringify(await answer.json())
    })
    .toContain('Soup on Friday')
  await phone.getByRole('button', { name: 'Delete the draft' }).click()
  await late.getByText('Nothing is deleted yet.').waitFor()
  await late.getByText('Soup on Friday', { exact: true }).waitFor()
  expect(await findBarriers(phone)).toEqual([])
  await late.getByRole('button', { name: 'Keep it' }).click()
  await phone.getByRole('button', { name: /Soup on Friday/ }).waitFor()
  await phone.getByRole('button', { name: 'Delete the draft' }).click()
  await phone.getByText('No drafts').waitFor()
})

test('what is not saved yet is, when one signs out, and nothing of it meets who comes next', async () => {
  const page = await stage.openAs('isla.drummond')
  await page.goto('/')
  await box(page).fill('Not for the next')
  await page.getByRole('link', { name: 'Settings' }).first().click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('button', { name: /Mele Fifita/ }).click()
  await box(page).waitFor()
  expect(await page.getByText('The draft is').count()).toBe(0)
  const other = await stage.openAs('isla.drummond')
  await other.goto('/drafts')
  await other.getByText('Not for the next').waitFor()
})
