import { afterAll, beforeAll, expect, test } from 'vitest'
import { toWall } from '#rules/people/zone-time.ts'
import { findBarriers } from './barriers.ts'
import { holdUndo, letPass, type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('a post is scheduled in the composer, moved, seen in the month and taken back to the drafts', async () => {
  const page = await stage.openAs('mele.fifita')
  await page.goto('/')
  await page.getByRole('textbox', { name: 'What do you want to say?' }).fill('The canteen opens again')
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  const send = page.getByRole('button', { name: 'Schedule', exact: true }).and(page.locator('[type=submit]'))
  expect(await send.isDisabled()).toBe(true)
  const when = page.getByLabel('Post it on')
  const zone = ((await page.getByText(/^By the clocks of Pacific/).textContent()) ?? '').replace(
    'By the clocks of ',
    '',
  )
  const wall = (days: number) => toWall(Date.now() + days * 86_400_000, zone.replaceAll(' ', '_'))
  await when.fill('2020-01-01T10:00')
  await page.getByText('Choose a time from 5 minutes').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await when.fill(wall(1))
  await send.click()
  await page.getByText(/^It is posted on/).waitFor()
  const box = page.getByRole('textbox', { name: 'What do you want to say?' })
  await expect.poll(() => box.inputValue()).toBe('')

  await page.goto('/scheduled')
  await page.getByText('The canteen opens again').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Another time' }).click()
  await page.getByRole('dialog').getByLabel('Post it on').fill(wall(40))
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('It has a new time.').waitFor()

  await page.getByRole('link', { name: 'As a month' }).click()
  // The month that opens is that of the next post, not an empty one.
  await page.getByRole('button', { name: /1 post$/ }).click()
  await page.getByRole('button', { name: 'Do not post it' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Do not post it' }).click()
  await page.getByText('Nothing is scheduled').waitFor()
  await page.getByRole('button', { name: 'Open it' }).click()
  const dialog = page.getByRole('dialog', { name: 'New post' })
  expect(await dialog.getByRole('textbox', { name: 'What do you want to say?' }).inputValue()).toBe(
    'The canteen opens again',
  )
  expect(stage.complaints).toEqual([])
})

test('what has a time is one post: a thread is not offered for it', async () => {
  const page = await stage.openAs('mele.fifita')
  await page.goto('/')
  const box = page.getByRole('textbox', { name: 'What do you want to say?' })
  await box.fill('The canteen is closed on the day after the long weekend')
  const another = page.getByRole('button', { name: 'Another post after it' })
  await another.waitFor()
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  await page.getByLabel('Post it on').waitFor()
  expect(await another.count()).toBe(0)
  await box.fill('The canteen is closed on the day after it. '.repeat(20))
  expect(await page.getByRole('button', { name: 'Split it into several posts' }).count()).toBe(0)
})

test('what has a time can be undone for five seconds, and then still be taken back', async () => {
  const page = await stage.openAs('dave.pokere')
  await page.goto('/')
  const box = page.getByRole('textbox', { name: 'What do you want to say?' })
  await box.fill('The roof is mended')
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  const wall = toWall(Date.now() + 2 * 86_400_000, 'UTC')
  await page.getByText(/^By the clocks of Pacific/).waitFor()
  await page.getByLabel('Post it on').fill(wall)
  await holdUndo(page)
  await box.press('Control+Enter')
  const row = await page.getByText(/^To be posted on/).textContent()
  // By the clocks of the field, which are not those of this device.
  expect(row).toContain(wall.slice(11))
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  const dialog = page.getByRole('dialog', { name: 'New post' })
  expect(await dialog.getByLabel('Post it on').inputValue()).toBe(wall)
  const list = async () =>
    (await (await page.request.get(`${stage.app.origin}/api/v1/scheduled_statuses`)).json()) as unknown[]
  expect(await list()).toEqual([])
  await letPass(page)
  await dialog.getByRole('textbox', { name: 'What do you want to say?' }).press('Control+Enter')
  await page.getByText(/^It is posted on/).waitFor()
  expect(await list()).toHaveLength(1)
})

test('pressing twice, or again after no answer came, schedules once', async () => {
  const page = await stage.openAs('isla.drummond', { hasty: true })
  await page.goto('/')
  const box = page.getByRole('textbox', { name: 'What do you want to say?' })
  await box.fill('The lift is tested')
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  await page.getByLabel('Post it on').fill(toWall(Date.now() + 2 * 86_400_000, 'UTC'))
  let asked = 0
  await page.route('**/api/v1/statuses', async (route) => {
    asked += 1
    await route.fetch()
    await new Promise((resolve) => setTimeout(resolve, 500))
    if (asked === 1) await route.abort()
    else await route.continue()
  })
  await box.press('Control+Enter')
  await box.press('Control+Enter')
  await page.getByText('as soon as the server can be reached').first().waitFor()
  expect(asked).toBe(1)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText(/^It is posted on/).waitFor()
  await page.goto('/scheduled')
  await page.getByText('The lift is tested').first().waitFor()
  expect(await page.getByText('The lift is tested').count()).toBe(1)
})

test('what arrived without an answer and is sent again as it was is there once', async () => {
  const page = await stage.openAs('anahera.ngata', { hasty: true })
  await page.goto('/')
  const box = page.getByRole('textbox', { name: 'What do you want to say?' })
  let lost = 0
  const lose = async (path: string) =>
    page.route(
      path,
      async (route) => {
        lost += 1
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
  const dialog = page.getByRole('dialog', { name: 'New post' })
  const sendAgain = async () => {
    await page.getByText('as soon as the server can be reached').first().waitFor()
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await dialog.getByRole('textbox').first().press('Control+Enter')
  }
  await lose('**/api/v1/statuses')
  await box.fill('The boiler is looked at')
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  await page.getByLabel('Post it on').fill(toWall(Date.now() + 2 * 86_400_000, 'UTC'))
  await box.press('Control+Enter')
  await sendAgain()
  await page.getByText(/^It is posted on/).waitFor()
  const read = async (path: string) =>
    (await (await page.request.get(`${stage.app.origin}${path}`)).json()) as { content?: string }[]
  expect(await read('/api/v1/scheduled_statuses')).toHaveLength(1)

  await lose('**/api/birdhouse/v1/threads')
  await box.fill('The boiler was looked at, and here is what they found')
  await page.getByRole('button', { name: 'Another post after it' }).click()
  await page.getByRole('textbox', { name: 'Post 2 of the thread' }).fill('Nothing that was wrong with it')
  await box.press('Control+Enter')
  await sendAgain()
  await page.getByText('2 posts are there, one after the other.').waitFor()
  expect(lost).toBe(2)
  const company = await read('/api/v1/timelines/public')
  expect(company.filter(({ content }) => content?.includes('The boiler was looked at'))).toHaveLength(1)
})
