import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

const PASSWORD = 'a long enough password'
let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.close())

test('somebody suspended reads why where they sign in, and appeals; moderators find it among the appeals', async () => {
  const admin = await stage.open()
  await stage.send(admin, '/api/birdhouse/v1/setup', {
    token: stage.app.setupPath().split('=')[1],
    organisation: { name: 'Harbour Bakery' },
    administrator: { name: 'Ngaio', handle: 'ngaio', password: PASSWORD },
  })
  await stage.send(admin, '/api/birdhouse/v1/welcome')
  const { url } = await stage.send<{ url: string }>(admin, '/api/birdhouse/v1/invitations', {})
  const page = await stage.open()
  const pita = await stage.send<{ id: string }>(
    page,
    `/api/birdhouse/v1/invitations/${url.split('/').at(-1)}/accept`,
    { name: 'Pita', handle: 'pita', password: PASSWORD },
  )
  const post = await stage.send<{ id: string }>(page, '/api/v1/statuses', {
    status: 'You are all burnt buns',
  })
  const report = await stage.send<{ id: string }>(admin, '/api/v1/reports', {
    account_id: pita.id,
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
  expect(await focused()).toBe('Your access is suspended')
  await page.getByText('You are all burnt buns').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Why should it be decided otherwise?' }).fill('I like buns.')
  await page.getByRole('button', { name: 'Send the appeal' }).click()
  await page.getByText('The appeal waits for an answer.').waitFor()
  expect(await focused()).toContain('The appeal waits for an answer.')
  expect(await findBarriers(page)).toEqual([])

  await admin.goto('/admin?part=reports')
  await admin.getByRole('radio', { name: 'Appeals' }).check({ force: true })
  await admin.getByText('I like buns.').waitFor()
  await page.getByRole('button', { name: 'Back to the sign-in' }).click()
  await page.getByRole('textbox', { name: 'Password' }).waitFor()
})
