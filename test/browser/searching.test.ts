import { afterAll, beforeAll, expect, it } from 'vitest'
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

it('nothing moves from under the pointer once it is there', async () => {
  const page = await stage.openAs('mele.fifita', { latency: 200 })
  await page.addInitScript(() => {
    const tops: number[] = []
    Object.assign(globalThis, { tops })
    const watch = () => {
      const top = document.querySelector('summary')?.getBoundingClientRect().top
      if (top !== undefined && top !== tops.at(-1)) tops.push(top)
      requestAnimationFrame(watch)
    }
    watch()
  })
  await page.goto('/search')
  await page.getByText('How to search more exactly').waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)))
  expect(await page.evaluate(() => (globalThis as unknown as { tops: number[] }).tops)).toHaveLength(1)
})

it('operators are offered while typing, narrow what is found, and are explained where nothing is', async () => {
  const page = await stage.openAs('mele.fifita')
  await stage.send(page, '/api/v1/statuses', { status: 'Quokkas were running past the shop', language: 'en' })
  await page.goto('/search')
  await page.getByText('How to search more exactly').click()
  await page.getByText('Written by this person; from:me is you').waitFor()
  expect(await findBarriers(page)).toEqual([])

  const field = page.getByRole('searchbox')
  await field.fill('quokka run fr')
  await page.getByRole('button', { name: 'from:', exact: true }).click()
  await page.getByRole('button', { name: 'from:me' }).click()
  expect(await field.inputValue()).toBe('quokka run from:me ')
  await field.press('Enter')
  await page.locator('[data-post]').filter({ hasText: 'Quokkas were running' }).waitFor()
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => String(range)).toSorted())
  await expect.poll(marked).toEqual(['Quokkas', 'running'])
  expect(await findBarriers(page)).toEqual([])

  await page.goto('/search?q=quokka+-running')
  await page.getByText('Nothing found for “quokka -running”').waitFor()
  await page.getByText('Not this word').waitFor()
  expect(await findBarriers(page)).toEqual([])
})
