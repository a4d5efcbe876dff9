import { afterAll, beforeAll, expect, test } from 'vitest'
import { nothingAnnounced } from '#test/rig/announce.ts'
import { startHttpPeer } from '#test/rig/http-peer.ts'
import { findBarriers } from './barriers.ts'
import { press, type } from './by-keys.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
let peer: Awaited<ReturnType<typeof startHttpPeer>>
beforeAll(async () => {
  stage = await setStage({
    sample: true,
    environment: { FETCH_ALLOW: '127.0.0.1' },
  })
  await nothingAnnounced(stage.app.databaseUrl)
  peer = await startHttpPeer()
})
afterAll(async () => {
  peer.close()
  await stage.close()
})

test('an administrator describes a gateway, tries it, and reads what became of it', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/admin?part=channels')
  await page.getByText('No gateway is described yet.').waitFor()
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  await type(page, field('Address'), `${peer.url}/sms`)
  await field('Headers, one a line (Name: value)').fill('Authorization: Bearer {secret}')
  await field('Body').fill('{"to":"{to}","text":"{text}"}')
  await field('Secret').fill('sesame')
  expect(await findBarriers(page)).toEqual([])
  const gateway = page.locator('section', {
    has: page.getByRole('heading', { name: 'The gateway that sends SMS' }),
  })
  await press(page, gateway.getByRole('button', { name: 'Save', exact: true }))
  await press(page, page.getByRole('button', { name: 'Try it: SMS' }))
  await type(page, page.getByRole('textbox', { name: /Send it to this number/ }), '+64211234567')
  const submit = page.getByRole('dialog').getByRole('button', { name: 'Try it', exact: true })
  await press(page, submit)
  await page.getByText('It was taken.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(peer.asked[0]?.headers.authorization).toBe('Bearer sesame')
  peer.answer({ status: 422, body: 'no such number' })
  await press(page, submit)
  await page.getByText('422 no such number').waitFor()
  expect(stage.complaints).toEqual([])
})

test('it is said when announcements leave, and hours at which they never would are refused', async () => {
  const page = await stage.openAs('wei.zhou', { viewport: { width: 320, height: 640 } })
  await page.goto('/admin?part=channels')
  const plan = page.locator('section', {
    has: page.getByRole('heading', { name: 'When announcements leave' }),
  })
  await plan.getByLabel('Quiet from').fill('08:00')
  await plan.getByLabel('Quiet until').fill('18:00')
  await plan.getByLabel('SMS').fill('90')
  await plan.getByRole('radio', { name: 'Also what must be confirmed' }).check({ force: true })
  await press(page, plan.getByRole('button', { name: 'Save' }))
  await plan.getByText(/would ever be told anything.*Shorten the quiet hours/).waitFor()
  await plan.getByLabel('Quiet until').fill('10:30')
  await press(page, plan.getByRole('button', { name: 'Save' }))
  await page.getByText('Saved.').waitFor()
  await page.reload()
  expect(await plan.getByLabel('Quiet until').inputValue()).toBe('10:30')
  expect(await plan.getByLabel('SMS').inputValue()).toBe('90')
  expect(await plan.getByRole('radio', { name: 'Also what must be confirmed' }).isChecked()).toBe(true)
  expect(await findBarriers(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  // The refusal, which is meant.
  expect(stage.complaints.splice(0)).toEqual([expect.stringContaining('status of 422')])
})

test('a screen is added and opened; without a network it shows what was there, and says so', async () => {
  const page = await stage.openAs('wei.zhou', { colorScheme: 'dark', viewport: { width: 390, height: 844 } })
  await page.goto('/admin?part=channels')
  await press(page, page.getByRole('button', { name: 'Add one' }))
  await page.getByRole('radio', { name: 'Screens' }).check({ force: true })
  await type(page, page.getByRole('textbox', { name: 'Name', exact: true }), 'Lobby')
  expect(await findBarriers(page)).toEqual([])
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Save' }))
  await press(page, page.getByRole('button', { name: 'Change: Lobby' }))
  await page.getByRole('menuitem', { name: 'Make its address' }).click()
  const address = await page.getByRole('dialog').getByRole('textbox', { name: 'Address' }).inputValue()
  const lobby = await stage.open()
  await lobby.goto(new URL(address).pathname)
  await lobby.getByRole('heading', { name: 'Nothing is announced just now.' }).waitFor()
  expect(await findBarriers(lobby)).toEqual([])
  await lobby.route('**/api/birdhouse/v1/screens/*', (route) => route.abort())
  await lobby.reload()
  await lobby.getByText('No network. Shown is what was there at').waitFor()
  expect(await lobby.getByText('Lobby', { exact: true }).count()).toBe(1)
  stage.complaints.length = 0
})
