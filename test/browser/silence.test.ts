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

it('a thread and a hashtag are muted for a time, stand in the list of what is muted, and come back', async () => {
  const author = await stage.openAs('tui.armitage')
  await stage.send(author, '/api/v1/statuses', { status: 'Who took the ladder? #ladders' })
  await author.context().close()
  const page = await stage.openAs('mele.fifita')
  await page.goto('/company')
  const row = page.locator('[data-post]').filter({ hasText: 'Who took the ladder' })
  await row.getByRole('button', { name: 'More about this post' }).click()
  await page.getByRole('menuitem', { name: 'Mute this thread…' }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'A week' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('dialog').getByRole('radio', { name: 'A week' }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Mute', exact: true }).click()
  await page.getByText('The thread is muted.').waitFor()
  await expect.poll(() => row.count()).toBe(0)

  await page.goto('/muted?talk=threads')
  await row.waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Unmute this thread' }).click()
  await page.getByText('You have muted no thread').waitFor()

  await page.goto('/tags/ladders')
  await page.getByRole('button', { name: 'More about #ladders' }).click()
  await page.getByRole('menuitem', { name: 'Mute #ladders' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mute', exact: true }).click()
  await page.getByText('#ladders is muted.').waitFor()
  await page.goto('/company')
  await page.locator('[data-post]').first().waitFor()
  expect(await row.count()).toBe(0)
  await page.goto('/muted?talk=hashtags')
  await page.getByText('#ladders', { exact: true }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Unmute #ladders' }).click()
  await page.getByText('You have muted no hashtag').waitFor()
})
