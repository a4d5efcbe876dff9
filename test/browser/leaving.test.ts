import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('the next person at this browser meets nothing of whoever was here before', async () => {
  const [page, writer] = [await stage.openAs('tui.armitage'), await stage.openAs('mele.fifita')]
  const me = await writer.request.get('/api/v1/accounts/verify_credentials')
  const { id } = (await me.json()) as { id: string }
  await stage.send(page, `/api/v1/accounts/${id}/follow`)
  const other = await stage.openAs('wei.zhou')
  await stage.send(other, `/api/v1/accounts/${id}/unfollow`)
  await page.goto('/')
  await page.locator('[data-post]').first().waitFor()
  const post = { status: 'For my followers alone', visibility: 'followers' }
  await stage.send(writer, '/api/v1/statuses', post)
  await page.locator('[data-pill]').waitFor()
  await page.getByRole('button', { name: 'Switch person' }).click()
  await page.getByRole('button', { name: /Wei Zhou/ }).click()
  await page.locator('[data-post]').first().waitFor()
  expect(await page.locator('[data-pill]').count()).toBe(0)
})

test('where signing out does not get through, one is told and stays signed in', async () => {
  const page = await stage.openAs('tui.armitage')
  await page.goto('/settings')
  await page.route('**/api/birdhouse/v1/session', (route) => route.abort())
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await page.getByText('The server cannot be reached.').waitFor()
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await page.unroute('**/api/birdhouse/v1/session')
  await page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('heading', { name: 'Who would you like to be?' }).waitFor()
  await page.goto('/')
  await page.waitForURL(/sign-in/)
})

test('signing in leads on to where one wanted to go, what one looked for there too', async () => {
  const page = await stage.open()
  await page.goto('/search?q=outage&type=statuses')
  await page.getByRole('button', { name: /Wei Zhou/ }).click()
  await page.waitForURL((url) => url.pathname === '/search')
  expect(new URL(page.url()).searchParams.get('q')).toBe('outage')
  await page.locator('[data-post]').first().waitFor()
})

test('what the server refused is a draft after signing out, and nothing of it stays in the browser', async () => {
  const page = await stage.openAs('mele.fifita', { hasty: true })
  await page.goto('/')
  await page.getByRole('textbox', { name: 'What do you want to say?' }).fill('A secret of the back room')
  await page.route('**/api/v1/statuses', (route) =>
    route.fulfill({ status: 422, json: { code: 'post_empty', error: 'Write something first.' } }),
  )
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await page.getByText('Write something first.').waitFor()
  await page.goto('/settings')
  await page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.waitForURL(/sign-in/)
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('back room')
  const again = await stage.openAs('mele.fifita')
  await again.goto('/drafts')
  await again.getByText('A secret of the back room').waitFor()
})
