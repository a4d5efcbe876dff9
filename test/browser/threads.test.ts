import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('a long text is split at its sentences and posted as a thread; hints stay on the device', async () => {
  const page = await stage.openAs('mele.fifita', { hasty: true })
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
  expect(await box.inputValue()).toBe(sentence.trim())
  await page.getByRole('textbox', { name: 'Post 3 of the thread' }).waitFor()
  await page.getByRole('button', { name: 'Remove post 3' }).click()
  await page.getByRole('button', { name: 'Another post after it' }).click()
  await page.getByRole('textbox', { name: 'Post 3 of the thread' }).fill('And that is all.')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await page.getByText('Sent in a moment').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  // Taken back within the five seconds, it stands in the composer again, all of it.
  await page.getByRole('button', { name: 'Undo' }).click()
  const dialog = page.getByRole('dialog', { name: 'New post' })
  expect(await dialog.getByRole('textbox', { name: 'Post 3 of the thread' }).inputValue()).toBe(
    'And that is all.',
  )
  await dialog.getByRole('button', { name: 'Post', exact: true }).click()
  await page.getByText('3 posts are there, one after the other.').waitFor()
  await page.locator('[data-post]').filter({ hasText: 'And that is all.' }).first().waitFor()
  expect(await box.inputValue()).toBe('')
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
