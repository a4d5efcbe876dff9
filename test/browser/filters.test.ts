import { afterAll, beforeAll, expect, it } from 'vitest'
import { photo } from '#test/rig/pictures.ts'
import { asideOfClose } from './aside-of-close.ts'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(async () => {
  expect(stage.complaints).toEqual([])
  await stage.close()
})

it('a filter is made from a post, keeps its like back until asked, hides it, and lets it go', async () => {
  const author = await stage.openAs('tui.armitage')
  await stage.send(author, '/api/v1/statuses', { status: 'Lunch is late #lamington' })
  await author.context().close()
  const page = await stage.openAs('mele.fifita')
  await page.goto('/company')
  const row = page.locator('[data-post]').filter({ hasText: 'Lunch is late' })
  await row.getByRole('button', { name: 'More about this post' }).click()
  await page.getByRole('menuitem', { name: 'Filter…' }).click()
  const dialog = page.getByRole('dialog', { name: 'New filter' })
  expect(await dialog.getByLabel(/^Words/).inputValue()).toBe('#lamington')
  await dialog.getByLabel('Name').fill('Cakes')
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Save' }).click()

  await page.getByText('Filtered: Cakes').waitFor()
  expect(await row.count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Show anyway' }).click()
  await row.waitFor()

  await page.goto('/settings')
  await page.getByRole('link', { name: 'Filters' }).click()
  await page.getByText('Kept back until I ask · #lamington').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Edit the filter “Cakes”' }).click()
  await page.getByLabel('What happens to such posts').selectOption('hide')
  await page.getByLabel(/^Words/).fill('@tui.armitage')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Not shown at all · @tui.armitage').waitFor()
  await page.goto('/company')
  await page.locator('[data-post]').first().waitFor()
  expect(await row.count()).toBe(0)

  await page.goto('/filters')
  await page.getByRole('button', { name: 'Delete the filter “Cakes”' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('heading', { name: 'No filters' }).waitFor()
  await page.goto('/company')
  await row.waitFor()
})

it('a line too long for a filter is refused with a word about which, and nothing of it is kept', async () => {
  const page = await stage.openAs('anahera.ngata', { viewport: { width: 390, height: 800 }, hasTouch: true })
  await page.goto('/filters')
  await page.getByRole('button', { name: 'New filter' }).click()
  await page.getByLabel('Name').fill('Odd')
  const words = page.getByLabel(/^Words/)
  await words.fill(`rain\n${'x'.repeat(4_000)}`)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('is longer than 100 characters').waitFor()
  expect(await words.getAttribute('aria-invalid')).toBe('true')
  expect(await findBarriers(page)).toEqual([])
  await words.fill('rain')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Kept back until I ask · rain').waitFor()
  // What closes the message stands beside it, for fingers too.
  const said = page.getByText('Saved.')
  expect(await asideOfClose(said)).toBeLessThan(4)
})

it('a filter that blurs keeps back the pictures of a post and leaves its words', async () => {
  const author = await stage.openAs('tui.armitage')
  const sent = await author.request.post(`${stage.app.origin}/api/v2/media`, {
    headers: { origin: stage.app.origin },
    multipart: {
      description: 'A spider',
      file: { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo(300, 200) },
    },
  })
  const { id } = (await sent.json()) as { id: string }
  const post = { status: 'On the mast #huntsman', media_ids: [id] }
  const { id: mast } = await stage.send<{ id: string }>(author, '/api/v1/statuses', post)
  await stage.send(author, '/api/v1/statuses', { status: 'Look up there', quoted_status_id: mast })
  const page = await stage.openAs('mele.fifita')
  await page.goto('/filters')
  await page.getByRole('button', { name: 'New filter' }).click()
  const dialog = page.getByRole('dialog', { name: 'New filter' })
  await dialog.getByLabel('Name').fill('Spiders')
  await dialog.getByLabel(/^Words/).fill('#huntsman')
  await dialog.getByLabel('What happens to such posts').selectOption('blur')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Only pictures and videos kept back; the words stay · #huntsman').waitFor()

  await page.goto('/company')
  const rows = page.locator('[data-post]').filter({ hasText: 'On the mast' })
  const row = rows.filter({ hasNotText: 'Look up there' })
  await row.getByText('Filtered: Spiders').waitFor()
  // In a quote they are no nearer.
  const quote = rows.filter({ hasText: 'Look up there' }).locator('[data-quoted]')
  await quote.getByText('Filtered: Spiders').waitFor()
  expect(await quote.getByRole('img', { name: 'A spider' }).count()).toBe(0)
  expect(await row.getByRole('img', { name: 'A spider' }).count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  await row.getByRole('button', { name: 'Show' }).click()
  await row.getByRole('img', { name: 'A spider' }).waitFor()
})

it('a question about something with a long name fits a narrow phone, with its way out', async () => {
  const page = await stage.openAs('anahera.ngata', { viewport: { width: 320, height: 640 } })
  const title = 'Donaudampfschifffahrtsgesellschaftskapitän'
  await stage.send(page, '/api/v2/filters', { title, context: ['home'] })
  await page.goto('/filters')
  await page.getByRole('button', { name: `Delete the filter “${title}”` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Delete' }).waitFor()
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'detached' })
})
