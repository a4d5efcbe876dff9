import { afterAll, beforeAll, expect, test } from 'vitest'
import { announceOn } from './announce-on.ts'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('figures open with a sentence, show lines with a table behind them, and say what is not measured', async () => {
  const page = await stage.openAs('wei.zhou')
  const read = async <T>(path: string) =>
    (await (await page.request.get(`/api/birdhouse/v1${path}`)).json()) as T
  const id = await announceOn(stage, page, {
    level: 'information',
    texts: [{ language: 'en', short: 'The lifts work again.', full_text: null }],
  })
  const people = await read<{ handle: string }[]>('/sample/people')
  for (const { handle } of people.slice(0, 12)) {
    await stage.send(page, '/api/birdhouse/v1/sample/sign-in', { handle })
    await stage.send(page, '/api/birdhouse/v1/lane/receipts', { receipts: [{ id, kind: 'seen' }] })
  }

  await stage.send(page, '/api/birdhouse/v1/sample/sign-in', { handle: 'wei.zhou' })
  await page.goto(`/announcements/${id}/figures`)
  await page.getByText(/^At least 10 of 2\d\d people have seen it\. It has not come to 80 %\.$/).waitFor()
  await page.locator('canvas').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByText('As a table').first().press('Enter')
  await page.getByRole('table', { name: 'Seen' }).getByRole('cell', { name: '10', exact: true }).waitFor()
  await page
    .getByRole('row', { name: /This app/ })
    .first()
    .waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Figures as CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toBe(`figures-${id}.csv`)

  await page.setViewportSize({ width: 320, height: 640 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('heading', { name: 'By channel' }).scrollIntoViewIfNeeded()
  // A drawing takes in what room it has a frame later.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0)
  expect(await findBarriers(page)).toEqual([])

  await page.goto('/announcements/1/figures')
  await page.getByRole('alert').waitFor()
  expect(stage.complaints.filter((line) => !line.includes('404'))).toEqual([])
})

test('of a past announcement: places, what was sent in vain, for whom it was useful, and how forecasts held', async () => {
  const page = await stage.openAs('tui.armitage')
  const past = (await (
    await page.request.get('/api/birdhouse/v1/announcements?limit=40&state=ended')
  ).json()) as { id: string; texts: { short: string }[] }[]
  const idOf = (words: string) => past.find(({ texts }) => texts[0]?.short.includes(words))?.id ?? ''
  await page.goto(`/announcements/${idOf('selected mobile plans')}/figures`)
  const room = page.getByRole('row', { name: /^Hamilton floor Posted/ })
  await room.getByText('not measured').first().waitFor()
  await page.getByRole('row', { name: /^Riccarton, stand-up Handed over to print .* ≥ 5/ }).waitFor()
  await page.getByText(/^Step 2, SMS: of at least \d+, at least \d+ \(\d\d%\) were done already\.$/).waitFor()
  await page
    .getByRole('row', { name: /^Care \d+/ })
    .last()
    .waitFor()
  await page.getByText(/^About 24% know it/).waitFor()
  await page.getByText('It is too early for a forecast').waitFor()
  expect(await findBarriers(page)).toEqual([])

  await page.setViewportSize({ width: 320, height: 640 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`/announcements/${idOf('Clause 7')}/figures`)
  await page.getByText(/^From \d\d earlier announcements/).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(await findBarriers(page)).toEqual([])
  expect(stage.complaints.filter((line) => !line.includes('404'))).toEqual([])
})
