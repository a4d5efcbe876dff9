import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

type Kind = 'following' | 'lists' | 'muted' | 'blocked' | 'bookmarks' | 'hashtags'
let house: TestHouse
let me: Somebody
let one: Somebody
let other: Somebody
let host: string

beforeAll(async () => {
  house = await openHouse({ sample: true })
  host = new URL(house.url).host
})
beforeEach(async () => {
  ;[me, one, other] = await addPeople(house, 3)
})
afterAll(async () => {
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
  await house.stop()
})

const exported = async (kind: Kind) =>
  (await me.caller.call('GET /api/birdhouse/v1/transfer/:kind', { params: { kind } })).body
const send = async (kind: Kind, csv: string, more: { mode?: 'merge' | 'overwrite'; apply?: boolean } = {}) =>
  (
    await me.caller.call('POST /api/birdhouse/v1/transfer/:kind', {
      params: { kind },
      body: { csv, ...more },
    })
  ).body
const apply = (kind: Kind, csv: string, mode: 'merge' | 'overwrite' = 'merge') =>
  send(kind, csv, { mode, apply: true })

describe('whom one follows', () => {
  it('is taken in after a look, with what cannot be done by its line, and asks who is locked', async () => {
    await other.caller.call('PATCH /api/v1/accounts/update_credentials', { body: { locked: true } })
    const csv = [
      'Account address,Show boosts,Notify on new posts,Languages',
      `${one.handle}@${host},true,false,`,
      `@${other.handle},true,false,`,
      `${one.handle}@${host},true,false,`,
      'mere@elsewhere.example,true,false,',
      'nobody.at.all,true,false,',
      `${me.handle},true,false,`,
    ].join('\r\n')
    const look = await send('following', csv)
    expect(look).toMatchObject({
      applied: false,
      rows: 6,
      added: 2,
      removed: 0,
      unchanged: 0,
      error_count: 3,
    })
    expect((await exported('following')).rows).toBe(0)
    expect(look.errors.map(({ line, code }) => [line, code])).toEqual([
      [5, 'foreign'],
      [6, 'unknown'],
      [7, 'self'],
    ])
    expect(await apply('following', csv)).toMatchObject({ applied: true, added: 2 })
    const ids = [one.id, other.id]
    const stands = await Promise.all(
      ids.map(
        async (id) => (await me.caller.call('GET /api/v1/accounts/relationships', { query: { id } })).body,
      ),
    )
    expect(stands.map(([stand]) => [stand?.following, stand?.requested])).toEqual([
      [true, false],
      [false, true],
    ])
    expect(await apply('following', (await exported('following')).csv)).toMatchObject({
      ...{ added: 0, unchanged: 2, error_count: 0 },
    })
    expect(await apply('following', `${one.handle}\n`, 'overwrite')).toMatchObject({
      removed: 1,
      unchanged: 1,
    })
  })

  it('goes out and comes in with how one follows, and changes just that', async () => {
    const stand = async () =>
      (await exported('following')).csv
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.replace(/^[^,]*,/, ''))
    const line = (more: string) => `${one.handle}@${host},${more}\n`
    expect(await apply('following', line('false,true,"de, en"'))).toMatchObject({ added: 1, changed: 0 })
    expect(await stand()).toEqual(['false,true,"de, en"'])
    const { csv } = await exported('following')
    const unchanged = { added: 0, changed: 0, removed: 0, unchanged: 1, error_count: 0 }
    expect(await apply('following', csv, 'overwrite')).toMatchObject(unchanged)
    expect(await apply('following', `${one.handle}\n`)).toMatchObject(unchanged)
    expect(await send('following', line('true,true,de'))).toMatchObject({ changed: 1, unchanged: 0 })
    expect(await stand()).toEqual(['false,true,"de, en"'])
    expect(await apply('following', line('true,true,de'))).toMatchObject({ changed: 1, error_count: 0 })
    expect(await apply('following', line('true,,'))).toMatchObject({ changed: 1 })
    expect(await stand()).toEqual(['true,true,'])
  })

  it('passes over who stands behind a block', async () => {
    await one.caller.call('POST /api/v1/accounts/:id/block', { params: { id: me.id } })
    const report = await apply('following', `${one.handle}\n${other.handle}`)
    expect(report).toMatchObject({ added: 1, errors: [{ line: 1, code: 'refused', value: one.handle }] })
  })
})

