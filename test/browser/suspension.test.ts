import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { givePasskeyDevice } from './passkey-device.ts'
import { type Stage, setStage } from './stage.ts'

const PASSWORD = 'a long enough password'
let stage: Stage
let admin: Page
beforeAll(async () => {
  stage = await setStage()
  admin = await stage.open()
  await stage.send(admin, '/api/birdhouse/v1/setup', {
    token: stage.app.setupPath().split('=')[1],
    organisation: { name: 'Harbour Bakery' },
    administrator: { name: 'Ngaio', handle: 'ngaio', password: PASSWORD },
  })
  await stage.send(admin, '/api/birdhouse/v1/welcome')
})
afterAll(() => stage.close())

async function join(name: string): Promise<{ page: Page; id: string }> {
  const { url } = await stage.send<{ url: string }>(admin, '/api/birdhouse/v1/invitations', {})
  const page = await stage.open()
  const accept = `/api/birdhouse/v1/invitations/${url.split('/').at(-1)}/accept`
  const body = { name, handle: name.toLowerCase(), password: PASSWORD }
  const { id } = await stage.send<{ id: string }>(page, accept, body)
  return { page, id }
}

test('somebody suspended reads why where they sign in, and appeals; moderators find it among the appeals', async () => {
  const { page, id } = await join('Pita')
  const post = await stage.send<{ id: string }>(page, '/api/v1/statuses', {
    status: 'You are all burnt buns',
  })
  const report = await stage.send<{ id: string }>(admin, '/api/v1/reports', {
    account_id: id,
    status_ids: [post.id],
  })
  await stage.send(admin, `/api/birdhouse/v1/reports/${report.id}/decide`, {
    kind: 'suspended',
    words: 'Nobody is a bun here.',
  })

  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'Handle or e-mail' }).fill('pita')
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  const answer = Promise.withResolvers<void>()
  await page.route('**/api/birdhouse/v1/suspension', async (route) => {
    await answer.promise
    await route.continue()
  })
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('status').filter({ hasText: 'Loading' }).waitFor()
  answer.resolve()
  await page.getByRole('heading', { name: 'Your access is suspended' }).waitFor()
  await page.getByText('Nobody is a bun here.').waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await expect.poll(focused).toBe('Your access is suspended')
  await page.getByText('You are all burnt buns').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Why should it be decided otherwise?' }).fill('I like buns.')
  await page.getByRole('button', { name: 'Send the appeal' }).click()
  await page.getByText('The appeal waits for an answer.').waitFor()
  await expect.poll(focused).toContain('The appeal waits for an answer.')
  expect(await findBarriers(page)).toEqual([])

  await admin.goto('/admin?part=reports')
  await admin.getByRole('radio', { name: 'Appeals' }).check({ force: true })
  await admin.getByText('I like buns.').waitFor()
  await page.getByRole('button', { name: 'Back to the sign-in' }).click()
  await page.getByRole('textbox', { name: 'Password' }).waitFor()
})

test('an administrator suspends with words from the page for people; by passkey too they are read, and appealed against', async () => {
  const { page } = await join('Rewa')
  await stage.send(page, '/api/birdhouse/v1/welcome')
  await givePasskeyDevice(page)
  await page.goto('/settings?part=access')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('textbox', { name: 'Your password', exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByText('Your passkey is added.').waitFor()

  await admin.goto('/admin?part=people')
  await admin.getByRole('button', { name: 'Access of Rewa' }).click()
  await admin.getByRole('menuitem', { name: 'Suspend' }).click()
  const asking = admin.getByRole('dialog', { name: 'Suspend Rewa?' })
  await asking.waitFor()
  expect(await findBarriers(admin)).toEqual([])
  await asking
    .getByRole('textbox', { name: 'Your words to the person' })
    .fill('Until Friday, to look into it.')
  await asking.getByRole('button', { name: 'Suspend' }).click()
  await admin.getByText('Rewa has no access any more.').waitFor()

  await page.getByText('Your access has ended. If you were suspended, sign in to read why').waitFor()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByRole('heading', { name: 'Your access is suspended' }).waitFor()
  await page.getByText('Until Friday, to look into it.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Why should it be decided otherwise?' }).fill('Into what?')
  await page.getByRole('button', { name: 'Send the appeal' }).click()
  await page.getByText('The appeal waits for an answer.').waitFor()

  await admin.goto('/admin?part=reports')
  await admin.getByRole('radio', { name: 'Appeals' }).check({ force: true })
  const found = admin.getByRole('listitem').filter({ hasText: 'Into what?' })
  await found.getByRole('heading', { name: 'Suspended without a report' }).waitFor()
  await found.getByText('Ngaio suspended them.').waitFor()
  expect(await findBarriers(admin)).toEqual([])
  await found.getByRole('button', { name: 'Uphold the appeal: Rewa' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Uphold the appeal' }).click()
  await admin.getByText('Into what?').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Back to the sign-in' }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL((url) => url.pathname === '/')
})
