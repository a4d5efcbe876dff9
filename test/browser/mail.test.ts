import { afterAll, beforeAll, expect, test } from 'vitest'
import { partOf, type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'
import { findBarriers } from './barriers.ts'
import { press, type } from './by-keys.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
let peer: SmtpPeer
beforeAll(async () => {
  stage = await setStage({ sample: true })
  peer = await startSmtpPeer({ disabledCommands: ['STARTTLS'] })
})
afterAll(async () => {
  await peer.stop()
  await stage.close()
})

test('an administrator sets the mail server and is told what is wrong until the test arrives', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/admin?part=mail')
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  await type(page, field('Mail server'), '127.0.0.1')
  await page.getByRole('spinbutton', { name: 'Port' }).fill(String(peer.port))
  await type(page, field('Sender'), 'birdhouse@kereru.example')
  expect(await findBarriers(page)).toEqual([])
  await press(page, page.getByRole('button', { name: 'Save', exact: true }))
  await page.getByRole('heading', { name: 'Try it' }).waitFor()
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('mele@example.org')
  await press(page, page.getByRole('button', { name: 'Send a test' }))
  await page.getByText('does not speak this kind of security on this port').waitFor()
  await page.getByText('The mail server said:').waitFor()
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('radio', { name: 'None' }).check({ force: true })
  // What was saved first may still be said.
  const saved = page.waitForResponse(
    (one) => one.request().method() === 'PUT' && one.url().endsWith('/v1/mail'),
  )
  await press(page, page.getByRole('button', { name: 'Save', exact: true }))
  await saved
  await page.locator('main button[aria-busy="true"]').waitFor({ state: 'detached' })
  await press(page, page.getByRole('button', { name: 'Send a test' }))
  await page.getByText('has taken it for mele@example.org').waitFor()
  const mail = await peer.next()
  expect(partOf(mail, 'text/plain')).toContain('There is nothing to do.')
  expect(stage.complaints).toEqual([])
})

test('one’s own address, come late, is not put before what is being written', async () => {
  const page = await stage.openAs('wei.zhou')
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  const entry = '**/api/birdhouse/v1/people/wei.zhou'
  await page.route(entry, async (route) => {
    await held
    return route.continue()
  })
  const settings = {
    host: '127.0.0.1',
    port: peer.port,
    security: 'none',
    sender: 'birdhouse@kereru.example',
  }
  const headers = { origin: stage.app.origin }
  await page.request.put(`${stage.app.origin}/api/birdhouse/v1/mail`, { data: settings, headers })
  await page.goto('/admin?part=mail')
  const to = page.getByRole('textbox', { name: 'To', exact: true })
  await to.focus()
  answer()
  await page.waitForResponse(entry)
  await page.keyboard.type('mele@example.org')
  expect(await to.inputValue()).toBe('mele@example.org')
  await to.fill('')
  await to.blur()
  await expect.poll(() => to.inputValue()).toMatch(/^wei\.zhou@/)
})
