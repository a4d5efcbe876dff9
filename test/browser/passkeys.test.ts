import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '#test/rig/authenticator.ts'
import { findBarriers } from './barriers.ts'
import { press } from './by-keys.ts'
import { givePasskeyDevice } from './passkey-device.ts'
import { registerApp } from './register-app.ts'
import { type Stage, setStage } from './stage.ts'

/** Passkeys of a real browser, whose device is Chromium's virtual authenticator. */
const PASSWORD = 'a long enough password'
let stage: Stage
let page: Page
let device: CDPSession
let authenticatorId: string
/** What the page has sent to sign in, so that it can be sent again. */
const sent: string[] = []
beforeAll(async () => {
  stage = await setStage()
  page = await stage.open()
  await stage.send(page, '/api/birdhouse/v1/setup', {
    token: stage.app.setupPath().split('=')[1],
    organisation: { name: 'Harbour Bakery' },
    administrator: { name: 'Ngaio', handle: 'ngaio', password: PASSWORD },
  })
  await stage.send(page, '/api/birdhouse/v1/welcome')
  ;({ device, authenticatorId } = await givePasskeyDevice(page))
  page.on('request', (request) => {
    if (request.url().endsWith('/passkey-session')) sent.push(request.postData() ?? '')
  })
})
afterAll(() => stage.close())

const button = (name: string) => page.getByRole('button', { name, exact: true })
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const alert = (text: string) => page.getByRole('alert').getByText(text)

async function signOut(): Promise<void> {
  const headers = { origin: stage.app.origin }
  await page.request.delete(`${stage.app.origin}/api/birdhouse/v1/session`, { headers })
  await page.goto('/sign-in')
  await button('Sign in with a passkey').waitFor()
}

test('a passkey is added behind the password, by keyboard alone, and gets a name', async () => {
  await page.goto('/settings?part=access')
  await press(page, button('Add a passkey'))
  await page.locator('input:focus').waitFor()
  await page.keyboard.type('not my password')
  await page.keyboard.press('Enter')
  await alert('This is not your current password.').waitFor()
  await field('Your password').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByText('Your passkey is added.').waitFor()
  await press(page, button('Rename: Chrome, Linux'))
  await field('Name of the passkey').fill('Kitchen laptop')
  await page.keyboard.press('Enter')
  await button('Remove: Kitchen laptop').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await press(page, button('Add a passkey'))
  await page.locator('input:focus').waitFor()
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await alert('This device has a passkey for you already.').waitFor()
})

test('it signs in without a name, a password or a code, and what it signed is good once', async () => {
  const begun = await stage.send<{ secret: string }>(page, '/api/birdhouse/v1/second-factor', {
    current: PASSWORD,
  })
  await stage.send(page, '/api/birdhouse/v1/second-factor/confirm', { code: codeOf(begun.secret) })
  await signOut()
  expect(await findBarriers(page)).toEqual([])
  await press(page, button('Sign in with a passkey'))
  await page.waitForURL((url) => url.pathname === '/')
  await page.goto('/settings?part=access')
  await page.getByText('Last used').first().waitFor()
  await stage.send(page, '/api/birdhouse/v1/second-factor/remove', { proof: PASSWORD })

  const thief = await stage.open()
  const data = JSON.parse(sent.at(-1) ?? '') as object
  const again = await thief.request.post('/api/birdhouse/v1/passkey-session', {
    data,
    headers: { origin: stage.app.origin },
  })
  expect([again.status(), await again.json()]).toMatchObject([422, { code: 'passkey_refused' }])
})

test('a device that has not asked who is there lets nobody in', async () => {
  await signOut()
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await button('Sign in with a passkey').click()
  await alert('The browser was not told yes in time.').waitFor()
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await button('Sign in with a passkey').click()
  await page.waitForURL((url) => url.pathname === '/')
})

test('whoever signs in by it on the way to an app is asked whether to let that in', async () => {
  const asking = await registerApp(stage)
  await signOut()
  await page.goto(asking)
  await press(page, button('Sign in with a passkey'))
  await page.getByRole('heading', { name: 'Let Elk in?' }).waitFor()
  await press(page, button('Let it in'))
  expect(await page.getByLabel('Code').inputValue()).toMatch(/^[\w-]{43}$/)
})

test('where the passkeys there are can’t be had, that is said, and none is added', async () => {
  await page.route('**/api/birdhouse/v1/passkeys', (route) =>
    route.fulfill({ status: 422, json: { error: 'No', code: 'unknown' } }),
  )
  await page.goto('/settings?part=access')
  const part = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Passkeys' }) })
  await part.getByRole('button', { name: 'Try again' }).waitFor()
  expect(await part.getByRole('button', { name: 'Add a passkey' }).count()).toBe(0)
  await page.unroute('**/api/birdhouse/v1/passkeys')
  await part.getByRole('button', { name: 'Try again' }).click()
  await part.getByRole('button', { name: 'Add a passkey' }).waitFor()
})

test('one that is removed signs nobody in', async () => {
  await page.goto('/settings?part=access')
  await press(page, button('Remove: Kitchen laptop'))
  const asking = page.getByRole('dialog', { name: 'Remove Kitchen laptop?' })
  await asking.waitFor()
  expect(await findBarriers(page)).toEqual([])
  await asking.getByRole('button', { name: 'Remove' }).press('Enter')
  await button('Remove: Kitchen laptop').waitFor({ state: 'detached' })
  await signOut()
  await button('Sign in with a passkey').click()
  await alert('This passkey is not known here').waitFor()
  const unexpected = stage.complaints.filter((line) => !line.includes('status of 422'))
  expect(unexpected).toEqual([])
})
