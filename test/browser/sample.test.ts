import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { press } from './by-keys.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.close())

test('the set-up page loads the sample organisation, and one is somebody by one press', async () => {
  const page = await stage.open()
  await page.goto(stage.app.setupPath())
  await press(page, page.getByRole('button', { name: 'Load the sample organisation' }))
  await page.getByRole('heading', { name: 'Who would you like to be?' }).waitFor({ timeout: 45_000 })
  expect(await findBarriers(page)).toEqual([])
  const tui = page.getByRole('button', { name: /Tui Armitage/ })
  const face = await tui.locator('img').getAttribute('src')
  await press(page, tui)
  const later = page.getByRole('button', { name: 'Later' })
  const post = page.locator('[data-post]').first()
  await later.or(post).first().waitFor()
  if (await later.isVisible()) await later.click()
  await post.waitFor()
  await page.getByText('A sample: anyone can be anyone.').waitFor()
  expect(
    await page.locator('nav [href="/you"] img, nav [href="/@tui.armitage"] img').first().getAttribute('src'),
  ).toBe(face)
  await page.goto('/people')
  await page.getByText('A sample: anyone can be anyone.').waitFor()
  await page.getByRole('button', { name: 'Switch person' }).click()
  await page.getByRole('heading', { name: 'Who would you like to be?' }).waitFor()
})

test('what is installed carries the name of the organisation and "inside"', async () => {
  const page = await stage.open()
  const manifest = await page.context().request.get('/manifest.webmanifest')
  expect(await manifest.json()).toMatchObject({
    name: 'Kererū Mobile inside',
    short_name: 'Kererū Mobile inside',
  })
  await page.goto('/')
  await page.getByRole('heading', { name: 'Kererū Mobile inside' }).waitFor()
  await expect.poll(() => page.title()).toBe('Kererū Mobile inside')
})
