import { createECDH, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letIn } from '#test/rig/apps.ts'
import { exchangeFor, queryOf, type Registered, register, SHOWN } from '#test/rig/oauth.ts'
import { findBarriers } from './barriers.ts'
import { press } from './by-keys.ts'
import { type Stage, setStage } from './stage.ts'

const BACK = 'https://elk.example/back'
let stage: Stage
let elk: Registered
beforeAll(async () => {
  stage = await setStage({ sample: true, environment: { FETCH_ALLOW: '127.0.0.1' } })
  elk = await register(
    { url: stage.app.origin },
    {
      redirect_uris: `${BACK} ${SHOWN}`,
      scopes: 'read write push',
      website: 'https://elk.example',
    },
  )
})
afterAll(() => stage.close())

const address = (more: Record<string, string> = {}) =>
  `/oauth/authorize?${queryOf(elk, { redirect_uri: BACK, state: '0012', ...more })}`

test('somebody who is not signed in does so, sees what an app could do, lets it in by keys, and is led back to it', async () => {
  const page = await stage.open({ viewport: { width: 320, height: 640 } })
  await page.route('https://elk.example/**', (route) => route.fulfill({ body: 'Back in Elk' }))
  await page.goto(address())
  await press(page, page.getByRole('button', { name: /Tui Armitage/ }))
  await page.getByRole('heading', { name: 'Let Elk in?' }).waitFor()
  await page.getByText('All that it posts stays inside').waitFor()
  await page.getByText('Signed in as Tui Armitage').waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await press(page, page.getByRole('button', { name: 'Let it in' }))
  await page.getByText('Back in Elk').waitFor()
  const told = new URL(page.url())
  expect(told.href.startsWith(`${BACK}?`)).toBe(true)
  expect(told.searchParams.get('state')).toBe('0012')
  expect(told.searchParams.get('code')).toMatch(/^[\w-]{43}$/)
  await page.context().close()
})

