import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { pressBoth } from './by-keys.ts'
import { goLive, holdUp } from './ready.ts'
import { holdUndo, letPass, type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

const text = (words: string) => `${words} ${Date.now()}`

test('a post shows at once, can be undone, and otherwise reaches another page by itself', async () => {
  const [mine, theirs] = [await stage.openAs('wei.zhou'), await stage.openAs('tui.armitage')]
  await theirs.goto('/company')
  await theirs.locator('[data-post]').first().waitFor()
  await mine.goto('/')
  const words = text('Kia ora, this goes to everyone')
  const area = mine.getByRole('textbox', { name: 'What do you want to say?' })
  await area.fill(words)
  await holdUndo(mine)
  await area.press('Control+Enter')
  await mine.getByText('Sent in a moment').waitFor()
  await mine.getByRole('button', { name: 'Undo' }).click()
  const again = mine.getByRole('dialog').getByRole('textbox', { name: 'What do you want to say?' })
  expect(await again.inputValue()).toBe(words)
  await letPass(mine)
  await mine.getByRole('dialog').getByRole('button', { name: 'Post', exact: true }).click()
  await theirs.getByRole('button', { name: '1 new post' }).click()
  await theirs.getByText(words).waitFor()
  await mine.locator('[data-post]').filter({ hasText: words }).waitFor()
  expect(stage.complaints).toEqual([])
})

test('what comes in does not move what one is reading', async () => {
  const [reader, writer] = [await stage.openAs('anahera.ngata'), await stage.openAs('wei.zhou')]
  await reader.goto('/company')
  await reader.locator('[data-post]').first().waitFor()
  await reader.mouse.wheel(0, 2600)
  await expect.poll(() => reader.evaluate(() => scrollY)).toBeGreaterThan(2_000)
  const topOf = () =>
    reader.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
      const row = rows.find((one) => one.getBoundingClientRect().bottom > 56)
      return `${row?.dataset.row} ${Math.round(row?.getBoundingClientRect().top ?? 0)}`
    })
  const before = await atRest(reader, topOf)
  await stage.send(writer, '/api/v1/statuses', { status: text('Something new') })
  await reader.getByRole('button', { name: '1 new post' }).waitFor()
  expect(await atRest(reader, topOf)).toBe(before)
  await reader.evaluate(() => {
    const row = [...document.querySelectorAll('[data-row]')].find(
      (one) => one.getBoundingClientRect().top > 56,
    )
    row?.querySelector<HTMLElement>('[data-act="open"]')?.click()
  })
  await reader.getByRole('heading', { name: 'Thread' }).waitFor()
  await reader.goBack()
  await reader.locator('[data-post]').first().waitFor()
  await expect.poll(topOf).toBe(before)
  expect(await atRest(reader, topOf)).toBe(before)
})

/** What is the same two frames later: a wheel turns for a while, and rows are measured once they are drawn. */
async function atRest(page: Page, look: () => Promise<string>): Promise<string> {
  let [last, now] = ['', await look()]
  while (now !== last) {
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    ;[last, now] = [now, await look()]
  }
  return now
}

test('a reply, a favourite and a bookmark by keys alone', async () => {
  const page = await stage.openAs('rewi.matenga')
  await page.goto('/company')
  await page.locator('[data-post]').first().waitFor()
  await page.keyboard.press('j')
  const focused = page.locator('[data-post]:focus')
  await focused.waitFor()
  const star = focused.locator('[data-act="favourite"]')
  const was = await star.getAttribute('aria-pressed')
  await page.keyboard.press('f')
  await expect.poll(() => star.getAttribute('aria-pressed')).not.toBe(was)
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await pressBoth(page, ['g', 'n'])
  await page.getByRole('heading', { name: 'Notifications', level: 1 }).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
  expect(stage.complaints).toEqual([])
})

test('what is typed before the dialog for writing is here is written in it, and does nothing to the page', async () => {
  const page = await stage.openAs('dave.pokere')
  const go = await holdUp(page, '**/composer-dialog-*.js')
  await page.goto('/company')
  await page.locator('[data-post]').first().waitFor()
  await page.keyboard.press('j')
  const row = page.locator('[data-post]:focus')
  const boost = row.locator('[data-act="boost"]')
  const was = await boost.getAttribute('aria-pressed')
  await page.keyboard.press('n')
  await page.keyboard.type('both buffoons of Bob')
  expect(await findBarriers(page)).toEqual([])
  go()
  const dialog = page.getByRole('dialog', { name: 'New post' })
  const area = dialog.getByRole('textbox', { name: 'What do you want to say?' })
  await page.locator('dialog textarea:focus').waitFor()
  expect(await area.inputValue()).toBe('both buffoons of Bob')
  await page.keyboard.type(', again')
  expect(await area.inputValue()).toBe('both buffoons of Bob, again')
  await page.keyboard.press('Escape')
  await row.waitFor()
  expect(await boost.getAttribute('aria-pressed')).toBe(was)
  await page.keyboard.press('n')
  await expect.poll(() => area.inputValue()).toBe('both buffoons of Bob, again')
  expect(stage.complaints).toEqual([])
})

