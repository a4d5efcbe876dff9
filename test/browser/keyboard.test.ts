import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { press, type } from './by-keys.ts'
import { holdUndo, letPass, type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.close())

/** What has the focus now, and what is wrong with how it is seen; both are words. */
async function look(page: Page): Promise<{ focused: string; wrong: string }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const focused = `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)}`
    if (element === document.body) return { focused, wrong: 'nothing has the focus' }
    const { top, bottom } = element.getBoundingClientRect()
    if (bottom < 0 || top > innerHeight) return { focused, wrong: 'it is out of sight' }
    // A title and a field show by themselves where one is.
    const shows =
      element.matches('h1, h2, p, main, textarea') || getComputedStyle(element).outlineStyle !== 'none'
    return { focused, wrong: shows ? '' : 'nothing shows it' }
  })
}

test('from the set-up link to signing out by keys alone, and the focus is never lost', {
  timeout: 60_000,
}, async () => {
  const page = await stage.open()
  // What takes the focus may do so a moment later; a focus that is lost stays lost.
  const check = async (where: string, focused = '') => {
    const right = { focused: expect.stringContaining(focused), wrong: '' }
    await expect.poll(() => look(page), { message: where }).toEqual(right)
  }
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key)
  }
  const words = (text: string) => page.locator('[data-post]').filter({ hasText: text })

  await page.goto(stage.app.setupPath())
  await type(page, field('Name of the organisation'), 'Harbour Bakery')
  await type(page, field('Your name'), 'Ngaio Ferrers')
  await type(page, field('Password'), 'a long enough password')
  await keys('Enter')
  await page.getByRole('heading', { name: 'Who sees what' }).waitFor()
  for (const step of ['Who sees what', 'You are the first here', 'Say hello, or answer somebody']) {
    await page.getByRole('heading', { name: step }).waitFor()
    await press(page, button(step.startsWith('Say') ? 'Go to home' : 'Continue'))
    if (!step.startsWith('Say')) await check(`after ${step}`)
  }
  await page.getByRole('heading', { name: 'Your home is quiet' }).waitFor()
  await check('home')

  await keys('n')
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type('First loaf out at four.')
  await holdUndo(page)
  await keys('Control+Enter')
  await button('Undo').waitFor()
  await check('sent')
  await keys('z')
  await check('taken back', 'What do you want to say?')
  await letPass(page)
  await keys('Control+Enter')
  await words('First loaf').waitFor()
  await check('posted')

  await keys('j')
  await check('the first row', 'First loaf')
  await keys('r')
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type('Second at five.')
  await keys('Control+Enter')
  await check('answered', 'First loaf')
  await keys('b')
  await words('First loaf').locator('[data-act="boost"][aria-pressed="true"]').first().waitFor()
  await keys('b')
  await words('First loaf').locator('[data-act="boost"][aria-pressed="false"]').first().waitFor()
  await check('boosted, and not')
  await words('Second at five.').waitFor()

  await keys('g', 'p')
  await page.getByRole('heading', { name: 'Ngaio Ferrers', level: 1 }).waitFor()
  await check('profile')
  await words('Second at five.').waitFor()
  await keys('j')
  await press(page, page.locator('[data-post]:focus-within [aria-haspopup="menu"]'))
  const toLast = async () => {
    await page.locator('[role="menu"]:focus, [role="menu"] :focus').waitFor()
    await keys('End')
    await check('the menu', 'Delete')
  }
  await toLast()
  await keys('Enter')
  await page.getByRole('dialog', { name: 'Delete this post?' }).waitFor()
  await keys('Escape')
  await check('not deleted', 'More about this post')
  await keys('Enter')
  await toLast()
  await keys('Enter')
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Delete' }))
  await page.getByText('The post is deleted.').waitFor()
  await check('deleted')

  await keys('/')
  await page.locator('input:focus').waitFor()
  await page.keyboard.type('five')
  await keys('Enter')
  await page.getByRole('heading', { name: 'Nothing found for “five”' }).waitFor()
  await check('search')
  expect(await findBarriers(page)).toEqual([])
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await keys('g', 's')
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await check('settings')
  await keys('?')
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
  await keys('Escape')
  await check('after the help')
  const company = page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Company' })
    .first()
  await press(page, company)
  await page
    .getByRole('status')
    .filter({ hasText: /^Company$/ })
    .waitFor({ state: 'attached' })
  await check('a page from the rail', 'Company')
  await keys('g', 's')
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await press(page, page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }))
  await field('Handle or e-mail').waitFor()
  await check('signed out')
  expect(stage.complaints).toEqual([])
})
