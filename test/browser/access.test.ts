import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { loaded } from './ready.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  // One person goes through all screens many times, faster than anybody may.
  stage = await setStage({ sample: true, environment: { RATE_LIMITS: 'false' } })
})
afterAll(() => stage.close())

const SCREENS = [
  '/sign-in',
  '/',
  '/company',
  '/tags/ask',
  '/tags/nobodysaysthis',
  '/tags/with-hyphen',
  '/notifications',
  '/follow-requests',
  '/search?q=network',
  '/people',
  '/bookmarks',
  '/favourites',
  '/settings',
  '/settings?part=profile',
  '/settings?part=looks',
  '/settings?part=notifications',
  '/settings?part=access',
  '/settings?part=archive',
  '/admin',
  '/admin?part=invitations',
  '/admin?part=import',
  '/admin?part=organisation',
  '/admin?part=mail',
  '/reset',
  '/admin?part=roles',
  '/admin?part=audit',
  '/admin?part=health',
  '/admin?part=rules',
  '/admin?part=looks',
  '/admin?part=limits',
  '/admin?part=people',
  '/rules',
  '/admin?part=reports',
  '/reports',
  '/you',
  '/@tui.armitage/following',
  '/nowhere',
  '/welcome',
]

test('axe finds nothing on any screen, light and dark, phone and desktop', { timeout: 120_000 }, async () => {
  const page = await stage.openAs('wei.zhou', { reducedMotion: 'reduce' })
  const found: string[] = []
  for (const path of SCREENS) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(path)
    await loaded(page)
    found.push(...(await findBarriers(page)))
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 844 })
    found.push(...(await findBarriers(page)))
  }
  expect(found).toEqual([])
})

for (const lang of ['de', 'en-XA', 'ar-XB']) {
  test(`nothing is cut off sideways in ${lang}, from 320 to 2560 px`, { timeout: 60_000 }, async () => {
    const page = await stage.openAs('wei.zhou')
    const wide: string[] = []
    for (const path of ['/', '/you', '/settings', '/admin?part=import', '/welcome', '/notifications']) {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      await loaded(page)
      for (const width of [320, 390, 768, 1280, 2560]) {
        await page.setViewportSize({ width, height: 800 })
        const over = await page.evaluate(tooWide)
        if (over > 0) wide.push(`${path} at ${width} px is ${over} px too wide`)
      }
    }
    expect(wide).toEqual([])
    await page.goto(`/company?lang=${lang}`)
    await page.locator('[data-post]').first().waitFor()
    const gaps = await page.locator('[data-post] header').evaluateAll((all) =>
      all.map((one) => {
        const [name, team] = [one.children[0], one.children[1]?.firstElementChild].map((part) =>
          part?.getBoundingClientRect(),
        )
        if (!name || !team) return 0
        // For want of room it has wrapped out of sight.
        if (team.top >= (one.children[1]?.getBoundingClientRect().bottom ?? 0)) return 8
        return Math.max(team.left - name.right, name.left - team.right)
      }),
    )
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(7)
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(`/you?lang=${lang}`)
    const places = page.locator('nav a[href="/settings"]').locator('..').locator('a:visible')
    await places.first().waitFor()
    const heights = await places.evaluateAll((all) => all.map((one) => one.clientHeight))
    // Longer English takes two lines; no word is broken, but for one in German that says where, and stretches its row.
    if (lang === 'de') expect(heights.filter((height) => height > 44).length).toBeLessThanOrEqual(2)
    else if (lang !== 'en-XA') expect(new Set(heights)).toEqual(new Set([44]))
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(lang === 'ar-XB' ? 'rtl' : 'ltr')
  })
}

/** Runs in the page: by how many pixels, once it has taken in what room it has. */
async function tooWide(): Promise<number> {
  for (const _ of [1, 2]) await new Promise((resolve) => requestAnimationFrame(resolve))
  return document.documentElement.scrollWidth - innerWidth
}

test('axe is heard: a button without a name is found', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/settings')
  await page.locator('h1').first().waitFor()
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
  expect(await findBarriers(page)).toEqual([expect.stringContaining('button-name')])
})
