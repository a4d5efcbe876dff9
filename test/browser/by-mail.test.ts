import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { partOf, type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'
import { findBarriers } from './barriers.ts'
import { press, type } from './by-keys.ts'
import { type Stage, setStage } from './stage.ts'

const PASSWORD = 'a long enough password'
const OTHER = 'another long password'
let stage: Stage
let peer: SmtpPeer
let page: Page
beforeAll(async () => {
  stage = await setStage()
  peer = await startSmtpPeer({ disabledCommands: ['STARTTLS'] })
  page = await stage.open()
  await stage.send(page, '/api/birdhouse/v1/setup', {
    token: stage.app.setupPath().split('=')[1],
    organisation: { name: 'Harbour Bakery' },
    administrator: { name: 'Ngaio', handle: 'ngaio', email: 'ngaio@bakery.example', password: PASSWORD },
  })
  await stage.send(page, '/api/birdhouse/v1/welcome')
  const data = { host: '127.0.0.1', port: peer.port, security: 'none', sender: 'birdhouse@bakery.example' }
  const headers = { origin: stage.app.origin }
  await page.request.put(`${stage.app.origin}/api/birdhouse/v1/mail`, { data, headers })
})
afterAll(async () => {
  await peer.stop()
  await stage.close()
})

const field = (on: Page, name: string) => on.getByRole('textbox', { name, exact: true })
const button = (on: Page, name: string) => on.getByRole('button', { name, exact: true })
async function linkFromMail(): Promise<string> {
  const text = partOf(await peer.next(), 'text/plain')
  return new URL(/https?:\S+/.exec(text)?.[0] ?? '').pathname
}

test('who forgot the password asks for a link, sets a new one and signs in, by keyboard alone', async () => {
  const other = await stage.open()
  await other.goto('/sign-in')
  await press(other, other.getByRole('link', { name: 'Forgot your password?' }))
  // The page to sign in has a field of the same name.
  await other.getByRole('heading', { name: 'A new password', exact: true }).waitFor()
  await type(other, field(other, 'Handle or e-mail'), 'ngaio')
  expect(await findBarriers(other)).toEqual([])
  await other.keyboard.press('Enter')
  await other.getByRole('status').getByText('If there is an account of that name').waitFor()
  expect(await findBarriers(other)).toEqual([])
  const link = await linkFromMail()
  await other.goto(link)
  await other.getByRole('heading', { name: 'A new password for @ngaio' }).waitFor()
  await type(other, field(other, 'New password'), OTHER)
  expect(await findBarriers(other)).toEqual([])
  await other.keyboard.press('Enter')
  await other.getByRole('heading', { name: 'Your password is set' }).waitFor()
  await press(other, other.getByRole('link', { name: 'Sign in' }))
  await type(other, field(other, 'Handle or e-mail'), 'ngaio')
  await type(other, field(other, 'Password'), OTHER)
  await other.keyboard.press('Enter')
  await other.waitForURL((url) => url.pathname === '/')
  await peer.next()
  await other.goto(link)
  await other.getByRole('heading', { name: 'This link does not work any more' }).waitFor()
  page = other
})

test('a new address is confirmed where it is read, and put back from the old one', async () => {
  await page.goto('/settings?part=access')
  await page.getByText('Mail for you goes to ngaio@bakery.example.').waitFor()
  await type(page, field(page, 'New address'), 'ngaio@home.example')
  await type(page, field(page, 'Your password'), OTHER)
  await page.keyboard.press('Enter')
  await page.getByText('A link is on its way to ngaio@home.example.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.goto(await linkFromMail())
  await page.getByRole('heading', { name: 'Use ngaio@home.example?' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await press(page, button(page, 'Use this address'))
  await page.getByRole('heading', { name: 'Your address is confirmed' }).waitFor()
  await page.goto(await linkFromMail())
  await page.getByRole('heading', { name: 'Put ngaio@bakery.example back?' }).waitFor()
  await press(page, button(page, 'Put it back'))
  await page.getByRole('heading', { name: 'Your address is put back' }).waitFor()
  await page.goto('/')
  await page.waitForURL(/sign-in/)
  const unexpected = stage.complaints.filter((line) => !line.includes('status of 404'))
  expect(unexpected).toEqual([])
})
