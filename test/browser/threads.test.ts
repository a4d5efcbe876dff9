import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { holdUndo, letPass, type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('a long text is split at its sentences and posted as a thread; hints stay on the device', async () => {
  const page = await stage.openAs('mele.fifita')
  await page.goto('/')
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  const box = page.getByRole('textbox', { name: 'What do you want to say?' })
  const sentence = 'Every Thursday the northern depot counts what lies on its shelves, with the XQZ in hand. '
  await box.fill(sentence.repeat(3).trim())
  await page.getByText('Does everybody know “XQZ”?').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Leave it as it is' }).click()
  await page.getByText('Does everybody know “XQZ”?').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Split it into several posts' }).click()
  await page.getByRole('textbox', { name: 'Post 3 of the thread' }).waitFor()
  expect(await box.inputValue()).toBe(sentence.trim())
  await page.getByRole('button', { name: 'Remove post 3' }).click()
  await page.getByRole('button', { name: 'Another post after it' }).click()
  await page.getByRole('textbox', { name: 'Post 3 of the thread' }).fill('And that is all.')
  expect(await findBarriers(page)).toEqual([])
  await holdUndo(page)
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await page.getByText('Sent in a moment').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  // Taken back within the five seconds, it stands in the composer again, all of it.
  await page.getByRole('button', { name: 'Undo' }).click()
  const dialog = page.getByRole('dialog', { name: 'New post' })
  expect(await dialog.getByRole('textbox', { name: 'Post 3 of the thread' }).inputValue()).toBe(
    'And that is all.',
  )
  await letPass(page)
  await dialog.getByRole('button', { name: 'Post', exact: true }).click()
  await page.getByText('3 posts are there, one after the other.').waitFor()
  await page.locator('[data-post]').filter({ hasText: 'And that is all.' }).first().waitFor()
  const first = page.locator('[data-post]').filter({ hasText: sentence.trim() })
  await first.last().getByRole('button', { name: 'Reply, 1', exact: true }).waitFor()
  await expect.poll(() => box.inputValue()).toBe('')
  expect(sent.join('')).not.toContain('abbreviation')

  await page.goto('/admin?part=organisation')
  expect(stage.complaints).toEqual([])
})

test('a text longer than a thread keeps its end, in a last post that is over the limit', async () => {
  const page = await stage.openAs('tui.armitage')
  await page.goto('/')
  const box = page.getByRole('textbox', { name: 'What do you want to say?' })
  const sentence =
    'Every Thursday the northern depot counts what lies on its shelves, with the list in hand. '
  await box.fill(`${sentence.repeat(60)}The very end.`)
  await page.getByRole('button', { name: 'Split it into several posts' }).click()
  const last = page.getByRole('textbox', { name: 'Post 25 of the thread' })
  expect(await last.inputValue()).toMatch(/The very end\.$/)
  expect(await page.getByRole('button', { name: 'Post', exact: true }).isDisabled()).toBe(true)
  // Later posts are a draft, whatever the first says.
  await box.fill('')
  await page.reload()
  expect(await last.inputValue()).toMatch(/The very end\.$/)
})

test('on a page without rows, what is on its way stands at its foot: to be undone, and mended when it is refused', async () => {
  const page = await stage.openAs('dave.pokere')
  await page.goto('/settings')
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Write', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'New post' })
  const box = dialog.getByRole('textbox', { name: 'What do you want to say?' })
  await box.fill('The first of three posts that are written beside the settings')
  for (const place of [2, 3]) {
    await dialog.getByRole('button', { name: 'Another post after it' }).click()
    await dialog.getByRole('textbox', { name: `Post ${place} of the thread` }).fill(`Part ${place}`)
  }
  await holdUndo(page)
  await box.press('Control+Enter')
  await page.getByRole('article', { name: 'Sent in a moment' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  // Meanwhile fewer are allowed than this page knows of.
  const admin = await stage.openAs('wei.zhou')
  const limit = (thread_posts: number) =>
    admin.request.patch('/api/birdhouse/v1/organisation', {
      data: { limits: { thread_posts } },
      headers: { origin: stage.app.origin },
    })
  expect((await limit(2)).ok()).toBe(true)
  await letPass(page)
  await box.press('Control+Enter')
  const refused = page.getByRole('article', { name: 'Not sent' })
  await refused.getByText(/^Not sent: A thread/).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('link', { name: 'Home' }).first().click()
  await page.locator('[data-post]').first().waitFor()
  await refused.waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await refused.getByRole('button', { name: 'Edit' }).click()
  await dialog.getByRole('button', { name: 'Remove post 3' }).click()
  await box.press('Control+Enter')
  await page.getByText('2 posts are there, one after the other.').waitFor()
  await page.locator('[data-outbox-line]').waitFor({ state: 'detached' })
  expect((await limit(25)).ok()).toBe(true)
})

test('an answer to another post of a thread than the one that is open stands at the foot of the page', async () => {
  const page = await stage.openAs('rewi.matenga')
  const first = await stage.send<{ id: string }>(page, '/api/v1/statuses', { status: 'Who has the ladder?' })
  const second = { status: 'It is in the yard', in_reply_to_id: first.id }
  await stage.send(page, '/api/v1/statuses', second)
  await page.goto(`/@rewi.matenga/${first.id}`)
  const row = page.locator('[data-post]').filter({ hasText: 'It is in the yard' })
  await row.getByRole('button', { name: 'Reply' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Behind the van')
  await holdUndo(page)
  await page.getByRole('dialog').getByRole('textbox').press('Control+Enter')
  await page.locator('[data-outbox-line]').getByText('Behind the van').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
})

test('what is said in passing goes when its time is over, whatever is opened before it meanwhile', async () => {
  const page = await stage.openAs('rewi.matenga')
  await page.clock.install()
  const { id } = await stage.send<{ id: string }>(page, '/api/v1/statuses', { status: 'To be pinned' })
  await page.goto(`/@rewi.matenga/${id}`)
  await page.getByRole('button', { name: 'More about this post' }).first().click()
  await page.getByRole('menuitem', { name: 'Pin to your profile' }).click()
  const said = page.getByText('It stands at the head of your profile.')
  await said.waitFor()
  // From here on time passes only as it is told, so that what began anew would stay.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000)
  await page.clock.runFor(1_000)
  await page.getByRole('button', { name: 'Write', exact: true }).click()
  await page.getByRole('dialog').getByText('It stands at the head of your profile.').waitFor()
  await page.clock.runFor(6_000)
  await said.waitFor({ state: 'detached' })
})
