import { afterAll, beforeAll, expect, test } from 'vitest'
import { photo } from '#test/rig/pictures.ts'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('a post is reported, hidden, appealed against and shown again, each told to whom it concerns, by keyboard', {
  timeout: 120_000,
}, async () => {
  const author = await stage.openAs('isla.drummond')
  const text = 'Something that should not stand here'
  const { id } = await stage.send<{ id: string }>(author, '/api/v1/statuses', { status: text })
  const address = `/@isla.drummond/${id}`

  const reader = await stage.openAs('mele.fifita')
  await reader.goto(address)
  await reader.getByRole('button', { name: 'More' }).first().press('Enter')
  await reader.getByRole('menuitem', { name: 'Report the post' }).press('Enter')
  const dialog = reader.getByRole('dialog', { name: 'Report a post by Isla Drummond' })
  await dialog.getByRole('combobox', { name: 'What is wrong?' }).selectOption('It is spam')
  await dialog.getByRole('textbox', { name: /^What should moderators know/ }).fill('Please look')
  expect(await findBarriers(reader)).toEqual([])
  await dialog.getByRole('button', { name: 'Report' }).press('Enter')
  await reader.getByText('The moderators have your report.').waitFor()

  const moderator = await stage.openAs('josie.karaitiana')
  await moderator.goto('/admin')
  await moderator.getByText(text).waitFor()
  expect(await findBarriers(moderator)).toEqual([])
  await moderator.getByRole('button', { name: 'Hide the post: Isla Drummond' }).press('Enter')
  const deciding = moderator.getByRole('dialog', { name: 'Hide the post' })
  await deciding.getByRole('textbox', { name: 'Your words to the person' }).fill('It names a customer.')
  await deciding.getByRole('button', { name: 'Hide the post' }).press('Enter')
  await moderator.getByText('Nothing is open.').waitFor()

  await reader.goto(address)
  await reader.getByRole('heading', { name: 'This is not here' }).waitFor()
  await reader.goto('/notifications')
  await reader.getByText('Moderators have handled your report.').waitFor()
  await reader.getByRole('link', { name: 'See what was decided' }).first().press('Enter')
  await reader.getByText(/Handled on/).waitFor()

  await author.goto(address)
  await author.getByText('Moderators hid this post. Only you see it.').waitFor()
  await author.getByRole('link', { name: 'Read why' }).first().press('Enter')
  await author.getByText('It names a customer.').waitFor()
  expect(await author.locator('main').innerText()).not.toMatch(/Mele|Josie|Please look/)
  await author.getByRole('button', { name: 'Appeal' }).press('Enter')
  const appeal = author.getByRole('dialog', { name: 'Appeal' })
  await appeal.getByRole('textbox').fill('It was a made-up name.')
  await appeal.getByRole('button', { name: 'Send the appeal' }).press('Enter')
  await author.getByText('The appeal waits for an answer.').waitFor()
  expect(await findBarriers(author)).toEqual([])

  await moderator.getByRole('radio', { name: 'Appeals' }).press('Space')
  await moderator.getByText('It was a made-up name.').waitFor()
  await moderator.getByRole('button', { name: 'Uphold the appeal: Isla Drummond' }).press('Enter')
  await moderator
    .getByRole('dialog', { name: 'Uphold the appeal' })
    .getByRole('button', { name: 'Uphold the appeal' })
    .press('Enter')
  await moderator.getByText('No appeal waits for an answer.').waitFor()
  await reader.goto(address)
  await reader.getByText(text).first().waitFor()
  expect(stage.complaints.filter((line) => !line.includes('404'))).toEqual([])
})

test('pictures of a reported post are covered in the report until a moderator asks for them', async () => {
  const author = await stage.openAs('isla.drummond')
  const sent = await author.request.post(`${stage.app.origin}/api/v2/media`, {
    headers: { origin: stage.app.origin },
    multipart: {
      description: 'A shelf',
      file: { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo(300, 200) },
    },
  })
  const { id: medium } = (await sent.json()) as { id: string }
  const { id } = await stage.send<{ id: string }>(author, '/api/v1/statuses', {
    ...{ status: '@mele.fifita look', visibility: 'direct', media_ids: [medium] },
  })
  const reader = await stage.openAs('mele.fifita')
  const me = (await (await author.request.get(`${stage.app.origin}/api/birdhouse/v1/me`)).json()) as {
    account: { id: string }
  }
  await stage.send(reader, '/api/v1/reports', { account_id: me.account.id, status_ids: [id] })
  const moderator = await stage.openAs('josie.karaitiana')
  await moderator.goto('/admin')
  await moderator.getByText('Not for everybody’s eyes').waitFor()
  expect(await moderator.getByRole('img', { name: 'A shelf' }).count()).toBe(0)
  await moderator.getByRole('button', { name: 'Show' }).click()
  const picture = moderator.getByRole('img', { name: 'A shelf' })
  await picture.waitFor()
  await expect
    .poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  expect(await findBarriers(moderator)).toEqual([])
})

test('a moderator removes a picture from a profile once they are sure, and its person reads why', async () => {
  const before = stage.complaints.length
  const person = await stage.openAs('wei.zhou')
  await person.goto('/settings?part=profile')
  const picture = { name: 'me.png', mimeType: 'image/png', buffer: await photo(800, 800) }
  await person.locator('input[type=file]').first().setInputFiles(picture)
  await person.getByRole('button', { name: 'Remove: Your picture' }).waitFor()

  const moderator = await stage.openAs('josie.karaitiana', { viewport: { width: 320, height: 640 } })
  await moderator.goto('/@wei.zhou')
  await moderator.locator('main img[src*="/avatar/"]').first().waitFor()
  await moderator.getByRole('button', { name: 'More about Wei Zhou' }).press('Enter')
  await moderator.getByRole('menuitem', { name: 'Remove the picture' }).press('Enter')
  const asking = moderator.getByRole('dialog', { name: 'Remove the picture of Wei Zhou?' })
  await asking.getByText(/You cannot bring it back/).waitFor()
  await asking.getByRole('textbox', { name: 'Your words to the person' }).fill('It shows a customer.')
  expect(await findBarriers(moderator)).toEqual([])
  await asking.getByRole('button', { name: 'Remove the picture' }).press('Enter')
  await moderator.getByText('The picture is removed, and Wei Zhou is told.').waitFor()
  await moderator.locator('main img[src*="/avatar/"]').first().waitFor({ state: 'detached' })

  await person.goto('/notifications')
  await person.getByRole('link', { name: 'See what was decided' }).first().press('Enter')
  await person.getByText('Moderators removed your picture').waitFor()
  await person.getByText('It shows a customer.').waitFor()
  expect(await findBarriers(person)).toEqual([])
  expect(stage.complaints.slice(before)).toEqual([])
})