test('what one writes stands in each list that is open to it, and in no other', async () => {
  const page = await stage.openAs('wei.zhou', { hasty: true })
  // The field itself, and not what holds its place while it is on its way.
  const area = page.locator('dialog').getByRole('textbox')
  const write = async (words: string) => {
    await area.fill(words)
    const sent = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/statuses'))
    await area.press('Control+Enter')
    await sent
    await page.getByRole('article', { name: 'Sent in a moment' }).waitFor({ state: 'detached' })
  }
  const posts = page.locator('main [data-post]')
  await page.goto('/company')
  await posts.first().waitFor()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Profile' }).first().click()
  await page.getByRole('heading', { name: 'Wei Zhou', level: 2 }).waitFor()
  await posts.first().waitFor()
  await page.keyboard.press('n')
  const first = text('A thread begins with #wombatwatch')
  await write(first)
  await posts.filter({ hasText: first }).getByRole('button', { name: 'Reply' }).click()
  const second = text('and goes on with #wombatwatch')
  await write(second)
  await posts.filter({ hasText: second }).waitFor()
  await pressBoth(page, ['g', 'c'])
  await page.getByRole('heading', { name: 'Company', level: 1 }).waitFor()
  await posts.filter({ hasText: first }).waitFor()
  expect(await posts.filter({ hasText: second }).count()).toBe(0)
  await posts.filter({ hasText: first }).getByRole('link', { name: '#wombatwatch' }).click()
  await posts.filter({ hasText: second }).waitFor()
  await page.keyboard.press('n')
  const third = text('A third about #WombatWatch')
  await write(third)
  await posts.filter({ hasText: third }).waitFor()
})

test('a draft is one, wherever on the page it is written', async () => {
  const page = await stage.openAs('anahera.ngata')
  await page.goto('/')
  await holdUndo(page)
  const area = page.getByRole('main').getByRole('textbox', { name: 'What do you want to say?' })
  await area.fill('Begun on the page')
  await page.getByRole('button', { name: 'Write', exact: true }).click()
  // The dialog itself, and not what holds its place while it is on its way.
  const dialog = page.locator('dialog').and(page.getByRole('dialog', { name: 'New post' }))
  expect(await dialog.getByRole('textbox').inputValue()).toBe('Begun on the page')
  await dialog.getByRole('textbox').fill('Ended in the dialog')
  await page.keyboard.press('Escape')
  await expect.poll(() => area.inputValue()).toBe('Ended in the dialog')
  await page.getByRole('button', { name: 'Write', exact: true }).click()
  await dialog.getByRole('button', { name: 'Post', exact: true }).click()
  await page.getByText('Sent in a moment').first().waitFor()
  await expect.poll(() => area.inputValue()).toBe('')
  await page.getByRole('button', { name: 'Undo' }).click()
  await dialog.waitFor()
})

test('a text over the limit is refused with both counts', async () => {
  const page = await stage.openAs('rewi.matenga')
  await page.goto('/')
  await page.getByRole('textbox', { name: 'What do you want to say?' }).fill('a'.repeat(150))
  await page.getByText('This is 150 characters; a post has at most 140.').waitFor()
  expect(await page.getByRole('button', { name: 'Post', exact: true }).isDisabled()).toBe(true)
})

test('somebody whose access ends sees the sign-in page at once', async () => {
  const [admin, page] = [await stage.openAs('wei.zhou'), await stage.openAs('liam.dalgleish')]
  await goLive(page, '/')
  await page.locator('[data-post]').first().waitFor()
  const person = await page.request.get('/api/v1/accounts/verify_credentials')
  const { id } = (await person.json()) as { id: string }
  await stage.send(admin, `/api/birdhouse/v1/people/${id}/suspend`)
  await page.getByText('Your access has ended.').waitFor()
  await expect.poll(() => page.locator('[data-post]').count()).toBe(0)
})
