import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLinks } from '#server/domains/delivery/index.ts'
import { createSealer } from '#server/platform/secrets/index.ts'
import { announceOn } from './announce-on.ts'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

const KEY = 'a key for tests that is long enough'
let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true, environment: { SECRET_KEY: KEY } })
})
afterAll(() => stage.close())

test('a random few are asked in the lane; what is remembered stands among the figures as a band', async () => {
  const page = await stage.openAs('wei.zhou')
  const read = async <T>(path: string) =>
    (await (await page.request.get(`/api/birdhouse/v1${path}`)).json()) as T
  const id = await announceOn(stage, page, {
    level: 'information',
    texts: [{ language: 'en', short: 'The small plan costs 19 dollars.', full_text: null }],
  })

  await page.goto(`/announcements/${id}/figures`)
  await page.getByRole('button', { name: 'Ask a random few' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ask a random few' })
  await dialog.getByLabel('Question').fill('What does the small plan cost?')
  await dialog.getByLabel('Right answer').fill('19 dollars')
  await dialog.getByLabel('Wrong answer 1').fill('18 dollars')
  await dialog.getByLabel('Wrong answer 2').fill('20 dollars')
  await dialog.getByLabel('People to ask').fill('1000')
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.getByText(/people are asked\. A result is shown once five have answered/).waitFor()

  await page.goto('/announcements')
  const card = page.getByRole('region', { name: 'A question about an announcement' })
  await card.getByRole('heading', { name: 'What does the small plan cost?' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await card.getByRole('button', { name: '19 dollars' }).press('Enter')
  await page.getByText('Counted. Thank you.').waitFor()
  await card.waitFor({ state: 'detached' })

  const people = await read<{ handle: string }[]>('/sample/people')
  const others = people.filter(({ handle }) => handle !== 'wei.zhou')
  for (const { handle } of others.slice(0, 5)) {
    await stage.send(page, '/api/birdhouse/v1/sample/sign-in', { handle })
    for (const one of await read<{ id: string }[]>('/questions'))
      await stage.send(page, `/api/birdhouse/v1/questions/${one.id}/answer`, { option: null })
  }
  await answerByLink()
  await stage.send(page, '/api/birdhouse/v1/sample/sign-in', { handle: 'wei.zhou' })
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`/announcements/${id}/figures`)
  await page.getByText(/^About 14% know it, likely between \d+% and \d+%\.$/).waitFor()
  await page.getByRole('img', { name: /^About 14% know it/ }).scrollIntoViewIfNeeded()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(await findBarriers(page)).toEqual([])
  expect(stage.complaints).toEqual([])

  /** As by the link of a mail: without an account in hand, and without a script. */
  async function answerByLink(): Promise<void> {
    await stage.send(page, '/api/birdhouse/v1/sample/sign-in', { handle: others[5]?.handle })
    const me = await (await page.request.get('/api/v1/accounts/verify_credentials')).json()
    const [asked] = await read<{ id: string }[]>('/questions')
    const one = { questionId: asked?.id ?? '', accountId: (me as { id: string }).id, links: 0 }
    const token = createLinks(
      {} as never,
      createSealer(() => KEY),
    ).makeQuestion(one)
    const seen = await stage.open({ reducedMotion: 'reduce' })
    for (const colorScheme of ['light', 'dark'] as const) {
      await seen.emulateMedia({ colorScheme })
      await seen.goto(`/q/${token}`)
      expect(await findBarriers(seen)).toEqual([])
    }
    const bare = await stage.open({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
    await bare.goto(`/q/${token}`)
    await bare.getByRole('group', { name: 'What does the small plan cost?' }).waitFor()
    expect(await bare.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    await bare.keyboard.press('Tab')
    await bare.keyboard.press('ArrowUp')
    expect(await bare.getByLabel('I don’t know').isChecked()).toBe(true)
    await bare.keyboard.press('Enter')
    await bare.getByRole('heading', { name: 'Counted. Thank you.' }).waitFor()
  }
})
