import type { Page } from 'playwright-core'
import type { Scene } from './scene.ts'

const AT = '**/api/birdhouse/v1'
const PASSWORD = 'a long enough password'
const CODES = Array.from({ length: 10 }, (_, n) => `k7mq-${n}wte-hx4b-92fz`)

const MAIL = {
  source: 'page',
  settings: {
    ...{ host: 'smtp.kereru.example', port: 587, security: 'starttls', username: 'birdhouse@kereru.example' },
    ...{ has_password: true, sender: 'birdhouse@kereru.example' },
  },
  ...{ waiting: 3, given_up: 1, sent_at: '2026-03-02T09:00:00.000Z' },
  troubled: [
    {
      ...{
        id: '2',
        kind: 'reset',
        address: 'wilhelmina.van-der-westhuizen@kereru.example',
        state: 'waiting',
      },
      ...{ tries: 2, next_at: '2026-03-02T09:00:00.000Z', verdict: 'try_later', detail: '451 Greylisted' },
    },
    {
      ...{ id: '1', kind: 'reset', address: 'mele.fifita@kereru.example', state: 'given_up', tries: 1 },
      ...{ next_at: null, verdict: 'address_refused', detail: '550 No such user' },
    },
  ],
}

const UNDO = { handle: 'ngaio.ferrers', kind: 'undo', email: 'ngaio.ferrers@harbour-bakery.example' }

/** The server's answer where the real one would change what the next look shows. */
const answer = (page: Page, path: string, status: number, body: object) =>
  page.route(`${AT}/${path}`, (route) => route.fulfill({ status, json: body }))

async function scan(page: Page): Promise<void> {
  const section = page.locator('section', { hasText: /authenticator|Authentifizierung/ }).last()
  await section.locator('button').first().click()
  await page.locator('input[name=current]').last().fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.locator('svg[role=img]').last().waitFor()
}

/** How somebody gets in and stays in. */
export const ACCESS: Scene[] = [
  {
    name: 'sign-in-code',
    stage: 'young',
    as: '',
    path: '/sign-in',
    before: (page) => answer(page, 'session', 401, { code: 'second_factor_needed', error: '' }),
    async act(page) {
      await page.locator('input').nth(0).fill('ngaio.ferrers')
      await page.locator('input').nth(1).fill(PASSWORD)
      await page.keyboard.press('Enter')
      await page.locator('input[name=code]').waitFor()
    },
  },
  {
    name: 'second-factor-scan',
    stage: 'young',
    as: 'ngaio',
    path: '/settings?part=access',
    whole: true,
    before: (page) =>
      answer(page, 'second-factor', 200, {
        ...{ on: false, since: null, recovery_codes: 0 },
        ...{ secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' },
        uri: 'otpauth://totp/Harbour%20Bakery%20Birdhouse:ngaio.ferrers?issuer=Harbour%20Bakery%20Birdhouse&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30',
      }),
    act: scan,
  },
  {
    name: 'second-factor-codes',
    stage: 'young',
    as: 'ngaio',
    path: '/settings?part=access',
    whole: true,
    before: (page) => answer(page, 'second-factor/confirm', 200, { recovery_codes: CODES }),
    async act(page) {
      await scan(page)
      await page.locator('input[name=code]').fill('123456')
      await page.keyboard.press('Enter')
      await page.locator('main ol code').first().waitFor()
    },
  },
  {
    name: 'second-factor-on',
    stage: 'young',
    as: 'ngaio',
    path: '/settings?part=access',
    whole: true,
    before: (page) =>
      answer(page, 'second-factor', 200, { on: true, since: '2026-03-02T09:00:00.000Z', recovery_codes: 7 }),
  },
  {
    name: 'admin-mail-new',
    path: '/admin?part=mail',
    whole: true,
  },
  {
    name: 'admin-mail',
    path: '/admin?part=mail',
    whole: true,
    async before(page) {
      await answer(page, 'mail', 200, MAIL)
      await answer(page, 'mail/test', 200, {
        verdict: 'wrong_password',
        detail: '535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6',
      })
    },
    async act(page) {
      await page.locator('input[name=to]').fill('wei.zhou@kereru.example')
      await page.keyboard.press('Enter')
      await page.locator('q').waitFor()
    },
  },
  {
    name: 'reset-ask',
    stage: 'young',
    as: '',
    path: '/reset',
  },
  {
    name: 'reset-asked',
    stage: 'young',
    as: '',
    path: '/reset',
    before: (page) => answer(page, 'password-reset', 200, {}),
    async act(page) {
      await page.locator('input').fill('ngaio.ferrers')
      await page.keyboard.press('Enter')
      await page.locator('main [role=status]').waitFor()
    },
  },
  {
    name: 'reset-set',
    stage: 'young',
    as: '',
    path: '/reset/0123456789abcdef',
    before: (page) => answer(page, 'password-reset/*', 200, { handle: 'ngaio.ferrers' }),
  },
  { name: 'reset-invalid', stage: 'young', as: '', path: '/reset/0123456789abcdef' },
  {
    name: 'email-undo',
    stage: 'young',
    as: '',
    path: '/email/0123456789abcdef',
    before: (page) => answer(page, 'email/*', 200, UNDO),
  },
]
