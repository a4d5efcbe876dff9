import type { Page } from 'playwright-core'
import { send } from '#test/rig/send.ts'
import type { Scene } from './scene.ts'

/** Lists of posts, and one post among others. */
export const STREAMS: Scene[] = [
  { name: 'home', path: '/' },
  { name: 'home-communicator', as: 'tui.armitage', path: '/' },
  { name: 'home-empty', stage: 'young', as: 'ngaio', path: '/' },
  { name: 'home-scrolled', path: '/', act: (page) => page.mouse.wheel(0, 900) },
  { name: 'home-focused-row', path: '/', act: (page) => page.keyboard.press('j') },
  { name: 'home-hover', path: '/', only: 'wide', act: (page) => page.locator('[data-post]').nth(1).hover() },
  { name: 'company', path: '/company' },
  { name: 'company-pill', path: '/company', act: showPill },
  { name: 'toast', path: '/', act: copyLink },
  { name: 'company-empty', stage: 'young', as: 'ngaio', path: '/company' },
  { name: 'hashtag', path: '/tags/ask' },
  { name: 'hashtag-empty', path: '/tags/nobodysaysthis' },
  { name: 'hashtag-impossible', path: '/tags/with-hyphen' },
  { name: 'home-end', as: 'isla.drummond', path: '/', act: scrollToEnd },
  { name: 'thread-branching', path: (stages) => stages.found.branching, whole: true },
  { name: 'thread-tree', path: (stages) => stages.found.tree, whole: true },
  { name: 'thread-deep', path: (stages) => stages.found.deep },
  { name: 'thread-full-text', path: (stages) => stages.found.full },
  { name: 'thread-orphan', path: (stages) => stages.found.orphan },
  { name: 'thread-own', path: (stages) => stages.found.own },
  { name: 'favourites-of', path: (stages) => `${stages.found.own}/favourites` },
  { name: 'poll-ballot', path: (stages) => stages.found.poll },
  { name: 'poll-so-far', path: (stages) => stages.found.poll, act: lookAtResult },
  { name: 'poll-voted', as: 'tui.armitage', path: (stages) => stages.found.poll },
  { name: 'poll-own', as: 'rewi.matenga', path: (stages) => stages.found.poll },
  { name: 'thread-edited', path: (stages) => stages.found.edited },
  { name: 'history', path: (stages) => `${stages.found.edited}/history` },
  { name: 'warned', path: '/@rewi.matenga' },
  {
    name: 'warned-shown',
    path: '/@rewi.matenga',
    act: (page) => page.locator('[data-act="show"]').first().click(),
  },
  { name: 'thread-missing', path: '/@wei.zhou/123456789' },
  { name: 'read-on', path: (stages) => stages.found.full.replace(/\/\d+$/, ''), act: readOn },
  { name: 'menu-more', path: '/', act: (page) => openMenu(page, 2) },
  { name: 'menu-more-own', path: '/you', act: (page) => openMenu(page, 0) },
  {
    name: 'confirm-delete',
    path: '/you',
    async act(page) {
      await openMenu(page, 0)
      await page.getByRole('menuitem').last().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'bookmarks', as: 'anahera.ngata', path: '/bookmarks' },
  { name: 'bookmarks-empty', stage: 'young', as: 'ngaio', path: '/bookmarks' },
  { name: 'favourites', as: 'anahera.ngata', path: '/favourites' },
  { name: 'favourites-empty', stage: 'young', as: 'ngaio', path: '/favourites' },
]

async function scrollToEnd(page: Page) {
  for (let last = -1; ; ) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    if (height === last) return
    last = height
    await page.mouse.wheel(0, 20_000)
    await page.waitForTimeout(700)
  }
}

async function readOn(page: Page) {
  const button = page.locator('button[aria-expanded="false"]:not([aria-haspopup])').first()
  await button.scrollIntoViewIfNeeded()
  await button.click()
  await page.waitForTimeout(200)
}

/** Somebody else posts while one reads further down. */
async function showPill(page: Page) {
  const { origin } = new URL(page.url())
  const other = await page.context().browser()?.newContext()
  await page.evaluate(() => scrollTo({ top: 1200, behavior: 'instant' }))
  if (!other) return
  await send(other.request, origin, '/api/birdhouse/v1/sample/sign-in', { handle: 'ngaire.whitcombe' })
  for (const status of ['Clause 4 is shorter by half.', 'Tell me if it is half as clear.']) {
    await send(other.request, origin, '/api/v1/statuses', { status })
  }
  await other.close()
  await page.locator('[data-pill]').waitFor()
}

async function copyLink(page: Page) {
  await openMenu(page, 1)
  await page.getByRole('menuitem').first().click()
  await page.waitForTimeout(300)
}

async function openMenu(page: Page, row: number) {
  await page.locator('[data-post] [aria-haspopup="menu"]').nth(row).click()
  await page.getByRole('menu').waitFor()
  await page.waitForTimeout(200)
}

async function lookAtResult(page: Page) {
  await page.locator('main article form button').last().click()
  await page.locator('main article li').first().waitFor()
}
