import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawing } from '#test/rig/pictures.ts'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('an administrator chooses limits, and the composer keeps to them', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/admin?part=limits')
  const options = page.getByRole('spinbutton', { name: 'Options of a poll' })
  expect(await options.inputValue()).toBe('8')
  expect(await findBarriers(page)).toEqual([])
  await options.fill('3')
  await page.getByRole('spinbutton', { name: 'Pictures on a post' }).fill('1')
  await page.getByRole('radio', { name: 'Who may manage groups' }).check({ force: true })
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.', { exact: true }).waitFor()

  const other = await stage.openAs('dave.pokere')
  await other.goto('/groups')
  await other.getByRole('link', { name: 'All groups' }).waitFor()
  expect(await other.getByRole('button', { name: 'New group' }).count()).toBe(0)
  await other.getByRole('link', { name: 'All groups' }).click()
  await other.getByRole('searchbox', { name: 'Find a group' }).fill('nothing is called so')
  await other.getByText(/Whoever may manage groups here makes new ones/).waitFor()
  await other.goto('/')
  await other.getByRole('textbox', { name: 'What do you want to say?' }).fill('Which?')
  const file = { mimeType: 'image/png', buffer: await drawing() }
  await other
    .getByRole('main')
    .locator('input[type=file]')
    .setInputFiles([
      { ...file, name: 'a.png' },
      { ...file, name: 'b.png' },
    ])
  await other.getByText('A post carries pictures (at most 1), or one video, or a poll.').waitFor()
  await other.getByRole('button', { name: 'Remove picture 1' }).click()
  await other.getByRole('button', { name: 'Ask by a poll' }).click()
  const add = other.getByRole('button', { name: 'Another option' })
  await add.click()
  await add.waitFor({ state: 'detached' })
  expect(await other.getByRole('textbox', { name: /^Option/ }).count()).toBe(3)
  expect(stage.complaints).toEqual([])
})

test('two administrators change limits side by side, neither puts back what the other chose, and the log says what it was', async () => {
  const first = await stage.openAs('wei.zhou')
  const second = await stage.openAs('wei.zhou')
  const pins = (page: typeof first) => page.getByRole('spinbutton', { name: 'Posts that somebody can pin' })
  for (const page of [first, second]) {
    await page.goto('/admin?part=limits')
    await pins(page).waitFor()
  }
  await pins(first).fill('7')
  await first.getByRole('button', { name: 'Save' }).click()
  await first.getByText('Saved.', { exact: true }).waitFor()
  await second.getByRole('checkbox', { name: 'Show what links lead to' }).uncheck()
  await second.getByRole('button', { name: 'Save' }).click()
  await second.getByText('Saved.', { exact: true }).waitFor()
  await expect.poll(() => pins(second).inputValue()).toBe('7')
  await first.goto('/admin?part=audit')
  await first.getByText('Show what links lead to: no').waitFor()
  expect(await first.getByText('Posts that somebody can pin: 7').count()).toBe(1)
  expect(await first.getByText(/Size of a picture/).count()).toBe(0)
})

test('what is typed while limits are being saved is still there afterwards, and saved with the next press', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/admin?part=limits')
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/birdhouse/v1/organisation', async (route) => {
    if (route.request().method() === 'PATCH') await held
    return route.continue()
  })
  const pins = page.getByRole('spinbutton', { name: 'Posts that somebody can pin' })
  const options = page.getByRole('spinbutton', { name: 'Options of a poll' })
  const save = page.getByRole('button', { name: 'Save' })
  await pins.fill('9')
  await save.click()
  await options.fill('6')
  answer()
  await page.getByText('Saved.', { exact: true }).waitFor()
  await expect.poll(() => options.inputValue()).toBe('6')
  const saved = page.waitForResponse((one) => one.request().method() === 'PATCH')
  await save.click()
  expect((await saved).request().postDataJSON()).toEqual({ limits: { poll_options: 6 } })
  expect((await saved).ok()).toBe(true)
})
