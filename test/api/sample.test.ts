import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'

let house: TestHouse
let anybody: Caller
beforeAll(async () => {
  house = await openHouse()
  await house.nobody.call('POST /api/birdhouse/v1/setup/sample', { body: { token: house.setupToken } })
  anybody = await house.signIn('anahera.ngata')
})
afterAll(() => house.stop())

const search = async (q: string) =>
  (await anybody.call('GET /api/v2/search', { query: { q, type: 'statuses', limit: 40 } })).body.statuses

it('has pictures, described and to be seen', async () => {
  const shown = await search('has:picture')
  expect(shown.length).toBeGreaterThanOrEqual(6)
  for (const { media_attachments: media } of shown) {
    expect(media[0]?.description).toMatch(/\w{3}/)
    const seen = await fetch(media[0]?.preview_url ?? '', { headers: { cookie: anybody.cookie } })
    const { width } = await sharp(await seen.arrayBuffer()).metadata()
    expect(width).toBeGreaterThan(200)
  }
  const ids = async (q: string) => (await search(q)).map(({ id }) => id).toSorted()
  expect(await ids('has:media')).toEqual(
    [...(await ids('has:picture')), ...(await ids('has:video'))].toSorted(),
  )
  expect(await ids('has:media -has:picture')).toEqual(await ids('has:video'))
  expect(await ids('-has:media has:picture')).toEqual([])
  expect((await search('stream tail cabinet')).length).toBe(1)
})

it('has polls with votes, open and over, a quote, a warning, and an emoji of its own', async () => {
  const polls = (await search('has:poll')).map(({ poll }) => poll)
  expect(polls.map((poll) => poll?.expired).toSorted()).toEqual([false, true])
  for (const poll of polls)
    expect(poll?.options.reduce((sum, { votes_count }) => sum + (votes_count ?? 0), 0)).toBe(
      poll?.voters_count,
    )
  const [mast] = await search('office view chair from:stu.kerrigan')
  expect(mast?.quotes_count).toBe(1)
  expect(mast?.emojis.map(({ shortcode }) => shortcode)).toEqual(['kereru'])
  const [quoting] = await search('from:hinemoa.rangihuna otago')
  expect(quoting?.quote?.state).toBe('accepted')
  const [warned] = await search('eel rather close')
  expect(warned).toMatchObject({ sensitive: true, spoiler_text: 'An eel, rather close' })
})

it('has rules, and words that are explained', async () => {
  expect((await anybody.call('GET /api/v1/instance/rules')).body.length).toBe(5)
  expect((await anybody.call('GET /api/birdhouse/v1/glossary')).body.length).toBeGreaterThan(2)
})
