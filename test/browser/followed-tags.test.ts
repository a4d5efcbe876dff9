import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('whoever follows hashtags sees which, and can leave one and think again', async () => {
  const page = await stage.openAs('dave.pokere', { viewport: { width: 320, height: 700 } })
  const followed = async () => {
    const answer = await page.request.get(`${stage.app.origin}/api/v1/followed_tags`)
    return ((await answer.json()) as { name: string }[]).map(({ name }) => name.toLowerCase())
  }
  for (const name of await followed()) await stage.send(page, `/api/v1/tags/${name}/unfollow`, {})
  await page.goto('/settings')
  await page.getByRole('link', { name: /^Hashtags you follow/ }).click()
  await page.getByText('You follow no hashtag').waitFor()
  expect(await findBarriers(page)).toEqual([])

  await stage.send(page, '/api/v1/tags/sourdough/follow', {})
  await stage.send(page, '/api/v1/tags/AVeryLongHashtagThatGoesOnAndOnAndOnUntilThePhoneEnds/follow', {})
  await page.reload()
  const rows = page.getByRole('main').getByRole('listitem')
  await rows.getByRole('link', { name: /#sourdough/ }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  const following = page.getByRole('button', { name: 'Following #sourdough. Press to unfollow' })
  const follow = page.getByRole('button', { name: 'Follow #sourdough', exact: true })
  await following.click()
  await follow.click()
  await following.click()
  await follow.waitFor()
  await expect.poll(followed).toEqual(['averylonghashtagthatgoesonandonandonuntilthephoneends'])
  await page.reload()
  await rows.getByRole('link', { name: /#AVeryLong/i }).waitFor()
  expect(await rows.count()).toBe(1)
  await rows.getByRole('link', { name: /#AVeryLong/i }).click()
  await page.getByRole('heading', { level: 1, name: /#AVeryLong/i }).waitFor()
  expect(stage.complaints).toEqual([])
})
