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

test('an administrator sends somebody who left some days ago a link, and they get their archive by it', async () => {
  const page = await stage.openAs('wei.zhou')
  const found = await page.request.get(`${stage.app.origin}/api/v1/accounts/lookup?acct=liam.dalgleish`)
  const { id } = (await found.json()) as { id: string }
  await stage.send(page, `/api/birdhouse/v1/people/${id}/leave`)
  await page.goto('/admin?part=people')
  const ask = async (name: string, email: string) => {
    await page.getByRole('searchbox', { name: 'Name, team, role' }).fill(name)
    await page.getByRole('button', { name: `Access of ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Send their archive…' }).click()
    const dialog = page.getByRole('dialog', { name: `Archive of ${name}` })
    await dialog.getByRole('textbox', { name: 'Private e-mail address' }).fill(email)
    expect(await findBarriers(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Send the link' }).click()
    return dialog
  }
  const refused = await ask('Liam Dalgleish', 'liam@example.net')
  const day = new Date(Date.now() + 3 * 86_400_000).getDate()
  await refused.getByText(new RegExp(`gone for three days: from .*\\b${day}\\b`)).waitFor()
  await page.keyboard.press('Escape')
  const coming = [peer.next(), peer.next()]
  await ask('Maurice Gillespie', 'maurice@example.net')
  await page.getByText('The link is on its way.').waitFor()
  const texts = (await Promise.all(coming)).map((mail) => partOf(mail, 'text/plain'))
  const token = /\/archive\/([\w-]+)/.exec(texts.join('\n'))?.[1] ?? ''

  const out = await stage.open()
  await out.route('**/api/birdhouse/v1/archives/*', (route) => route.abort())
  await out.goto(`/archive/${token}`)
  const again = out.getByRole('button', { name: 'Try again' })
  await again.waitFor()
  expect(await findBarriers(out)).toEqual([])
  await out.unroute('**/api/birdhouse/v1/archives/*')
  await again.click()
  const button = out.getByRole('button', { name: 'Download it' })
  await button.waitFor()
  expect(await findBarriers(out)).toEqual([])
  const download = out.waitForEvent('download')
  await button.click()
  expect((await download).suggestedFilename()).toMatch(/^birdhouse-maurice\.gillespie-.*\.zip$/)
  await out.getByText('The archive is on this device').waitFor()
})

test('who has access again reads in the app, once, that their archive was taken', async () => {
  const admin = await stage.openAs('wei.zhou')
  const found = await admin.request.get(`${stage.app.origin}/api/v1/accounts/lookup?acct=maurice.gillespie`)
  const { id } = (await found.json()) as { id: string }
  await stage.send(admin, `/api/birdhouse/v1/people/${id}/restore`)
  const { url } = await stage.send<{ url: string }>(admin, '/api/birdhouse/v1/invitations', {
    handle: 'maurice.gillespie',
  })
  const page = await stage.open()
  await stage.send(page, `/api/birdhouse/v1/invitations/${url.split('/').at(-1)}/accept`, {
    ...{ name: 'Maurice Gillespie', handle: 'maurice.gillespie' },
    password: 'a good long password',
  })
  await stage.send(page, '/api/birdhouse/v1/welcome')
  await page.goto('/people')
  const notice = page.getByRole('region', { name: 'Your archive was taken' })
  await notice.getByText('ask them who sent it').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await notice.getByRole('button', { name: 'I have read it' }).press('Enter')
  await notice.waitFor({ state: 'detached' })
  await page.goto('/')
  await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor()
  expect(await notice.count()).toBe(0)
})
