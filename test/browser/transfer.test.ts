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
  // What the page makes of an answer it has made once a later one is there.
  await page.evaluate(async () => (await fetch('/api/birdhouse/v1/me')).json())
  expect(await page.getByText('nobody.at.all').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Take it in' }).count()).toBe(0)
  await see.click()
  await page.getByText('This would change nothing.').waitFor()
  await page.getByText('Line 2: nobody.either').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByLabel('What', { exact: true }).selectOption('Hashtags I follow')
  await page.getByText('Line 2: nobody.either').waitFor({ state: 'detached' })
  expect(stage.complaints).toEqual([])
  await page.context().close()
})

test('a file field speaks of dropping where there is a mouse, and not to a finger', async () => {
  const dropped = async (hasTouch: boolean) => {
    const page = await stage.openAs('tui.armitage', { viewport: { width: 390, height: 844 }, hasTouch })
    await page.goto('/settings?part=archive')
    await page.getByText('Choose a CSV file').waitFor()
    const before = await page.getByText('or drop it here').isVisible()
    await page.locator('main input[type=file]').setInputFiles(fileOf('kim.wright'))
    await page.getByText('1.csv').waitFor()
    const after = await page.getByText('or drop it here').isVisible()
    const short = await page.getByText('Choose another', { exact: true }).isVisible()
    await page.context().close()
    return { before, after, short }
  }
  expect(await dropped(false)).toEqual({ before: true, after: true, short: false })
  expect(await dropped(true)).toEqual({ before: false, after: false, short: true })
})