test('an app whose name and site are long words fits a narrow phone', async () => {
  const site = `https://${'veryl'.repeat(11)}ong.example`
  const answer = await fetch(`${stage.app.origin}/api/v1/apps`, {
    method: 'POST',
    body: new URLSearchParams({
      client_name: 'Donaudampfschifffahrtsgesellschaft',
      redirect_uris: `${site}/back`,
      scopes: 'read',
      website: site,
    }),
  })
  const { client_id } = (await answer.json()) as { client_id: string }
  const page = await stage.openAs('tui.armitage', { viewport: { width: 320, height: 640 } })
  await page.goto(address({ client_id, redirect_uri: `${site}/back`, scope: 'read' }))
  await page.getByRole('button', { name: 'Let it in' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.context().close()
})

test('a server that fails is not said to be out of reach, and can be asked again', async () => {
  const page = await stage.openAs('tui.armitage')
  const look = '**/authorise/look'
  await page.route(look, (route) => route.fulfill({ status: 500, json: { error: 'No', code: 'server' } }))
  await page.goto(address())
  await page.getByRole('heading', { name: 'This could not be loaded' }).waitFor()
  await page.route(look, (route) => route.abort())
  await press(page, page.getByRole('button', { name: 'Try again' }))
  await page.getByRole('heading', { name: 'Birdhouse cannot be reached' }).waitFor()
  await page.unroute(look)
  await press(page, page.getByRole('button', { name: 'Try again' }))
  await page.getByRole('heading', { name: 'Let Elk in?' }).waitFor()
  await page.context().close()
})

test('who refuses gives nothing, who gets a code can copy it, and a wrong wish is explained', async () => {
  const page = await stage.openAs('tui.armitage', { locale: 'de-DE', colorScheme: 'dark' })
  await page.route('https://elk.example/**', (route) => route.fulfill({ body: 'Back in Elk' }))
  await page.goto(address())
  await page.getByRole('button', { name: 'Ablehnen' }).click()
  await page.getByText('Back in Elk').waitFor()
  expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied')
  await page.goto(address({ redirect_uri: SHOWN }))
  await page.getByRole('button', { name: 'Einlassen' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Einlassen' }).click()
  expect(await page.getByLabel('Code').inputValue()).toMatch(/^[\w-]{43}$/)
  expect(await findBarriers(page)).toEqual([])
  await page.goto(address({ redirect_uri: 'https://evil.example/' }))
  await page.getByText('eine Adresse schicken, die sie nicht angemeldet hat').waitFor()
  expect(await page.getByRole('link').count()).toBe(0)
  await page.goto(address({ scope: 'read profile' }))
  const back = page.getByRole('link', { name: 'Zurück zur App' })
  expect(await back.getAttribute('href')).toBe(`${BACK}?error=invalid_scope&state=0012`)
  await page.context().close()
})

test('the second of two clicks that began on another page lets nothing in, and a key that is pressed counts at once', async () => {
  const page = await stage.openAs('tui.armitage')
  await page.goto(address({ redirect_uri: SHOWN }))
  const allow = page.getByRole('button', { name: 'Let it in' })
  await allow.click({ trial: true })
  const { x = 0, y = 0, width = 0, height = 0 } = (await allow.boundingBox()) ?? {}
  // Again and again, so that it has never been there for long, however slow this test is.
  await page.evaluate(() => {
    const comeToFront = () => window.dispatchEvent(new Event('focus'))
    comeToFront()
    setInterval(comeToFront, 50)
  })
  await page.mouse.dblclick(x + width / 2, y + height / 2)
  // Had the click counted, this would come too late.
  await press(page, page.getByRole('button', { name: 'Refuse' }))
  await page.getByRole('heading', { name: 'Elk was not let in' }).waitFor()
  await page.context().close()
})

test('what was let in stands in the settings, and ends there; administrators keep to a list', async () => {
  const page = await stage.openAs('tui.armitage')
  await page.goto(address({ redirect_uri: SHOWN }))
  await page.getByRole('button', { name: 'Let it in' }).click()
  const code = await page.getByLabel('Code').inputValue()
  const told = await exchangeFor({ url: stage.app.origin }, elk, code, { redirect_uri: SHOWN })
  expect(told.status).toBe(200)
  await page.goto('/settings?part=access')
  await press(page, page.getByRole('button', { name: 'End the access of Elk' }))
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'End', exact: true }))
  await page.getByText('Elk is out.').waitFor()
  await page.getByText('You have let in no apps.').waitFor()
  await page.context().close()
  const admin = await stage.openAs('wei.zhou')
  await admin.goto('/admin?part=apps')
  await admin.getByText('Elk', { exact: true }).waitFor()
  expect(await findBarriers(admin)).toEqual([])
  await admin.getByLabel('Only apps on the list may be let in').click()
  await admin.getByText('Saved', { exact: false }).waitFor()
  await admin.goto(address())
  await admin.getByText('Ask an administrator to add it').waitFor()
  await admin.goto('/admin?part=apps')
  await press(admin, admin.getByRole('button', { name: 'Put on the list: Elk' }))
  await admin.getByRole('button', { name: 'Take off the list: Elk' }).waitFor()
  await admin.goto(address())
  await admin.getByRole('button', { name: 'Let it in' }).waitFor()
  await admin.context().close()
})

test('however many apps one let in, all can be gone through; what pushes to one say is a switch that holds', async () => {
  const page = await stage.openAs('dave.pokere', { viewport: { width: 320, height: 640 }, locale: 'de-DE' })
  const { id: me } = (await (await page.request.get('/api/v1/accounts/verify_credentials')).json()) as {
    id: string
  }
  const tokens = await letIn(
    stage.app,
    me,
    Array.from({ length: 42 }, () => ['read', 'push']),
  )
  await subscribe(tokens.at(-1) ?? '')
  await page.goto('/settings?part=access')
  const box = page.getByLabel('Push-Mitteilungen sagen, wer und was')
  await box.uncheck()
  await page.getByText('Gespeichert').first().waitFor()
  const ends = page.getByRole('button', { name: 'Den Zugang von Tide beenden' })
  await expect.poll(() => ends.count()).toBe(40)
  await page.getByRole('button', { name: 'Mehr anzeigen' }).click()
  await expect.poll(() => ends.count()).toBe(42)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.reload()
  await box.waitFor()
  expect(await box.isChecked()).toBe(false)
  expect(await findBarriers(page)).toEqual([])
  await page.context().close()
})

/** As an app does; nothing is ever sent there. */
async function subscribe(token: string): Promise<void> {
  const keys = createECDH('prime256v1')
  const p256dh = keys.generateKeys('base64url')
  const auth = randomBytes(16).toString('base64url')
  const answer = await fetch(`${stage.app.origin}/api/v1/push/subscription`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ subscription: { endpoint: 'https://127.0.0.1/here', keys: { p256dh, auth } } }),
  })
  expect(await answer.json()).toMatchObject({ birdhouse: { detail: true } })
}
