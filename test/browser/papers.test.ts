import { afterAll, beforeAll, expect, test } from 'vitest'
import { announceOn, callerOn } from './announce-on.ts'
import { findBarriers } from './barriers.ts'
import { press, type } from './by-keys.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true, environment: { USUAL_HOURS: 'Mon-Sun 00:00-24:00' } })
})
afterAll(() => stage.close())

test('who leads a place sees in the lane that a sheet waits, and enters how many heard it', async () => {
  const { call } = await callerOn(stage, await stage.openAs('wei.zhou'))
  const now = (await call('GET /api/birdhouse/v1/channels')).body.plan
  await call('PUT /api/birdhouse/v1/channels/plan', { body: { ...now, quiet: null, weekends: true } })
  const page = await stage.openAs('tui.armitage')
  await page.goto('/papers')
  await page.getByText('Nothing to brief').waitFor()
  expect(await findBarriers(page)).toEqual([])
  const leader = (await call('GET /api/birdhouse/v1/people/:handle', { params: { handle: 'tui.armitage' } }))
    .body
  const place = await call('POST /api/birdhouse/v1/places', {
    body: { channel: 'briefing', name: 'Night shift', leader_id: leader.account.id },
  })
  const step = { channel: 'briefing', after: 0, unless: 'read', place: place.body.id }
  await announceOn(stage, page, { plan: { steps: [step] } })
  await page.goto('/announcements')
  await page.getByRole('link', { name: '1 sheet waits to be handed or read out by you' }).click()
  await type(page, page.getByRole('spinbutton', { name: 'People who were there' }), '7')
  expect(await findBarriers(page)).toEqual([])
  await press(page, page.getByRole('button', { name: 'Enter' }))
  await page.getByText('7 people were there.').waitFor()
  // Nothing that the page before asked for is taken for the answer to this one.
  await page.goto('about:blank')
  const counted = page.waitForResponse('**/api/birdhouse/v1/lane/count')
  await page.goto('/announcements')
  expect(await (await counted).json()).toMatchObject({ papers: 0 })
  await page.getByText('New prices from Monday.').first().waitFor()
  expect(await page.getByText('waits to be handed').count()).toBe(0)
  expect(stage.complaints).toEqual([])
})
