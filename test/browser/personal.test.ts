import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLinks } from '#server/domains/delivery/index.ts'
import { createSealer } from '#server/platform/secrets/index.ts'
import { announcement } from '#test/rig/announce.ts'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

const KEY = 'a key for tests that is long enough'
let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true, environment: { SECRET_KEY: KEY } })
})
afterAll(() => stage.close())

type Begun = { id: string; changed_at: string }

it('whoever has no account in hand reads it in a browser, which counts, and confirms it with the keyboard', async () => {
  const writer = await stage.openAs('wei.zhou')
  const body = announcement({ level: 'confirm', condition: 'person = wei.zhou' })
  const begun = await stage.send<Begun>(writer, '/api/birdhouse/v1/announcements', body)
  const { id, changed_at } = begun
  await stage.send(writer, `/api/birdhouse/v1/announcements/${id}/publish`, { changed_at })
  const me = (await (await writer.request.get('/api/v1/accounts/verify_credentials')).json()) as {
    id: string
  }
  const mine = async () => {
    const lane = await (await writer.request.get('/api/birdhouse/v1/lane')).json()
    return (lane as { id: string; mine: Record<string, string | null> }[]).find((one) => one.id === id)?.mine
  }
  await expect.poll(mine).toBeDefined()
  const link = { announcementId: id, accountId: me.id, channel: 'email', links: 0 } as const
  const token = createLinks(
    {} as never,
    createSealer(() => KEY),
  ).make(link)

  const page = await stage.open({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
  await page.goto(`/a/${token}`)
  expect(await page.getByRole('heading').textContent()).toContain('New prices from Monday.')
  await expect.poll(mine).toMatchObject({ read_at: expect.any(String), confirmed_at: null })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('status').waitFor()
  expect(await mine()).toMatchObject({ confirmed_at: expect.any(String) })
  await page.getByRole('button', { name: 'Useful' }).click()
  await page.locator('button[aria-pressed=true]').waitFor()
  const seen = await stage.open({ reducedMotion: 'reduce' })
  for (const colorScheme of ['light', 'dark'] as const) {
    await seen.emulateMedia({ colorScheme })
    await seen.goto(`/a/${token}`)
    expect(await findBarriers(seen)).toEqual([])
  }
  expect(stage.complaints).toEqual([])
})

it('the code of a slip is typed on a page of its own, which says when there is none like it', async () => {
  const seen = await stage.open({ reducedMotion: 'reduce' })
  for (const colorScheme of ['light', 'dark'] as const) {
    await seen.emulateMedia({ colorScheme })
    await seen.goto('/code')
    expect(await findBarriers(seen)).toEqual([])
  }
  const page = await stage.open({
    ...{ viewport: { width: 320, height: 640 }, javaScriptEnabled: false, locale: 'de-DE' },
  })
  await page.goto('/code')
  await page.getByLabel('Tippe den Code von deinem Zettel ein').fill('ZZZZ-ZZZZ')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Diesen Code hat kein Zettel.').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
})
