import type { APIRequestContext, Browser, Page } from 'playwright-core'
import { send } from '#test/rig/send.ts'
import { type StartedApp, startApp } from '#test/rig/started-app.ts'
import type { Look } from './looks.ts'
import { type Found, prepareSample } from './prepare.ts'
import { type More, prepareMore } from './prepare-more.ts'

/** `new` is not set up; `young` has one administrator and nobody else; `sample` is Kererū Mobile. */
export type StageName = 'new' | 'young' | 'sample'

export type Stages = {
  apps: Record<StageName, StartedApp>
  /** Addresses in the sample that scenes need. */
  found: Found & More
  setupPath: string
  invitePath: string
  stop: () => Promise<void>
}

const ADMINISTRATOR = {
  name: 'Ngaio Ferrers',
  handle: 'ngaio.ferrers',
  password: 'a long enough password',
}

export async function startStages(browser: Browser): Promise<Stages> {
  // One address opens more pages a minute here than a company does.
  const environment = { RATE_LIMITS: 'false' }
  const [fresh, young, sample] = await Promise.all([
    startApp({ environment }),
    startApp({ environment }),
    startApp({ environment, sample: true }),
  ])
  const context = await browser.newContext()
  await send(context.request, young.origin, '/api/birdhouse/v1/setup', {
    token: young.setupPath().split('=')[1],
    organisation: { name: 'Harbour Bakery', purpose: 'Ask who knows, and hear how it went.' },
    administrator: ADMINISTRATOR,
  })
  const invited = await send(context.request, young.origin, '/api/birdhouse/v1/invitations', {
    name: 'Rua Paki',
  })
  const { url } = (await invited.json()) as { url: string }
  await context.close()
  return {
    apps: { new: fresh, young, sample },
    found: {
      ...(await prepareSample(browser, sample.origin)),
      ...(await prepareMore(browser, sample.origin)),
    },
    setupPath: fresh.setupPath(),
    invitePath: new URL(url).pathname,
    stop: async () => void (await Promise.all([fresh.stop(), young.stop(), sample.stop()])),
  }
}

/** A page of its own browser profile, signed in where `as` names somebody. */
export async function openPage(browser: Browser, stages: Stages, stage: StageName, as: string, look: Look) {
  const { origin } = stages.apps[stage]
  const context = await browser.newContext({
    serviceWorkers: 'block',
    baseURL: origin,
    locale: look.lang === 'de' ? 'de-DE' : 'en-GB',
    colorScheme: look.scheme,
    viewport: { width: look.width, height: look.height },
    hasTouch: look.width < 700,
    isMobile: look.width < 700,
    reducedMotion: 'reduce',
  })
  // What a scene waits for in vain is told in time for the others.
  context.setDefaultTimeout(8_000)
  if (look.lang === 'ar-XB') {
    await context.addInitScript(() => sessionStorage.setItem('birdhouse.lang', 'ar-XB'))
  }
  if (as !== '') await signIn(context.request, origin, stage, as)
  return context.newPage()
}

async function signIn(request: APIRequestContext, origin: string, stage: StageName, as: string) {
  if (stage === 'sample') {
    await send(request, origin, '/api/birdhouse/v1/sample/sign-in', { handle: as })
  } else {
    const { handle: login, password } = ADMINISTRATOR
    await send(request, origin, '/api/birdhouse/v1/session', { login, password })
  }
  await send(request, origin, '/api/birdhouse/v1/welcome', {})
}

/** Waits until nothing more is asked for and nothing moves. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1, [role="feed"]').first().waitFor({ timeout: 10_000 })
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(350)
}
