import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage('--sample')
})
afterAll(() => stage.close())

const SCREENS = [
  '/',
  '/company',
  '/tags/ask',
  '/notifications',
  '/search?q=network',
  '/people',
  '/bookmarks',
  '/favourites',
  '/settings',
  '/admin',
  '/you',
  '/nowhere',
  '/welcome',
]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test(`axe finds nothing on any screen, ${colorScheme}, ${width} px`, { timeout: 120_000 }, async () => {
      const page = await stage.openAs('wei.zhou', { colorScheme, viewport: { width, height: 844 } })
      const found: string[] = []
      for (const path of ['/sign-in', ...SCREENS]) {
        await page.goto(path)
        await page.waitForLoadState('networkidle').catch(() => undefined)
        await page.waitForTimeout(250)
        found.push(...(await findBarriers(page)))
      }
      expect(found).toEqual([])
    })
  }
}

for (const lang of ['de', 'en-XA', 'ar-XB']) {
  test(`nothing is cut off sideways in ${lang}, from 320 to 2560 px`, { timeout: 120_000 }, async () => {
    const page = await stage.openAs('wei.zhou')
    const wide: string[] = []
    for (const width of [320, 390, 768, 1280, 2560]) {
      await page.setViewportSize({ width, height: 800 })
      for (const path of ['/', '/you', '/settings', '/admin', '/welcome']) {
        await page.goto(`${path}?lang=${lang}`)
        await page.locator('h1').first().waitFor()
        await page.waitForTimeout(150)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (over > 0) wide.push(`${path} at ${width} px is ${over} px too wide`)
      }
    }
    expect(wide).toEqual([])
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(lang === 'ar-XB' ? 'rtl' : 'ltr')
  })
}
