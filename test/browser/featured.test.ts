import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { press } from './by-keys.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('hashtags are put on one’s profile by keys, and lead everybody to one’s posts with them', async () => {
  const page = await stage.openAs('tui.armitage', { viewport: { width: 320, height: 640 } })
  const words = ['Knots hold #ropes', 'Splices hold longer #ropes', 'Nothing to do with it']
  for (const status of words) await stage.send(page, '/api/v1/statuses', { status })
  await page.goto('/settings?part=profile')
  await press(page, page.getByRole('button', { name: 'Show #ropes on my profile' }))
  await page.getByText('2 posts to everyone').waitFor()
  await page.getByRole('textbox', { name: 'A hashtag' }).fill('not one')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  await page.getByRole('textbox', { name: 'A hashtag' }).fill('#anchors')
  await page.keyboard.press('Enter')
  await page.getByText('#anchors', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Remove #anchors from my profile' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('#anchors', { exact: true }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.context().close()

  const reader = await stage.openAs('dave.pokere')
  await stage.send(reader, '/api/v1/statuses', { status: 'My own #ropes' })
  await reader.goto('/@tui.armitage')
  const head = reader.getByRole('region', { name: 'Tui Armitage' })
  await press(reader, head.getByRole('link', { name: '#ropes' }))
  await reader.getByRole('heading', { name: '#ropes by Tui Armitage' }).waitFor()
  await reader.getByText('Splices hold longer').waitFor()
  expect(await reader.locator('[data-post]').count()).toBe(2)
  expect(await findBarriers(reader)).toEqual([])
  await reader.getByRole('link', { name: 'Everybody’s posts with #ropes' }).click()
  await reader.getByText('My own #ropes').waitFor()
  await reader.goto('/@tui.armitage/tagged/anchors')
  await reader.getByText('Nothing with #anchors yet').waitFor()
  expect(stage.complaints.filter((one) => !one.includes('status of 404'))).toEqual([])
  await reader.context().close()
})

test('somebody who is suggested is not again once one has said so, and is once that is undone', async () => {
  const page = await stage.openAs('wei.zhou', { viewport: { width: 1280, height: 900 } })
  const section = page.getByRole('complementary').locator('section').first()
  await page.goto('/')
  const first = section.getByRole('button', { name: /^Not this one/ }).first()
  const name = (await first.getAttribute('aria-label'))?.replace('Not this one: ', '') ?? ''
  expect(await findBarriers(page)).toEqual([])
  // It stands after all posts of the page.
  await first.focus()
  await page.keyboard.press('Enter')
  await page.getByText(`${name} is not suggested to you again.`).waitFor()
  await page.waitForFunction(() => document.activeElement?.ariaLabel?.startsWith('Not this one'))
  await page.reload()
  await first.waitFor()
  expect(await section.getByText(name, { exact: true }).count()).toBe(0)
  const next = (await first.getAttribute('aria-label'))?.replace('Not this one: ', '') ?? ''
  await first.click()
  await section.getByText(next, { exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('Enter')
  await section.getByText(next, { exact: true }).waitFor()
  await page.waitForFunction(() => document.activeElement !== document.body)
  await page.reload()
  await section.getByText(next, { exact: true }).waitFor()
  await page.context().close()
})

test('a phone fetches nothing of the column that it has no room for, and a window that grows gets it', async () => {
  const page = await stage.openAs('wei.zhou', { viewport: { width: 390, height: 844 } })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const beside = () => asked.filter((path) => /\/suggestions$|\/(aside|suggested)-/.test(path))
  await page.goto('/', { waitUntil: 'networkidle' })
  await page.locator('[data-post]').first().waitFor()
  expect(beside()).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
  await page
    .getByRole('complementary')
    .getByRole('heading', { name: 'People you may want to follow' })
    .waitFor()
  expect(beside()).toContain('/api/birdhouse/v1/suggestions')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('complementary').waitFor({ state: 'detached' })
  await page.context().close()
})
