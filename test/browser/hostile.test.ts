import { afterAll, beforeAll, expect, it } from 'vitest'
import { markup } from '#test/rig/markup.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

const texts = markup.filter((text) => !text.includes('\u0000'))

it('markup in posts, names and notes is shown as text, and nothing of it runs', async () => {
  const page = await stage.openAs('tui.armitage')
  let dialogs = 0
  page.on('dialog', (dialog) => {
    dialogs += 1
    void dialog.dismiss()
  })
  const named = await page.request.patch('/api/v1/accounts/update_credentials', {
    data: { display_name: '<b>Tui</b>"><img src=x>', note: texts.join('\n').slice(0, 500) },
    headers: { origin: stage.app.origin },
  })
  expect(named.ok()).toBe(true)
  const post = { status: texts[0], full_text: texts.join('\n\n') }
  const { id } = await stage.send<{ id: string }>(page, '/api/v1/statuses', post)
  for (const path of [`/@tui.armitage/${id}`, '/@tui.armitage', '/']) {
    await page.goto(path)
    await page.getByText('<script>alert(1)</script>').first().waitFor()
    const strange = await page.evaluate(() => {
      const forbidden =
        'script, iframe, object, embed, base, style, form[action^="//"], math, [onclick], [onerror], [onload], [onbegin], [onmouseover], img[src="x"]'
      const inside = [...(document.querySelector('main')?.querySelectorAll(forbidden) ?? [])]
      const links = [...document.querySelectorAll('main a')].map(
        (link) => new URL((link as HTMLAnchorElement).href).protocol,
      )
      return [
        ...inside.map((one) => one.outerHTML),
        ...links.filter((protocol) => !/^(https?|mailto):$/.test(protocol)),
      ]
    })
    expect(strange).toEqual([])
  }
  await page.goto(`/@tui.armitage/${id}`)
  await page.getByText('<b>Tui</b>').first().waitFor()
  expect(dialogs).toBe(0)
  expect(stage.complaints.filter((line) => /Content Security Policy/.test(line))).toEqual([])
})

it('a text that turns or towers stays within its own lines', async () => {
  const page = await stage.openAs('dave.pokere')
  const status = `\u202Enrut \u2067dna Z${'\u0300\u0336'.repeat(40)}`
  await stage.send(page, '/api/v1/statuses', { status })
  await page.goto('/@dave.pokere')
  const text = page.locator('article p').filter({ hasText: 'nrut' }).first()
  await text.waitFor()
  const style = await text.evaluate((one) => {
    const { unicodeBidi, overflowX, overflowY, contain } = getComputedStyle(one)
    return {
      unicodeBidi,
      clipped: (overflowX === 'clip' && overflowY === 'clip') || contain.includes('paint'),
    }
  })
  expect(style).toEqual({ unicodeBidi: 'plaintext', clipped: true })
})

it.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '\\\\evil.example/',
  'javascript:alert(1)',
  'data:text/html,evil',
  '/%2f%2fevil.example',
  '/@tui.armitage',
])('signing in on the way to %j leads nowhere but within Birdhouse', async (next) => {
  const page = await stage.open()
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(stage.app.origin) && !request.url().startsWith('data:'))
      elsewhere.push(request.url())
  })
  page.on('dialog', (dialog) => {
    elsewhere.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByRole('button', { name: /Wei Zhou/ }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await page.locator('nav, h1').first().waitFor()
  expect(new URL(page.url()).origin).toBe(stage.app.origin)
  expect(elsewhere).toEqual([])
})
