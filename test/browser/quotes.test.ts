import { afterAll, beforeAll, expect, test } from 'vitest'
import { photo } from '#test/rig/pictures.ts'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('a post is quoted from its menu, and its author withdraws it', async () => {
  const author = await stage.openAs('tui.armitage')
  const { id } = await stage.send<{ id: string }>(author, '/api/v1/statuses', {
    status: 'Counters are clean',
  })
  const page = await stage.openAs('dave.pokere', { hasty: true })
  await page.goto(`/@tui.armitage/${id}`)
  await page.getByRole('button', { name: 'More about this post' }).first().click()
  await page.getByRole('menuitem', { name: 'Quote' }).click()
  const dialog = page.getByRole('dialog', { name: 'New post' })
  await dialog.getByText('Counters are clean').waitFor()
  await dialog.getByRole('textbox', { name: 'What do you want to say?' }).fill('As it should be')
  await dialog.getByRole('button', { name: /^Who may answer/ }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Nobody' }).click()
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Post', exact: true }).click()
  await author.goto('/notifications')
  const row = author.locator('[data-post]').filter({ hasText: 'As it should be' })
  await row.locator('[data-quoted]').waitFor()
  await row.getByText('Nobody may answer').waitFor()
  expect(await row.getByRole('button', { name: 'Reply' }).isDisabled()).toBe(true)
  expect(await findBarriers(author)).toEqual([])
  await row.getByRole('button', { name: 'More about this post' }).click()
  await author.getByRole('menuitem', { name: 'Withdraw your post from this quote…' }).click()
  // It can't be taken back, so it is asked first.
  const asked = author.getByRole('dialog', { name: 'Withdraw your post from this quote?' })
  await asked.getByRole('button', { name: 'Cancel' }).click()
  await asked.waitFor({ state: 'detached' })
  await row.locator('[data-quoted]').waitFor()
  await row.getByRole('button', { name: 'More about this post' }).click()
  await author.getByRole('menuitem', { name: 'Withdraw your post from this quote…' }).click()
  await asked.waitFor()
  expect(await findBarriers(author)).toEqual([])
  await asked.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await author.getByText('Its author has withdrawn the quoted post.').waitFor()
  await author.goto('/settings?part=profile')
  await author.getByRole('radio', { name: 'Nobody' }).last().click()
  await author.getByText('Saved.').waitFor()
  expect(await findBarriers(author)).toEqual([])
  expect(stage.complaints).toEqual([])
})

test('where not everybody may answer, the composer says so, and so does the place to answer, in the whole thread', async () => {
  const author = await stage.openAs('isla.drummond', { hasty: true })
  await author.goto('/')
  await author.getByRole('textbox', { name: 'What do you want to say?' }).fill('Only for some to answer')
  await author.getByRole('button', { name: /^Who may answer/ }).click()
  await author.getByRole('menuitemcheckbox', { name: 'People you follow' }).click()
  await author.getByText('Only people you follow may answer, here and below the answers.').waitFor()
  expect(await findBarriers(author)).toEqual([])
  await author.getByRole('button', { name: 'Post', exact: true }).click()
  const posted = author.locator('[data-post]').filter({ hasText: 'Only for some to answer' })
  await posted.first().waitFor()
  const id = (await posted.first().getAttribute('data-post')) ?? ''
  const answer = await stage.send<{ id: string }>(author, '/api/v1/statuses', {
    ...{ status: 'And more of it', in_reply_to_id: id },
  })
  const stranger = await stage.openAs('dave.pokere')
  for (const one of [id, answer.id]) {
    await stranger.goto(`/@isla.drummond/${one}`)
    await stranger.locator('p.quiet').getByText('Whom Isla Drummond follows or names may answer').waitFor()
    expect(await stranger.getByRole('textbox', { name: /^Your reply to/ }).count()).toBe(0)
  }
  expect(await findBarriers(stranger)).toEqual([])
})

test('a rule of an answer is said to hold for that answer alone', async () => {
  const author = await stage.openAs('isla.drummond')
  const first = await stage.send<{ id: string }>(author, '/api/v1/statuses', { status: 'Open to all' })
  const other = await stage.openAs('tui.armitage')
  const answer = await stage.send<{ id: string }>(other, '/api/v1/statuses', {
    ...{ status: 'Only for @isla.drummond', in_reply_to_id: first.id, reply_policy: 'mentioned' },
  })
  await author.goto(`/@tui.armitage/${answer.id}`)
  const box = author.getByRole('textbox', { name: /^Your reply to/ })
  await box.fill('For two of us')
  const choose = async (who: string) => {
    await author.getByRole('button', { name: /^Who may answer/ }).click()
    await author.getByRole('menuitemcheckbox', { name: who }).click()
  }
  await choose('Those you name')
  await author.getByText('Only those whom it names may answer this one.').waitFor()
  expect(await author.getByText('may answer in this thread').count()).toBe(0)
  await choose('Nobody')
  await author.getByText('Nobody but you may answer this one.').waitFor()
  expect(await findBarriers(author)).toEqual([])
})

test('the pictures of a quoted post are seen in the quote, small, with what is said of them, and behind what they stand behind', async () => {
  const author = await stage.openAs('mele.fifita')
  const attach = async (description: string) => {
    const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo(900, 600) }
    const headers = { origin: stage.app.origin }
    const multipart = { description, file }
    const sent = await author.request.post(`${stage.app.origin}/api/v2/media`, { headers, multipart })
    return [((await sent.json()) as { id: string }).id]
  }
  const post = (status: string, more: object) =>
    stage.send<{ id: string }>(author, '/api/v1/statuses', { status, ...more })
  const open = await post('A mast', { media_ids: await attach('A mast in the fog') })
  const covered = await post('', { media_ids: await attach('A wound'), sensitive: true })
  const warned = await post('So it is', { media_ids: await attach('A needle'), spoiler_text: 'Needles' })
  const page = await stage.openAs('dave.pokere')
  for (const [at, { id }] of [open, covered, warned].entries())
    await stage.send(page, '/api/v1/statuses', { status: `Quoting ${at}`, quoted_status_id: id })
  await page.goto('/')
  const quote = (at: number) =>
    page
      .locator('[data-post]')
      .filter({ hasText: `Quoting ${at}` })
      .locator('[data-quoted]')
  const picture = quote(0).getByRole('img', { name: 'A mast in the fog' })
  const height = async () => (await picture.boundingBox())?.height
  await expect.poll(height).toBeGreaterThan(100)
  expect(await height()).toBeLessThanOrEqual(200)
  await quote(0).getByRole('button').click()
  await page.getByRole('dialog').getByRole('img', { name: 'A mast in the fog' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await quote(1).getByRole('button', { name: 'Show' }).waitFor()
  expect(await quote(1).getByRole('img').count()).toBe(0)
  await quote(1).getByRole('button', { name: 'Show' }).click()
  await quote(1).getByRole('img', { name: 'A wound' }).waitFor()
  await quote(2).getByRole('button', { name: 'Show' }).waitFor()
  expect(await quote(2).getByRole('img').count()).toBe(0)
  expect(await quote(2).innerText()).not.toContain('So it is')
  await quote(2).getByRole('button', { name: 'Show' }).click()
  await quote(2).getByRole('img', { name: 'A needle' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(stage.complaints).toEqual([])
})
