import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '#test/rig/authenticator.ts'
import { findBarriers } from './barriers.ts'
import { press, type } from './by-keys.ts'
import { registerApp } from './register-app.ts'
import { type Stage, setStage } from './stage.ts'

const PASSWORD = 'a long enough password'
let stage: Stage
let page: Page
let secret = ''
let codes: string[] = []
beforeAll(async () => {
  stage = await setStage()
  page = await stage.open()
  await stage.send(page, '/api/birdhouse/v1/setup', {
    token: stage.app.setupPath().split('=')[1],
    organisation: { name: 'Harbour Bakery' },
    administrator: { name: 'Ngaio', handle: 'ngaio', password: PASSWORD },
  })
  await stage.send(page, '/api/birdhouse/v1/welcome')
})
afterAll(() => stage.close())

const field = (on: Page, name: string) => on.getByRole('textbox', { name, exact: true })
const focused = (on: Page, name: string) => field(on, name).and(on.locator(':focus'))
const button = (on: Page, name: string) => on.getByRole('button', { name, exact: true })

async function giveName(on: Page): Promise<void> {
  await on.goto('/sign-in')
  await type(on, field(on, 'Handle or e-mail'), 'ngaio')
  await type(on, field(on, 'Password'), PASSWORD)
  await on.keyboard.press('Enter')
  await focused(on, 'Code').waitFor()
}

test('an app is set up by keyboard alone: the password, the picture or the text, a code, ten codes to keep', async () => {
  await page.goto('/settings?part=access')
  await press(page, button(page, 'Set up an app'))
  await type(page, field(page, 'Your password'), PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  secret = (await page.locator('main code').innerText()).trim()
  await focused(page, 'Code from the app').waitFor()
  await page.keyboard.type(codeOf(secret))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'It is on. Keep these recovery codes' }).waitFor()
  codes = await page.locator('main ol code').allInnerTexts()
  expect(codes).toHaveLength(10)
  expect(await findBarriers(page)).toEqual([])
  await press(page, button(page, 'I have kept them'))
  await page.getByText('10 recovery codes are left.').waitFor()
})

test('signing in asks for the code, says when it is wrong, and takes a recovery code too', async () => {
  const other = await stage.open()
  await giveName(other)
  expect(await findBarriers(other)).toEqual([])
  await other.keyboard.type('000000')
  await other.keyboard.press('Enter')
  await other.getByRole('alert').getByText('This code is wrong').waitFor()
  await field(other, 'Code').fill(codeOf(secret, 1))
  await button(other, 'Sign in').click()
  await other.waitForURL((url) => url.pathname === '/')

  const third = await stage.open()
  await giveName(third)
  await press(third, button(third, 'Back'))
  await field(third, 'Password').waitFor()
  await giveName(third)
  await third.keyboard.type(codes[0] ?? '')
  await third.keyboard.press('Enter')
  await third.waitForURL((url) => url.pathname === '/')
})

test('whoever signs in with it on the way to an app is asked whether to let that in, and not before', async () => {
  const other = await stage.open()
  await other.goto(await registerApp(stage))
  await type(other, field(other, 'Handle or e-mail'), 'ngaio')
  await type(other, field(other, 'Password'), PASSWORD)
  await other.keyboard.press('Enter')
  await focused(other, 'Code').waitFor()
  expect(await other.getByText('Let Elk in?').count()).toBe(0)
  await other.keyboard.type(codes[1] ?? '')
  await other.keyboard.press('Enter')
  await other.getByRole('heading', { name: 'Let Elk in?' }).waitFor()
  await press(other, button(other, 'Let it in'))
  expect(await other.getByLabel('Code').inputValue()).toMatch(/^[\w-]{43}$/)
})

test('it is turned off where it was turned on', async () => {
  await page.goto('/settings?part=access')
  await page.getByText('8 recovery codes are left.').waitFor()
  await press(page, button(page, 'Turn it off'))
  await page.locator('input:focus').waitFor()
  await page.keyboard.type('not my password')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('neither your password nor a code').waitFor()
  await field(page, 'Your password or a code').fill(PASSWORD)
  await button(page, 'Turn it off').click()
  await button(page, 'Set up an app').waitFor()
  const unexpected = stage.complaints.filter((line) => !line.includes('status of 422'))
  expect(unexpected).toEqual([])
})
