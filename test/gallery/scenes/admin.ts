import type { Page } from 'playwright-core'
import { send } from '#test/rig/send.ts'
import type { Scene } from './scene.ts'

const HEAD = 'name,handle,e-mail,department,team,location,role,manager,working hours,time zone,languages\n'
const GOOD = `${HEAD}Rua Paki,rua.paki,rua@example.org,Ovens,Bread,Petone,Baker,,Mon-Fri 04:00-12:00,Pacific/Auckland,en mi
Ngaio Ferrers,ngaio.ferrers,ngaio@example.org,Office,Office,Petone,Owner,,Mon-Fri 08:00-16:00,Pacific/Auckland,en
`
const BAD = `${HEAD}Rua Paki,rua paki,rua@,Ovens,Bread,Petone,Baker,nobody,always,Mars/Olympus,en
,x,,,,,,,,,
`

/** What administrators see, and what others see there. */
export const ADMIN: Scene[] = [
  { name: 'admin', path: '/admin' },
  { name: 'admin-organisation', path: '/admin?part=organisation' },
  { name: 'admin-invitations', path: '/admin?part=invitations' },
  { name: 'admin-import', path: '/admin?part=import' },
  { name: 'admin-roles', path: '/admin?part=roles', whole: true },
  {
    name: 'admin-audit',
    path: '/admin?part=audit',
    before: (page) => page.request.patch('/api/birdhouse/v1/organisation', { data: { post_limit: 140 } }),
  },
  { name: 'admin-holders', path: '/admin?part=people&role=6' },
  {
    name: 'admin-role-made',
    path: '/admin?part=roles',
    async act(page) {
      await page.locator('main section button').first().click()
      await page.getByRole('dialog').locator('[type=checkbox]').last().waitFor()
    },
  },
  {
    name: 'admin-roles-of',
    path: '/admin?part=people&role=6',
    async act(page) {
      await page.locator('main [aria-haspopup="menu"]').first().click()
      await page.getByRole('menuitem').first().click()
      await page.getByRole('dialog').locator('[type=checkbox]').last().waitFor()
    },
  },
  { name: 'report', path: '/company', act: (page) => openReport(page) },
  {
    name: 'admin-reports',
    as: 'josie.karaitiana',
    path: '/admin?part=reports',
    before: (page) => reportOne(page),
  },
  {
    name: 'admin-report-decided',
    as: 'josie.karaitiana',
    path: '/admin?part=reports',
    before: (page) => reportOne(page),
    async act(page) {
      await page.locator('main li button').first().click()
      await page.getByRole('dialog').locator('textarea').fill('This names a colleague’s illness.')
    },
  },
  {
    name: 'reports',
    as: 'ngaire.whitcombe',
    path: '/reports',
    before: (page) => decideOne(page),
    whole: true,
  },
  { name: 'post-hidden', as: 'ngaire.whitcombe', path: '/@ngaire.whitcombe' },
  { name: 'admin-refused', as: 'tui.armitage', path: '/admin' },
  {
    name: 'admin-import-preview',
    stage: 'young',
    as: 'ngaio',
    path: '/admin?part=import',
    act: (page) => preview(page, GOOD),
  },
  {
    name: 'admin-import-errors',
    stage: 'young',
    as: 'ngaio',
    path: '/admin?part=import',
    act: (page) => preview(page, BAD),
  },
  {
    name: 'admin-invited',
    stage: 'young',
    as: 'ngaio',
    path: '/admin?part=invitations',
    async act(page) {
      await page.locator('input[name="name"]').fill('Hemi')
      await page
        .locator('form', { has: page.locator('[name="handle"]') })
        .locator('[type=submit]')
        .click()
      await page.locator('input[readonly]').waitFor()
      await page.locator('input[readonly]').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'admin-suspend',
    path: '/admin',
    async act(page) {
      await page.locator('main [aria-haspopup="menu"]').nth(1).click()
      await page.getByRole('menuitem').first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
]

async function openReport(page: Page) {
  await page.locator('main article [aria-haspopup="menu"]').nth(1).click()
  await page.getByRole('menuitem').last().click()
  await page.getByRole('dialog').locator('select').waitFor()
}

type Made = { id: string; account: { id: string } }

/** Somebody else’s browser, for what they do before. */
async function elsewhere(page: Page, handle: string) {
  const { baseURL = '' } = (page.context() as unknown as { _options: { baseURL?: string } })._options
  const context = await page.context().browser()?.newContext({ baseURL })
  if (context === undefined) throw new Error('no browser')
  const ask = async <T>(path: string, data: unknown) =>
    (await (await send(context.request, baseURL, path, data)).json()) as T
  await ask('/api/birdhouse/v1/sample/sign-in', { handle })
  return ask
}

/** A post, reported by somebody else. */
async function reportOne(page: Page): Promise<string> {
  const [author, reporter] = [await elsewhere(page, 'ngaire.whitcombe'), await elsewhere(page, 'mele.fifita')]
  const status = 'Priya is off sick again, the third time this quarter. Ask Graeme why.'
  const posted = await author<Made>('/api/v1/statuses', { status })
  const made = await reporter<Made>('/api/v1/reports', {
    account_id: posted.account.id,
    status_ids: [posted.id],
    category: 'violation',
    comment: 'Somebody’s health is nobody’s business here.',
  })
  return made.id
}

async function decideOne(page: Page): Promise<void> {
  const id = await reportOne(page)
  const moderator = await elsewhere(page, 'josie.karaitiana')
  await moderator(`/api/birdhouse/v1/reports/${id}/decide`, {
    kind: 'hidden',
    words: 'This names a colleague’s illness.',
  })
}

async function preview(page: Page, csv: string) {
  const file = page.locator('input[type="file"]')
  await file.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.locator('form', { has: file }).locator('[type=submit]').click()
  await page.locator('main [role="status"] li').first().waitFor()
  await page.locator('main [role="status"]').scrollIntoViewIfNeeded()
}
