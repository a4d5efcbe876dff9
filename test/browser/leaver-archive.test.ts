import { afterAll, beforeAll, expect, test } from 'vitest'
import { partOf, type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
let peer: SmtpPeer
beforeAll(async () => {
  peer = await startSmtpPeer({ disabledCommands: ['STARTTLS'] })
  const environment = {
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(peer.port),
    SMTP_SECURITY: 'none',
    MAIL_SENDER: 'birdhouse@example.org',
  }
  stage = await setStage({ sample: true, environment })
})
afterAll(async () => {
  await stage.close()
  await peer.stop()
})

test('an administrator sends somebody who has left a link, and they get their archive by it', async () => {
  const page = await stage.openAs('wei.zhou')
  const found = await page.request.get(`${stage.app.origin}/api/v1/accounts/lookup?acct=liam.dalgleish`)
  const { id, display_name: name } = (await found.json()) as { id: string; display_name: string }
  await stage.send(page, `/api/birdhouse/v1/people/${id}/leave`)
  await page.goto('/admin?part=people')
  await page.getByRole('searchbox', { name: 'Name, team, role' }).fill('liam.dal')
  await page.getByRole('button', { name: `Access of ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Send their archive…' }).click()
  const dialog = page.getByRole('dialog', { name: `Archive of ${name}` })
  await dialog.getByRole('textbox', { name: 'Private e-mail address' }).fill('liam@example.net')
  expect(await findBarriers(page)).toEqual([])
  const coming = peer.next()
  await dialog.getByRole('button', { name: 'Send the link' }).click()
  await page.getByText('The link is on its way.').waitFor()
  const token = /\/archive\/([\w-]+)/.exec(partOf(await coming, 'text/plain'))?.[1] ?? ''

  const out = await stage.open()
  await out.goto(`/archive/${token}`)
  const button = out.getByRole('button', { name: 'Download it' })
  await button.waitFor()
  expect(await findBarriers(out)).toEqual([])
  const download = out.waitForEvent('download')
  await button.click()
  expect((await download).suggestedFilename()).toMatch(/^birdhouse-liam\.dalgleish-.*\.zip$/)
  await out.getByText('The archive is on this device').waitFor()
})
