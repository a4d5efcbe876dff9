import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

const fileOf = (...handles: string[]) => ({
  name: `${handles.length}.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from(['Account address', ...handles, ''].join('\n')),
})

test('what is answered of another file than the one that is chosen by then is not shown, and never taken in', async () => {
  const page = await stage.openAs('tui.armitage')
  await page.goto('/settings?part=archive')
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  await page.route('**/api/birdhouse/v1/transfer/following', async (route) => {
    const answer = await route.fetch()
    await held
    await route.fulfill({ response: answer })
  })
  const see = page.getByRole('button', { name: 'See what would change' })
  const field = page.locator('main input[type=file]')
  await field.setInputFiles(fileOf('kim.wright', 'wei.zhou', 'dave.pokere', 'nobody.at.all'))
  const asked = page.waitForRequest('**/transfer/following')
  await see.click()
  await asked
  await field.setInputFiles(fileOf('nobody.either'))
  const answered = page.waitForResponse('**/transfer/following')
  letGo()
  await answered
  await page.waitForTimeout(200)
  expect(await page.getByText('nobody.at.all').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Take it in' }).count()).toBe(0)
  await see.click()
  await page.getByText('This would change nothing.').waitFor()
  await page.getByText('Line 2: nobody.either').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByLabel('What', { exact: true }).selectOption('Hashtags I follow')
  expect(await page.getByText('Line 2: nobody.either').count()).toBe(0)
  expect(stage.complaints).toEqual([])
  await page.context().close()
})
