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
  // The page shows what came of it a moment after the button is free again.
  await page.waitForTimeout(300)
  await press(page, page.getByRole('button', { name: 'Send a test' }))
  await page.getByText('has taken it for mele@example.org').waitFor()
  const mail = await peer.next()
  expect(partOf(mail, 'text/plain')).toContain('There is nothing to do.')
  expect(stage.complaints).toEqual([])
})
