import type { Page } from 'playwright-core'
import { type Scene, write } from './scene.ts'

const NEAR =
  'The tower at Cape Palliser is back up after the slip took the road out. Thanks to the crew who walked in with the spare. Power is fine.'

/** The composer in all its states. On phones it opens as a sheet. */
export const WRITING: Scene[] = [
  { name: 'write-dialog', path: '/', act: openDialog },
  {
    name: 'write-text',
    path: '/',
    act: (page) =>
      write(page, 'Kia ora @tui.armitage, does #outage cover planned work too? https://example.org/runbook'),
  },
  { name: 'write-near', path: '/', act: (page) => write(page, NEAR) },
  { name: 'write-over', path: '/', act: (page) => write(page, `${NEAR} Weather is not.`) },
  {
    name: 'write-full-text',
    path: '/',
    async act(page) {
      await write(page, 'What we learned from the outage on Thursday.')
      await page.locator('form [aria-haspopup]:visible + span button').first().click()
      await page
        .locator('textarea:visible')
        .nth(1)
        .fill('It began with a config change.\n\nThe change was right. The window was not.')
    },
  },
  { name: 'write-completion', path: '/', act: (page) => complete(page, 'Ask @mar') },
  { name: 'write-completion-tag', path: '/', act: (page) => complete(page, 'About #out') },
  {
    name: 'write-audience-menu',
    path: '/',
    async act(page) {
      await write(page, 'Kia ora @tui.armitage')
      await openAudience(page)
    },
  },
  {
    name: 'write-direct',
    path: '/',
    async act(page) {
      await write(page, 'Kia ora @tui.armitage @ben.okafor, before we say it to everyone')
      await openAudience(page)
      await page.getByRole('menuitemcheckbox').last().click()
      await page.waitForTimeout(300)
    },
  },
  {
    name: 'write-followers',
    path: '/',
    async act(page) {
      await write(page, 'For those who follow me')
      await openAudience(page)
      await page.getByRole('menuitemcheckbox').nth(1).click()
      await page.waitForTimeout(300)
    },
  },
  {
    name: 'write-warning',
    path: '/',
    async act(page) {
      await write(page, 'The crane came down on the loading bay at ten. Nobody was under it.')
      await page.locator('form button[aria-pressed]:visible').first().click()
      await page.keyboard.type('Accident in the warehouse')
      await page.waitForTimeout(200)
    },
  },
  {
    name: 'write-poll',
    path: '/',
    async act(page) {
      await write(page, 'Which evening suits you for the tower walk?')
      await page.locator('form button[aria-pressed]:visible').nth(1).click()
      await page.keyboard.type('Tuesday')
      await page.keyboard.press('Tab')
      await page.keyboard.type('Wednesday')
      await page.waitForTimeout(200)
    },
  },
  {
    name: 'edit',
    as: 'rewi.matenga',
    path: '/you',
    act: openEditor,
  },
  {
    name: 'edit-moved',
    as: 'rewi.matenga',
    path: '/you',
    async act(page) {
      await openEditor(page)
      const { origin, pathname } = new URL(
        (await page.locator('[data-post] a[data-act="open"]').first().getAttribute('href')) ?? '',
        page.url(),
      )
      await page.request.put(`${origin}/api/v1/statuses/${pathname.split('/').at(-1)}`, {
        headers: { origin },
        data: { status: `Backups tested. ${Date.now()} bytes restored into an empty database.` },
      })
      await page.locator('dialog [role="alert"]').waitFor()
      await page.waitForTimeout(200)
    },
  },
  { name: 'write-reply', path: '/company', act: reply },
  {
    name: 'waiting',
    path: '/',
    async act(page) {
      await write(page, 'This one is on its way.')
      await page.keyboard.press('Control+Enter')
      await page.waitForTimeout(200)
    },
  },
  {
    name: 'post-failed',
    path: '/',
    async act(page) {
      await page.route('**/api/v1/statuses', (route) => route.abort())
      await write(page, 'This one does not get through.')
      await page.keyboard.press('Control+Enter')
      await page.waitForTimeout(5600)
    },
  },
]

async function openDialog(page: Page) {
  await page.keyboard.press('n')
  await page.getByRole('dialog').waitFor()
  await page.waitForTimeout(200)
}

async function openEditor(page: Page) {
  await page.locator('[data-post] header [aria-haspopup="menu"], [data-post] header button').first().click()
  await page.getByRole('menuitem').nth(-2).click()
  await page.getByRole('dialog').waitFor()
  await page.waitForTimeout(200)
}

async function reply(page: Page) {
  await page.locator('[data-act="reply"]').first().click()
  await page.getByRole('dialog').waitFor()
  await page.waitForTimeout(200)
}

async function openAudience(page: Page) {
  await page.locator('form [aria-haspopup="menu"]:visible').first().click()
  await page.getByRole('menu').waitFor()
  await page.waitForTimeout(300)
}

async function complete(page: Page, text: string) {
  await write(page, '')
  await page.keyboard.type(text)
  await page.getByRole('listbox').waitFor()
  await page.waitForTimeout(200)
}
