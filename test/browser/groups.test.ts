import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
let mele: Page
let isla: Page

beforeAll(async () => {
  stage = await setStage({ sample: true })
  mele = await stage.openAs('mele.fifita', { hasty: true })
  isla = await stage.openAs('isla.drummond', { viewport: { width: 390, height: 844 } })
})
afterAll(async () => {
  // That the last organiser may not leave is said by a refusal, which browsers note.
  expect(stage.complaints.filter((line) => !line.includes('status of 422'))).toEqual([])
  await stage.close()
})

it('a closed group is made, asked for, and opened to who asks', async () => {
  await mele.goto('/groups')
  await mele.getByRole('button', { name: 'New group' }).click()
  await mele.getByLabel('Name', { exact: true }).fill('Window display')
  await expect.poll(() => mele.getByLabel('Address').inputValue()).toBe('window-display')
  await mele.getByLabel(/^Closed/).check()
  expect(await findBarriers(mele)).toEqual([])
  await mele.getByRole('button', { name: 'Make the group' }).click()
  await mele.getByRole('heading', { name: 'Window display', level: 1 }).waitFor()

  await isla.goto('/groups/window-display')
  await isla.getByText('Only members read this group').waitFor()
  expect(await findBarriers(isla)).toEqual([])
  await isla.getByRole('button', { name: 'Ask to join' }).click()
  await isla.getByRole('button', { name: 'Take it back' }).waitFor()

  await mele.goto('/notifications')
  await mele.getByText('Isla Drummond asks to join Window display').waitFor()
  await mele.getByRole('link', { name: 'See who asks' }).first().click()
  await mele.getByRole('button', { name: 'Let in Isla Drummond' }).click()
  await mele.getByText('Nobody waits').waitFor()
})

it('what is written in it comes to the members’ home, says where it stands, and goes with leaving', async () => {
  await mele.goto('/groups/window-display')
  await mele.getByRole('button', { name: 'Write in this group' }).first().click()
  await mele.getByRole('dialog').getByText('Only members of Window display').waitFor()
  await mele.getByRole('dialog').locator('textarea:focus').waitFor()
  await mele.keyboard.type('Paper birds this year')
  await mele.getByRole('dialog').getByRole('button', { name: 'Post', exact: true }).click()
  await mele.locator('[data-post]').filter({ hasText: 'Paper birds this year' }).waitFor()
  await isla.goto('/')
  const row = isla.getByRole('article').filter({ hasText: 'Paper birds this year' })
  await row.getByText('Only members of Window display can see this').waitFor()
  await row.getByRole('button', { name: 'More about this post' }).click()
  await isla.getByText('You are in the group Window display.').waitFor()
  await isla.keyboard.press('Escape')

  await isla.goto('/groups/window-display')
  await isla.getByRole('button', { name: 'More about this group' }).click()
  await isla.getByRole('menuitem', { name: 'Leave' }).click()
  await isla.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await isla.getByText('Only members read this group').waitFor()
  await isla.goto('/')
  await isla.locator('[data-post]').first().waitFor()
  expect(await isla.getByText('Paper birds this year').count()).toBe(0)
})

it('the composer offers one’s groups', async () => {
  await mele.goto('/')
  await mele.getByRole('button', { name: 'Write', exact: true }).click()
  // Enter in a field of the choice is no sending of what is written.
  await mele.getByRole('textbox', { name: 'What do you want to say?' }).last().fill('Not for everybody')
  await mele
    .getByRole('button', { name: /^Who will see it/ })
    .last()
    .click()
  await mele.getByRole('menuitem', { name: 'In a group…' }).click()
  const find = mele.getByRole('searchbox', { name: 'Find a group' })
  await find.fill('Shop')
  await find.press('Enter')
  await mele.getByRole('button', { name: /^Shop leads/ }).click()
  expect(await mele.getByRole('textbox', { name: 'What do you want to say?' }).last().inputValue()).toBe(
    'Not for everybody',
  )
  await mele.getByRole('dialog').getByText('Only members of Shop leads').waitFor()
})

it('whoever organises it alone is told what to do before leaving', async () => {
  await isla.goto('/groups/window-display')
  await isla.getByRole('button', { name: 'Ask to join' }).click()
  await isla.getByRole('button', { name: 'Take it back' }).waitFor()
  await mele.goto('/groups/window-display?part=requests')
  await mele.getByRole('button', { name: 'Let in Isla Drummond' }).click()
  await mele.getByText('Nobody waits').waitFor()
  await mele.getByRole('button', { name: 'More about this group' }).click()
  await mele.getByRole('menuitem', { name: 'Leave' }).click()
  await mele.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await mele.getByText('You are the last organiser').waitFor()
})

it('a group left elsewhere while one writes in it keeps the words, and offers the way back', async () => {
  const page = await stage.openAs('dave.pokere', { hasty: true })
  const found = await page.request.get(`${stage.app.origin}/api/birdhouse/v1/groups/lookup?handle=choir`)
  const { id } = (await found.json()) as { id: string }
  const act = (name: string) => stage.send(page, `/api/birdhouse/v1/groups/${id}/${name}`)
  await act('join')
  // What the group's posts were before this one comes after it.
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/api/birdhouse/v1/timelines/group/*', async (route) => {
    const before = await route.fetch()
    await held
    await route.fulfill({ response: before })
  })
  await page.goto('/groups/choir')
  await page.getByRole('button', { name: 'Write in this group' }).click()
  await page.getByRole('dialog').locator('textarea:focus').waitFor()
  await page.keyboard.type('Who has the key?')
  await act('leave')
  await page.getByRole('dialog').getByRole('button', { name: 'Post', exact: true }).click()
  await page.getByText('Only members write in this group. Join it first').waitFor()
  await page.getByRole('main').getByRole('button', { name: 'Join', exact: true }).click()
  await page.getByText('You are in “Choir” now.').waitFor()
  const posted = page.waitForResponse(
    (response) => response.url().endsWith('/api/v1/statuses') && response.request().method() === 'POST',
  )
  await page.getByRole('button', { name: 'Try again' }).click()
  await posted
  letThrough()
  await page.locator('[data-post]').filter({ hasText: 'Who has the key?' }).waitFor()
  expect(await page.locator('[data-pill]').count()).toBe(0)
})
