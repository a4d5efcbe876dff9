import { afterAll, beforeAll, expect, test } from 'vitest'
import { partOf, type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'
import { findBarriers } from './barriers.ts'
import { press } from './by-keys.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
let peer: SmtpPeer
beforeAll(async () => {
  peer = await startSmtpPeer({ disabledCommands: ['STARTTLS'] })
  const mail = { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(peer.port), SMTP_SECURITY: 'none' }
  stage = await setStage({ sample: true, environment: { ...mail, MAIL_SENDER: 'birdhouse@kereru.example' } })
})
afterAll(() => stage.close())

test('whoever writes an announcement sends it to themselves, reads what became of it, and opens the page behind its link', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/announce/new')
  await page.getByRole('textbox', { name: 'Short text (English)' }).fill('Two people close the shop.')
  await press(page, page.getByRole('button', { name: 'Test…' }))
  const dialog = page.getByRole('dialog')
  await dialog.getByText('No gateway for SMS is set up.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  const mail = dialog.getByRole('button', { name: 'Send: E-mail' })
  await press(page, mail)
  await dialog.getByText('It has left. Look whether it has arrived.').waitFor()
  expect(partOf(await peer.next(), 'text/plain')).toMatch(/^Test: Announcement\s+Two people close the shop\./)
  await peer.stop()
  await press(page, mail)
  await dialog.getByText('The other side can’t be reached just now.').waitFor()
  expect(await findBarriers(page)).toEqual([])

  const opened = page.context().waitForEvent('page')
  await press(page, dialog.getByRole('link', { name: 'Page behind the link' }))
  const preview = await opened
  await preview.getByText('A test: this is what readers get.').waitFor()
  await preview.getByRole('button', { name: 'Useful' }).click()
  await preview.getByText('Yours was not.').waitFor()
  expect(await findBarriers(preview)).toEqual([])
  expect(stage.complaints).toEqual([])
})
