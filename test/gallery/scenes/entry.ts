import type { Page } from 'playwright-core'
import type { Scene } from './scene.ts'

/** Before one is inside. */
export const ENTRY: Scene[] = [
  { name: 'setup', stage: 'new', as: '', path: (stages) => stages.setupPath, whole: true },
  {
    name: 'setup-refused',
    stage: 'new',
    as: '',
    path: '/setup?token=guessed-by-somebody',
    whole: true,
    async act(page) {
      const fields = page.locator('form input')
      for (const [at, text] of ['Harbour Bakery', 'Ngaio', 'ngaio', '', 'a long enough password'].entries()) {
        await fields.nth(at).fill(text)
      }
      await page.locator('form button[type=submit]').first().click()
      await page.getByRole('alert').first().waitFor()
    },
  },
  { name: 'setup-no-token', stage: 'new', as: '', path: '/' },
  { name: 'sign-in', stage: 'young', as: '', path: '/' },
  {
    name: 'sign-in-wrong',
    stage: 'young',
    as: '',
    path: '/sign-in',
    async act(page) {
      await page.locator('input').nth(0).fill('ngaio')
      await page.locator('input').nth(1).fill('not this one')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'sign-in-ended', stage: 'young', as: '', path: '/sign-in?ended=access_ended' },
  { name: 'sign-in-sample', as: '', path: '/sign-in', whole: true },
  { name: 'invite', stage: 'young', as: '', path: (stages) => stages.invitePath },
  { name: 'invite-invalid', stage: 'young', as: '', path: '/invite/0123456789abcdef' },
  { name: 'welcome-1', as: 'isla.drummond', path: '/welcome' },
  { name: 'welcome-2', as: 'isla.drummond', path: '/welcome', whole: true, act: (page) => next(page, 1) },
  {
    name: 'welcome-2-team',
    as: 'isla.drummond',
    path: '/welcome',
    async act(page) {
      await next(page, 1)
      // The next one in each look: a team that was followed in the one before offers nothing to press.
      const team = page.locator('main h3:nth-of-type(2) + div > div', { has: page.locator('button') }).first()
      await team.locator('button').click()
      await page.waitForTimeout(400)
      await team.scrollIntoViewIfNeeded()
      await page.mouse.wheel(0, 200)
    },
  },
  { name: 'welcome-3', as: 'isla.drummond', path: '/welcome', act: (page) => next(page, 2) },
  { name: 'welcome-2-alone', stage: 'young', as: 'ngaio', path: '/welcome', act: (page) => next(page, 1) },
  { name: 'welcome-3-alone', stage: 'young', as: 'ngaio', path: '/welcome', act: (page) => next(page, 2) },
]

async function next(page: Page, steps: number) {
  for (let step = 0; step < steps; step += 1) {
    await page.locator('main button').last().click()
    await page.waitForTimeout(250)
  }
}
