import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawing } from '#test/rig/pictures.ts'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('somebody decides who follows them: whoever asks waits, takes it back, and is let in', async () => {
  const locked = await stage.openAs('tui.armitage')
  await locked.goto('/settings?part=profile')
  await locked.getByRole('checkbox', { name: 'I decide who follows me' }).check()
  await locked.getByText('Saved').first().waitFor()
  expect(await findBarriers(locked)).toEqual([])

  const asking = await stage.openAs('dave.pokere')
  await asking.goto('/@tui.armitage')
  await asking.getByText('Tui Armitage decides who follows.').waitFor()
  const press = async (name: string) => {
    const done = asking.waitForResponse((answer) => /\/(un)?follow$/.test(answer.url()))
    await asking.getByRole('button', { name }).click()
    await done
  }
  const asked = 'Requested to follow Tui Armitage. Press to take it back'
  const button = asking.getByRole('button', { name: /(Follow|Following) Tui Armitage/ }).first()
  await button.waitFor()
  if ((await button.getAttribute('aria-label'))?.startsWith('Following'))
    await press('Following Tui Armitage. Press to unfollow')
  await press('Follow Tui Armitage')
  await press(asked)
  await press('Follow Tui Armitage')
  await asking.getByRole('button', { name: asked }).waitFor()

  await locked.goto('/notifications')
  await locked.getByRole('link', { name: 'See who asks' }).first().click()
  await locked.getByRole('button', { name: 'Let in Dave Pōkere' }).waitFor()
  expect(await findBarriers(locked)).toEqual([])
  await locked.getByRole('button', { name: 'Let in Dave Pōkere' }).click()
  await locked.getByText('Dave Pōkere follows you now.').waitFor()
  await locked.getByText('Nobody asks').waitFor()
  await asking.reload()
  await asking.getByRole('button', { name: 'Following Tui Armitage. Press to unfollow' }).waitFor()

  await locked.goto('/@dave.pokere')
  await locked.getByRole('button', { name: 'More about Dave Pōkere' }).click()
  await locked.getByRole('menuitem', { name: 'Remove from my followers' }).click()
  await locked.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await locked.getByText('Dave Pōkere follows you no longer.').waitFor()
  expect(stage.complaints).toEqual([])
})

test('a profile has a picture, one above it and facts of one’s own, and colleagues keep notes', async () => {
  const page = await stage.openAs('wei.zhou')
  await page.goto('/settings?part=profile')
  const picture = { name: 'me.png', mimeType: 'image/png', buffer: await drawing(800, 800) }
  for (const n of [0, 1]) {
    await page.locator('input[type=file]').nth(n).setInputFiles(picture)
    await page
      .getByRole('button', { name: /^Remove: / })
      .nth(n)
      .waitFor()
  }
  await page.getByLabel('What is to be seen: Your picture').fill('A red square')
  await page.getByLabel('Name of fact 1', { exact: true }).fill('Ask me about')
  await page.getByLabel('Fact 1', { exact: true }).fill('Ropes')
  const saved = page.waitForResponse(
    (answer) => answer.request().postData()?.includes('Ropes') === true && answer.ok(),
  )
  await page.getByRole('button', { name: 'Save' }).last().click()
  await saved
  await page.getByText('Saved').first().waitFor()
  expect(await findBarriers(page)).toEqual([])

  const other = await stage.openAs('dave.pokere')
  await other.goto('/@wei.zhou')
  await other.getByText('Ropes').waitFor()
  await other.locator('img[src*="/header/"]').waitFor()
  await other.locator('main img[src*="/avatar/"]').first().waitFor()
  await other.getByText('My note').click()
  await other.getByLabel(/A note about .+, which you alone read/).fill('Knows ropes')
  await other.keyboard.press('Tab')
  await other.getByText('Your note is saved.').waitFor()
  expect(await findBarriers(other)).toEqual([])

  await page.getByRole('button', { name: 'Remove: Your picture' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await page.getByText('The picture is removed.').waitFor()
  expect(stage.complaints).toEqual([])
})

test('whom one follows one is told of, and their boosts stay out, by keyboard too', async () => {
  const page = await stage.openAs('hinemoa.rangihuna', { viewport: { width: 320, height: 640 } })
  await page.goto('/@wei.zhou')
  const follow = page.getByRole('button', { name: 'Follow Wei Zhou' })
  const bell = page.getByRole('button', { name: 'Tell me when Wei Zhou posts' })
  await follow.or(bell).first().waitFor()
  if (await follow.isVisible()) await follow.click()
  await bell.waitFor()
  expect(await bell.getAttribute('aria-pressed')).toBe('false')
  await bell.press('Enter')
  await page.getByText('You are told when Wei Zhou posts.').waitFor()
  await expect.poll(() => bell.getAttribute('aria-pressed')).toBe('true')
  await page.getByRole('button', { name: 'More about Wei Zhou' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Hide boosts of Wei Zhou' }).press('Enter')
  await page.getByText('What Wei Zhou boosts stays out of your home.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('What Wei Zhou boosts comes to your home.').waitFor()

  const author = await stage.openAs('wei.zhou')
  const headers = { origin: stage.app.origin }
  await author.request.post('/api/v1/statuses', { headers, data: { status: 'The kettle is on' } })
  await page.goto('/notifications?kind=posted')
  await page.getByText('Wei Zhou posted').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(stage.complaints).toEqual([])
})

test('a file of whom one follows is looked at, taken in, and says what it cannot do', async () => {
  const page = await stage.openAs('isla.drummond')
  await page.goto('/settings?part=archive')
  const csv = 'Account address,Show boosts\ndave.pokere,true\nsomebody@elsewhere.example,true\n'
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'follows.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('radio', { name: 'What is not in the file goes' }).check()
  await page.getByRole('button', { name: 'See what would change' }).click()
  await page.getByText('This is on another server').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Take it in' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take away what is not in the file?' })
  await dialog.getByRole('button', { name: 'Take it in' }).click()
  await page.getByText(/^Done: added \d+.* took away \d+/).waitFor()
  await page.goto('/@isla.drummond/following')
  await page.getByRole('link', { name: 'Dave Pōkere' }).first().waitFor()
  expect(stage.complaints).toEqual([])
})
