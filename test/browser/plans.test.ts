import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  const mail = { SMTP_HOST: '127.0.0.1', SMTP_PORT: '9', MAIL_SENDER: 'birdhouse@example.org' }
  stage = await setStage({ sample: true, environment: mail })
})
afterAll(() => stage.close())

const NEW_SCREEN = { channel: 'screen', name: 'Front hall', condition: '', leader_id: null, format: null }

test('each step of a plan says what it does, and is added, changed and removed with the keyboard; what can’t be meant says why', async () => {
  const page = await stage.openAs('wei.zhou')
  // Places of the sample would be proposed, too.
  const channels = await (await page.request.get('/api/birdhouse/v1/channels')).json()
  const headers = { origin: stage.app.origin }
  for (const { id } of (channels as { places: { id: string }[] }).places)
    await page.request.delete(`/api/birdhouse/v1/places/${id}`, { headers })
  await stage.send(page, '/api/birdhouse/v1/places', NEW_SCREEN)
  const wish = {
    ...{ level: 'confirm', sender_id: null, purpose: 'Know the exit', condition: 'everybody', reason: '' },
    ...{ joiners: false, duty: '', language: 'en', media_ids: [], plan: {}, expires_at: null },
    texts: [{ language: 'en', short: 'The east exit is closed.', full_text: null }],
  }
  const { id } = await stage.send<{ id: string }>(page, '/api/birdhouse/v1/announcements', wish)
  await page.goto(`/announce/${id}`)
  const plan = page.locator('section', { has: page.getByRole('heading', { name: 'Beside the app' }) })
  await plan.getByText('In the app only.').waitFor()
  await plan.getByRole('button', { name: 'Propose a plan' }).click()
  await plan
    .getByText(/^After 4 working hours, by e-mail, to those who have not confirmed it: at most \d+ people\.$/)
    .waitFor()

  await plan.getByRole('button', { name: 'Add a step' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Add a step' })
  await dialog.getByLabel('On which way').selectOption({ label: 'Screen: Front hall' })
  await dialog.getByLabel('After how many working hours').fill('2')
  await dialog
    .getByRole('status')
    .getByText('After 2 working hours, on the screen “Front hall”, until all of its members are done.')
    .waitFor()
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByLabel('After how many working hours').press('Enter')
  const rows = plan.getByRole('listitem')
  await dialog.waitFor({ state: 'detached' })
  await expect
    .poll(() => rows.allTextContents())
    .toEqual([
      expect.stringContaining('After 2 working hours, on the screen'),
      expect.stringContaining('After 4 working hours, by e-mail'),
    ])

  // The same twice, hours that there are not, and then something that can be meant.
  await rows.nth(0).getByRole('button', { name: 'Change' }).click()
  const change = page.getByRole('dialog', { name: 'Change the step' })
  await change.getByLabel('After how many working hours').fill('-1')
  await change.getByText('Give hours from 0 to 500, in quarters.').waitFor()
  await change.getByLabel('On which way').selectOption({ label: 'E-mail' })
  await change.getByLabel('After how many working hours').fill('4')
  await change.getByText('Another step does the same at the same hour. Change one of them.').waitFor()
  expect(await change.getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true)
  await change.getByLabel('After how many working hours').fill('12,5')
  await change.getByRole('radio', { name: 'who have not read it' }).check()
  await change.getByRole('button', { name: 'Apply' }).click()
  await plan.getByText(/^After 12\.5 working hours, by e-mail, to those who have not read it/).waitFor()

  await rows.nth(0).getByRole('button', { name: 'Remove' }).click()
  await page.getByText('The step is removed.').waitFor()
  await expect.poll(() => rows.count()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect
    .poll(() => rows.allTextContents())
    .toEqual([
      expect.stringContaining('After 4 working hours, by e-mail'),
      expect.stringContaining('After 12.5 working hours, by e-mail'),
    ])

  // A level at which nothing is confirmed leaves the steps, and says which one can't be meant.
  await page.getByRole('radio', { name: 'For information' }).check()
  await plan.getByRole('alert').getByText('Nothing is confirmed at this level.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await plan.getByRole('button', { name: 'Propose a plan' }).click()
  await plan.getByText(/^At once, on the screen “Front hall”/).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => rows.count()).toBe(2)
  await page.getByRole('radio', { name: 'Please confirm' }).check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect
    .poll(async () => {
      const kept = await page.request.get(`/api/birdhouse/v1/announcements/${id}`)
      return ((await kept.json()) as { plan: unknown }).plan
    })
    .toEqual({
      steps: [
        { channel: 'email', after: 4, unless: 'confirmed' },
        { channel: 'email', after: 12.5, unless: 'read' },
      ],
    })

  await page.setViewportSize({ width: 320, height: 640 })
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await expect.poll(beyond).toBeLessThanOrEqual(0)
  expect(stage.complaints).toEqual([])
})
