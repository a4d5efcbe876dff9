import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
let writer: Page
beforeAll(async () => {
  stage = await setStage({ sample: true })
  writer = await stage.openAs('wei.zhou')
})
afterAll(() => stage.close())

let count = 0
async function post(status: string, more: object = {}): Promise<{ id: string; text: string }> {
  count += 1
  const text = `${status} ${count}`
  const { id } = await stage.send<{ id: string }>(writer, '/api/v1/statuses', { status: text, ...more })
  return { id, text }
}

async function reading(page: Page, path: string): Promise<void> {
  await page.goto(path)
  // Whether or not the stream is open yet: what came before is read then.
  await page.locator('[data-post]').first().waitFor()
}

test('an answer by somebody one does not follow shows in the open thread, unasked', async () => {
  const parent = await post('Who has the long ladder?')
  const page = await stage.openAs('isla.drummond')
  await reading(page, `/@wei.zhou/${parent.id}`)
  const answer = await post('Found it behind the van', { in_reply_to_id: parent.id })
  await page.getByText(answer.text).waitFor()
})

test('a new post shows on the open page of its hashtag and of its author, behind the pill', async () => {
  const page = await stage.openAs('isla.drummond')
  await post('The first about #wombatwatch')
  await reading(page, '/tags/wombatwatch')
  const second = await post('The second about #wombatwatch')
  await page.locator('[data-pill]').click()
  await page.getByText(second.text).waitFor()
  await reading(page, '/@wei.zhou')
  const third = await post('The third about #wombatwatch')
  await page.locator('[data-pill]').click()
  await page.getByText(third.text).waitFor()
})

test('a page whose server was away comes back by itself and fetches what it missed', async () => {
  const [page, other] = [await stage.openAs('anahera.ngata'), await stage.openAs('rewi.matenga')]
  await reading(page, '/company')
  await stage.app.restart()
  const missed = await post('Written while the page was reconnecting')
  await page.locator('[data-pill]').click()
  await page.getByText(missed.text).waitFor()
  await reading(other, '/company')
  const next = await post('And on it goes')
  for (const one of [page, other]) {
    await one.locator('[data-pill]').click()
    await one.getByText(next.text).waitFor()
  }
})

test('two tabs share one stream, and the second goes on when the first is closed', async () => {
  const first = await stage.openAs('mele.fifita')
  await reading(first, '/company')
  const second = await first.context().newPage()
  await reading(second, '/company')
  const both = await post('To both tabs')
  await first.locator('[data-pill]').click()
  await second.locator('[data-pill]').click()
  await second.getByText(both.text).waitFor()
  await first.close()
  const alone = await post('To the tab that is left')
  await second.locator('[data-pill]').click()
  await second.getByText(alone.text).waitFor()
})

test('a page that was signed out while its server was away asks to sign in again', async () => {
  const page = await stage.openAs('dave.pokere')
  await reading(page, '/company')
  const { cookies } = await page.context().storageState()
  await page.context().clearCookies()
  expect(cookies.length).toBeGreaterThan(0)
  await stage.app.restart()
  await page.waitForURL(/sign-in/)
})

test('what comes into a list shows on its open page behind the pill, and votes of others in an open poll show', async () => {
  const page = await stage.openAs('isla.drummond')
  const { id: list } = await stage.send<{ id: string }>(page, '/api/v1/lists', { title: 'Platforms' })
  const me = await (await writer.request.get(`${stage.app.origin}/api/v1/accounts/verify_credentials`)).json()
  await stage.send(page, `/api/v1/lists/${list}/accounts`, { account_ids: [me.id] })
  await post('The first for the list')
  await reading(page, `/lists/${list}`)
  const poll = { options: ['Tea', 'Coffee'], expires_in: 3_600 }
  const second = await post('The second for the list', { poll })
  await page.locator('[data-pill]').click()
  await page.getByText(second.text).waitFor()
  const other = await stage.openAs('dave.pokere')
  await stage.send(other, `/api/v1/polls/${second.id}/votes`, { choices: [0] })
  await page
    .locator('[data-post]')
    .filter({ hasText: second.text })
    .getByText(/1 vote|1 person/)
    .first()
    .waitFor()
})
