import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { press, type } from './by-keys.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.close())

const PASSWORD = 'a long enough password'

test('without the link one is told where to find it', async () => {
  const page = await stage.open()
  await page.goto('/')
  await page.getByRole('heading', { name: 'Use the set-up link' }).waitFor()
  await page.getByText('./bin/birdhouse setup').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('from the set-up link to the first post, by keyboard alone', async () => {
  const page = await stage.open()
  await page.goto(stage.app.setupPath())
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  await type(page, field('Name of the organisation'), 'Harbour Bakery')
  await type(page, field('What is this for?'), 'Ask who knows, and hear how it went.')
  await type(page, field('Your name'), 'Ngaio Ferrers')
  expect(await field('Handle').inputValue()).toBe('ngaio.ferrers')
  await type(page, field('Password'), PASSWORD)
  expect(await findBarriers(page)).toEqual([])
  await press(page, page.getByRole('button', { name: 'Set up' }))

  await page.getByRole('heading', { name: 'Who sees what' }).waitFor()
  await page.getByText('Nothing you post is published outside the organisation.').waitFor()
  await press(page, page.getByRole('button', { name: 'Continue' }))
  await page.getByRole('heading', { name: 'You are the first here' }).waitFor()
  await press(page, page.getByRole('button', { name: 'Continue' }))
  await page.getByText('Everyone at Harbour Bakery, 1 person').waitFor()
  await type(page, field('What do you want to say?'), 'First loaf out at four.')
  await page.keyboard.press('Control+Enter')

  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await page.locator('[data-post]').filter({ hasText: 'First loaf out at four.' }).waitFor()
  await expect.poll(() => page.title()).toBe('Home · Harbour Bakery inside')
  expect(stage.complaints).toEqual([])
})

test('an invitation leads to the welcome, to following, and to an answer', async () => {
  const admin = await stage.open()
  await signIn(admin)
  await admin.goto('/admin?part=invitations')
  await admin.getByRole('textbox', { name: 'For whom (optional)' }).fill('Rua Paki')
  await admin.getByRole('button', { name: 'Make a link' }).click()
  const link = await admin.getByRole('textbox', { name: 'Invitation link' }).inputValue()
  await admin.getByRole('listitem').filter({ hasText: 'Rua Paki' }).waitFor()

  const page = await stage.open()
  await page.goto(link)
  await page.getByRole('heading', { name: 'Join Harbour Bakery' }).waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: 'Handle' }).inputValue()).toBe('rua.paki')
  await page.getByRole('textbox', { name: 'Handle' }).fill('ngaio.ferrers')
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByText('Somebody has this handle.').first().waitFor()
  await page.getByRole('textbox', { name: 'Handle' }).fill('rua.paki')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Follow Ngaio Ferrers' }).click()
  await page.getByText('You follow 1 person').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Go to home' }).click()

  const post = page.locator('[data-post]').filter({ hasText: 'First loaf out at four.' })
  await post.getByRole('button', { name: 'Reply' }).click()
  const dialog = page.getByRole('dialog', { name: 'Reply to Ngaio Ferrers' })
  await dialog.getByText('Everyone at Harbour Bakery, 2 people').waitFor()
  await dialog.getByRole('textbox').fill('I smelled it from the ferry.')
  await dialog.getByRole('button', { name: 'Reply' }).click()
  await admin.goto('/notifications')
  await admin.getByText('I smelled it from the ferry.').waitFor()
})

test('a used invitation says so and leads to the sign-in page', async () => {
  const page = await stage.open()
  await page.goto('/invite/0123456789abcdef')
  await page.getByRole('heading', { name: 'This invitation does not work any more' }).waitFor()
  await page.getByRole('link', { name: 'I have joined already: sign in' }).click()
  await page.getByRole('textbox', { name: 'Handle or e-mail' }).fill('ngaio.ferrers')
  await page.getByLabel('Password', { exact: true }).fill('not this one at all')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: 'do not match' }).waitFor()
})

test('a directory is imported after a look: mistakes by line and column, then what would change', async () => {
  const page = await stage.open()
  await signIn(page)
  await page.goto('/admin?part=import')
  const head = 'name,handle,e-mail,team\n'
  const choose = (csv: string) =>
    page.locator('input[type="file"]').setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(head + csv),
    })
  await choose('Hemi Tane,hemi tane,hemi@example.org,Ovens\n')
  await page.getByRole('button', { name: 'Show what would change' }).click()
  await page.getByText('1 mistake. Nothing is imported until it is mended.').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'Line 2, handle' }).getByText('“hemi tane”').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await choose('Hemi Tane,hemi.tane,hemi@example.org,Ovens\n')
  await page.getByRole('button', { name: 'Show what would change' }).click()
  await page.getByText('1 new · 0 changed · 0 unchanged').waitFor()
  await page.getByRole('button', { name: 'Import now' }).click()
  await page.getByText('The directory is imported.').waitFor()
  await page.getByRole('link', { name: 'People' }).first().click()
  await page.getByRole('main').getByText('Hemi Tane').waitFor()
})

test('sessions are listed and ended from afar; a password is changed', async () => {
  const [here, there] = [await stage.open(), await stage.open()]
  await signIn(here)
  await signIn(there)
  await there.goto('/')
  await there.locator('[data-post]').first().waitFor()
  await here.goto('/settings?part=access')
  await here.getByLabel('Current password').fill('not this one at all')
  await here.getByLabel('New password').fill('another long password')
  await here.getByRole('button', { name: 'Change the password' }).click()
  await here.getByText('This is not your current password.').waitFor()
  await here.getByLabel('Current password').fill(PASSWORD)
  await here.getByRole('button', { name: 'Change the password' }).click()
  await here.getByText('Your password is changed.').waitFor()
  await there.getByRole('heading', { name: 'You are signed out' }).waitFor()
  await here.getByText('This browser').waitFor()
  await here.goto('/settings')
  await here.getByRole('button', { name: 'Sign out', exact: true }).click()
  await here.getByRole('textbox', { name: 'Handle or e-mail' }).waitFor()
})

async function signIn(page: Page): Promise<void> {
  await stage.send(page, '/api/birdhouse/v1/session', { login: 'ngaio.ferrers', password: PASSWORD })
}