it.each(['muted', 'blocked'] as const)('whom one has %s goes out and comes in again', async (kind) => {
  const list = async () =>
    (await me.caller.call(kind === 'muted' ? 'GET /api/v1/mutes' : 'GET /api/v1/blocks')).body.map(
      ({ id }) => id,
    )
  await apply(kind, `${one.handle}@${host},false\n${other.handle},true\n`)
  expect((await list()).toSorted()).toEqual([one.id, other.id].toSorted())
  const { csv } = await exported(kind)
  expect(await apply(kind, `${other.handle}\n`, 'overwrite')).toMatchObject({ removed: 1, unchanged: 1 })
  expect(await apply(kind, csv)).toMatchObject({ added: 1, unchanged: 1 })
  expect(await list()).toHaveLength(2)
})

it('lists are made where they are new, and titles that look like formulas come back as they were', async () => {
  expect(await apply('lists', `=Shops,${one.handle}\n"Team, A",${other.handle}@${host}\n`)).toMatchObject({
    ...{ added: 2, error_count: 0 },
  })
  const { csv } = await exported('lists')
  expect(csv).toContain("'=Shops")
  expect(await apply('lists', csv, 'overwrite')).toMatchObject({ added: 0, removed: 0, unchanged: 2 })
  expect((await me.caller.call('GET /api/v1/lists')).body.map(({ title }) => title)).toEqual([
    '=Shops',
    'Team, A',
  ])
})

it('a list takes in who is here and as many as it holds, whoever else its lines name', async () => {
  const [admin] = await addPeople(house, 1, 'administrator')
  await admin?.caller.call('POST /api/birdhouse/v1/people/:id/leave', { params: { id: other.id } })
  const report = await apply('lists', `Shops,${one.handle}\nShops,${other.handle}\nGone,${other.handle}\n`)
  expect(report.errors.map(({ line, code }) => [line, code])).toEqual([
    [2, 'refused'],
    [3, 'refused'],
  ])
  expect(report.added).toBe(1)
  const lists = (await me.caller.call('GET /api/v1/lists')).body.map(({ title }) => title)
  expect([(await exported('lists')).csv, lists]).toEqual([`Shops,${one.handle}@${host}\n`, ['Shops']])
  const crowd = await addPeople(house, 301)
  const full = await apply('lists', crowd.map(({ handle }) => `Shops,${handle}`).join('\n'))
  expect([full.added, full.error_count, (await exported('lists')).rows]).toEqual([299, 2, 300])
}, 20_000)

it('bookmarks of what one may read come in, and of nothing else', async () => {
  const post = async (status: string, visibility: 'public' | 'direct') =>
    (await one.caller.call('POST /api/v1/statuses', { body: { status, visibility } })).body.url
  const [open, closed] = [await post('All', 'public'), await post(`@${other.handle} Hi`, 'direct')]
  const csv = `${open}\n${closed}\nhttps://elsewhere.example/@a/1\nhello\n`
  const report = await apply('bookmarks', csv)
  expect(report.errors.map(({ line, code }) => [line, code])).toEqual([
    [2, 'refused'],
    [3, 'foreign'],
    [4, 'unknown'],
  ])
  expect((await exported('bookmarks')).csv).toBe(`${open}\n`)
})

it('hashtags come in, once for each, and go with overwrite', async () => {
  const report = await apply('hashtags', 'Hashtag\n#Ropes\nropes\nnot a hashtag\n')
  expect(report).toMatchObject({ rows: 3, added: 1, errors: [{ line: 4, code: 'not_a_hashtag' }] })
  expect(await apply('hashtags', '#knots\n', 'overwrite')).toMatchObject({ added: 1, removed: 1 })
  expect((await exported('hashtags')).csv).toBe('Hashtag\n#knots\n')
})

it('a file that is none, or too long, takes nothing away', async () => {
  await apply('hashtags', '#ropes\n')
  const broken = await apply('hashtags', '"#knots\n', 'overwrite')
  expect(broken).toMatchObject({ removed: 0, errors: [{ code: 'not_csv' }] })
  for (const nothing of ['', 'no hashtag\n'])
    expect((await apply('hashtags', nothing, 'overwrite')).removed).toBe(0)
  const csv = Array.from({ length: 5_001 }, (_, n) => `#long${n}`).join('\n')
  const answer = await me.caller.call('POST /api/birdhouse/v1/transfer/:kind', {
    params: { kind: 'hashtags' },
    body: { csv, mode: 'overwrite', apply: true },
  })
  expect(answer.status).toBe(422)
  expect((await exported('hashtags')).rows).toBe(1)
})
