import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '#test/rig/browser.ts'
import { send } from '#test/rig/send.ts'
import { startApp } from '#test/rig/started-app.ts'

/* node test/gallery/picture.ts: the picture in the README, docs/picture.png, from the sample organisation of today. */

type Size = { width: number; height: number }

const browser = await launchBrowser()
const app = await startApp({ sample: true })
try {
  const wide = await open(browser, 'anahera.ngata', { width: 1240, height: 800 }, 'light')
  const phone = await open(browser, 'mele.fifita', { width: 390, height: 780 }, 'dark')
  await phone.goto('/@tui.armitage')
  await phone.locator('[data-post]').first().waitFor()
  await drawTogether(await shoot(wide), await shoot(phone))
} finally {
  await browser.close()
  await app.stop()
}

async function open(
  on: Browser,
  handle: string,
  viewport: Size,
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const context = await on.newContext({
    serviceWorkers: 'block',
    baseURL: app.origin,
    locale: 'en-NZ',
    viewport,
    colorScheme,
    deviceScaleFactor: 1.5,
  })
  await send(context.request, app.origin, '/api/birdhouse/v1/sample/sign-in', { handle })
  await send(context.request, app.origin, '/api/birdhouse/v1/welcome', {})
  const page = await context.newPage()
  await page.goto('/')
  await page.locator('[data-post]').nth(3).waitFor()
  return page
}

async function shoot(page: Page): Promise<string> {
  await page.evaluate(() => document.fonts.ready)
  // A headless browser draws no scroll bar, and would leave its place empty.
  await page.evaluate(() => document.documentElement.style.setProperty('scrollbar-gutter', 'auto'))
  await page.waitForTimeout(500)
  return `data:image/png;base64,${(await page.screenshot()).toString('base64')}`
}

/** The window and, in front of it, the phone. */
async function drawTogether(wide: string, phone: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1360, height: 900 }, deviceScaleFactor: 1.25 })
  await page.setContent(`<style>
    body { margin: 0; height: 900px; background: #e9e1d2; position: relative; overflow: hidden }
    img { position: absolute; display: block; box-shadow: 0 1px 3px #1f1b1633, 0 18px 50px #1f1b1640 }
    .wide { left: 44px; top: 44px; width: 1240px; border-radius: 14px }
    .phone { right: 40px; bottom: 28px; width: 312px; border-radius: 34px; border: 7px solid #171512 }
  </style><img class="wide" src="${wide}" alt=""><img class="phone" src="${phone}" alt="">`)
  await page.waitForTimeout(300)
  await page.screenshot({ path: join(import.meta.dirname, '../../docs/picture.png') })
}
