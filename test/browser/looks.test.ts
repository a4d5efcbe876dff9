import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('the colour that an administrator chooses is everybody’s from their next page on, before its first paint', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/admin?part=looks')
  await page.getByRole('radio', { name: 'Plum' }).check({ force: true })
  await page.getByText('Saved.').waitFor()
  const painted = () => page.evaluate(() => document.documentElement.dataset.accent)
  expect(await painted()).toBe('plum')
  expect(await findBarriers(page)).toEqual([])
  const other = await stage.openAs('tui.armitage')
  await other.goto('/')
  await other.waitForFunction(() => document.documentElement.dataset.accent === 'plum')
  await other.route('**/api/**', () => {})
  await other.reload({ waitUntil: 'domcontentloaded' })
  expect(await other.evaluate(() => document.documentElement.dataset.accent)).toBe('plum')
  const refused = await page.evaluate(async () => {
    const body = JSON.stringify({ accent: 'blue' })
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/birdhouse/v1/organisation', { method: 'PATCH', headers, body })).status
  })
  expect(refused).toBe(422)
  await page.goto('/admin?part=audit')
  await page.getByText('Colour').first().waitFor()
})

test('of two logos the one for the theme is loaded alone, has its room before it is there, and goes again', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/admin?part=looks')
  for (const [index, background] of ['#05f', '#fd0'].entries()) {
    const buffer = await sharp({ create: { width: 400, height: 100, channels: 4, background } })
      .png()
      .toBuffer()
    const field = page.locator('input[type=file]').nth(index)
    await field.focus()
    await field.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
    await page.getByRole('img', { name: index === 0 ? 'On light' : 'On dark' }).waitFor()
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.getByText('logo.png').waitFor({ state: 'detached' })
  }
  const other = await stage.openAs('tui.armitage')
  const asked: string[] = []
  other.on('request', (request) => {
    if (request.url().includes('/logo/')) asked.push(new URL(request.url()).pathname)
  })
  const logo = other.locator('header img[src*="/logo/"]')
  for (const colorScheme of ['light', 'dark'] as const) {
    await other.emulateMedia({ colorScheme })
    asked.length = 0
    await other.goto('/')
    await logo.waitFor()
    await other.waitForLoadState('networkidle')
    expect([...new Set(asked)]).toEqual([`/logo/${colorScheme}.webp`])
  }
  expect([await logo.getAttribute('width'), await logo.getAttribute('height')]).toEqual(['128', '32'])
  await other.evaluate(() => localStorage.setItem('birdhouse.theme', 'light'))
  await other.reload()
  await logo.waitFor()
  await expect
    .poll(() => logo.evaluate((one: HTMLImageElement) => one.currentSrc))
    .toContain('/logo/light.webp')

  for (const which of ['On light', 'On dark']) {
    await page.getByRole('button', { name: new RegExp(`^Remove.*${which}`, 'i') }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('img', { name: which }).waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  }
})
