import type { Page } from 'playwright-core'
import { webm } from '#test/rig/clips/index.ts'
import { landscape } from '../landscape.ts'
import { type Scene, write } from './scene.ts'

const as = 'mele.fifita'
const SENTENCE =
  'Every Thursday the northern depot counts what lies on its shelves, with the NOC on the line. '

/** What a post carries beside its words, and what helps while one writes. */
export const CARRYING: Scene[] = [
  {
    name: 'write-pictures',
    as,
    path: '/',
    act: async (page) => choose(page, 'Two views from the ridge', 2),
  },
  {
    name: 'write-picture-described',
    as,
    path: '/',
    async act(page) {
      await choose(page, 'One view from the ridge', 1)
      await page.locator('form:visible ul > li button:has(.visually-hidden)').first().click()
      await page.getByRole('dialog').last().locator('textarea').waitFor()
      await page.keyboard.type('The mast at Cape Palliser')
      await page.waitForTimeout(300)
    },
  },
  {
    name: 'write-video',
    as,
    path: '/',
    async act(page) {
      await write(page, 'Ten seconds of silence')
      await hand(page, [{ name: 'ridge.webm', mimeType: 'video/webm', buffer: webm() }])
      await page.locator('form:visible ul video').waitFor()
      await page.waitForTimeout(300)
    },
  },
  {
    name: 'write-picture-refused',
    as,
    path: '/',
    async act(page) {
      await write(page, 'Not a picture')
      await hand(page, [
        { name: 'Störungsannahmestellenprotokoll.png', mimeType: 'image/png', buffer: Buffer.from('no') },
      ])
      await page.locator('form:visible ul [role="alert"], form:visible ul [role="status"]').first().waitFor()
      await page.waitForTimeout(300)
    },
  },
  {
    name: 'write-emoji',
    as,
    path: '/',
    async act(page) {
      await write(page, 'A bird')
      await tool(page, 'Emoji', 'Emoji')
      await page.getByRole('dialog').last().locator('input').waitFor()
      await page.waitForTimeout(300)
    },
  },
  {
    name: 'write-scheduled',
    as,
    path: '/',
    async act(page) {
      await write(page, 'The canteen opens again')
      await tool(page, 'Schedule', 'Planen')
      await page.locator('form:visible input[type="datetime-local"]').waitFor()
      await page.waitForTimeout(300)
    },
  },
  {
    name: 'write-thread',
    as,
    path: '/',
    async act(page) {
      await write(page, SENTENCE.repeat(3).trim())
      await page.locator('form:visible section').first().waitFor()
      await page.getByRole('button', { name: /^(Split it|In mehrere)/ }).click()
      await page.waitForTimeout(300)
    },
    whole: true,
  },
  {
    name: 'write-hints',
    as,
    path: '/',
    async act(page) {
      await write(page, `${SENTENCE}churn is up, says the Störungsannahmestelle.`)
      await page.locator('form:visible section').first().waitFor()
      await page.waitForTimeout(300)
    },
  },
  {
    name: 'write-quote',
    as,
    path: (stages) => stages.found.pictures,
    async act(page) {
      await page.locator('[data-post] [aria-haspopup="menu"]').last().click()
      await page.getByRole('menuitem', { name: /^(Quote|Zitieren)/ }).click()
      await page.getByRole('dialog').locator('textarea').first().fill('This is why we walk up.')
      await page.waitForTimeout(300)
    },
  },
  { name: 'pictures', as, path: (stages) => stages.found.pictures },
  {
    name: 'pictures-large',
    as,
    path: (stages) => stages.found.pictures,
    async act(page) {
      await page.locator('[data-post] button:has(img)').first().click()
      await page.getByRole('dialog').locator('img').waitFor()
      await page.waitForTimeout(500)
    },
  },
  { name: 'pictures-covered', as, path: (stages) => stages.found.covered },
  { name: 'video', as, path: (stages) => stages.found.video },
  { name: 'quote', as, path: (stages) => stages.found.quote },
  { name: 'profile-pictures', as, path: '/@rewi.matenga?media=true' },
]

function hand(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) {
  return page.locator('form:visible input[type=file]').first().setInputFiles(files)
}

async function choose(page: Page, text: string, count: number) {
  await write(page, text)
  const files = Array.from({ length: count }, async (_, at) => ({
    ...{ name: `view-${at}.jpg`, mimeType: 'image/jpeg' },
    buffer: await landscape(900, at ? 1200 : 600, 150 + at * 60),
  }))
  await hand(page, await Promise.all(files))
  await page
    .locator('form:visible ul img')
    .nth(count - 1)
    .waitFor()
  await page.waitForTimeout(300)
}

/** A button of the row below the words, by its English or German name. */
function tool(page: Page, ...names: string[]) {
  return page
    .locator('form:visible')
    .getByRole('button', { name: new RegExp(`^(${names.join('|')})$`) })
    .first()
    .click()
}
