import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'
import { withDatabase } from '#test/rig/people.ts'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

const cluster = openTestCluster(inject('clusterUrl'))
const DATABASE = 'daily_in_browser'
let stage: Stage
let databaseUrl: string
beforeAll(async () => {
  databaseUrl = await cluster.createDatabase(DATABASE)
  stage = await setStage({ sample: true, environment: { DATABASE_URL: databaseUrl } })
})
afterAll(async () => {
  await stage.close()
  await cluster.dropDatabase(DATABASE)
})

test('somebody who is followed is read once a day: one card at home, opened, seen, taken back, and live again', async () => {
  const page = await stage.openAs('dave.pokere')
  const asked = await page.request.get(`${stage.app.origin}/api/v1/timelines/home?limit=40`)
  const posts = (await asked.json()) as { account: { acct: string; display_name: string } }[]
  const author = posts.find(({ account }) => account.acct !== 'dave.pokere')?.account
  if (author === undefined) throw new Error('nobody is followed')
  const name = author.display_name
  await page.goto(`/@${author.acct}`)
  await page.getByRole('button', { name: `More about ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Daily, not live' }).click()
  await page.getByText(`${name}: once a day from now on`).waitFor()

  // What the sample wrote on earlier days is as if it had come since.
  await withDatabase(databaseUrl, (client) =>
    client.query('update follow set daily_from = 1 where daily_from is not null'),
  )
  await page.goto('/')
  const card = page.getByRole('region', { name: 'From your daily sources' })
  await card.getByText(name).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await card.getByRole('link', { name: 'Read them' }).click()
  await page.locator('[data-post]').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Seen' }).click()
  await page.getByText('Nothing waits').waitFor()
  await page.getByText('Seen. The next ones come tomorrow.').waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.tagName)
  await expect.poll(focused).toBe('H1')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await page.locator('[data-post]').first().waitFor()

  await page.getByRole('link', { name: 'Sources', exact: true }).click()
  await page.getByRole('combobox', { name: 'When the card comes' }).selectOption('8')
  await page.getByText('Saved').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: `Read ${name} live again` }).click()
  await page.getByText('You read everything live').waitFor()
  await page.getByText(`${name} comes to your home again.`).waitFor()
  await expect.poll(focused).toBe('H1')
  await page.getByRole('link', { name: 'Posts', exact: true }).click()
  await page.getByText(/^What comes from your daily sources until 0?8:00/).waitFor()
  expect(stage.complaints).toEqual([])
})
