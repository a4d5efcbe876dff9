import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

/** The same act many times at once, and acts that contradict each other at once. */
const TIMES = 50
let house: TestHouse
let admin: Somebody
let people: Somebody[]
const [ANN, BOB] = [0, 1]

beforeAll(async () => {
  house = await openHouse()
  admin = (await addPeople(house, 1, 'administrator'))[0] as Somebody
})
afterAll(async () => {
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
  await house.stop()
})
beforeEach(async () => {
  people = await addPeople(house, 8)
})

const one = (n: number) => people[n] as Somebody
async function post(who: Somebody, status = 'Said once'): Promise<string> {
  const answer = await who.caller.call('POST /api/v1/statuses', { body: { status } })
  expect([answer.status, answer.body]).toEqual([200, answer.body])
  return answer.body.id
}
const read = async (id: string) =>
  (await one(ANN).caller.call('GET /api/v1/statuses/:id', { params: { id } })).body
const often = <T>(act: (n: number) => Promise<T>, times = TIMES) =>
  Promise.all(Array.from({ length: times }, (_, n) => act(n)))

describe('50 times at once', () => {
  it.each([
    ['favourite', 'unfavourite', 'favourites_count'],
    ['reblog', 'unreblog', 'reblogs_count'],
  ] as const)('%s counts once and tells once, and %s takes it back once', async (act, back, count) => {
    const id = await post(one(ANN))
    const done = await often(() =>
      one(BOB).caller.call(`POST /api/v1/statuses/:id/${act}`, { params: { id } }),
    )
    expect(new Set(done.map((answer) => answer.status))).toEqual(new Set([200]))
    expect(new Set(done.map((answer) => answer.body.id)).size).toBe(1)
    expect((await read(id))[count]).toBe(1)
    expect((await one(ANN).caller.call('GET /api/v1/notifications')).body).toHaveLength(1)
    const undone = await often(() =>
      one(BOB).caller.call(`POST /api/v1/statuses/:id/${back}`, { params: { id } }),
    )
    expect(new Set(undone.map((answer) => answer.status))).toEqual(new Set([200]))
    expect((await read(id))[count]).toBe(0)
  })

  it('following counts once, and so does following back at the same time', async () => {
    const [ann, bob] = [one(ANN), one(BOB)]
    const answers = await often((n) =>
      (n % 2 === 0 ? ann : bob).caller.call('POST /api/v1/accounts/:id/follow', {
        params: { id: (n % 2 === 0 ? bob : ann).id },
      }),
    )
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]))
    for (const { id, caller } of [ann, bob]) {
      const { body } = await caller.call('GET /api/v1/accounts/:id', { params: { id } })
      expect([body.followers_count, body.following_count]).toEqual([1, 1])
    }
  })

  it('the same key makes one post', async () => {
    const answers = await often(() =>
      one(ANN).caller.call(
        'POST /api/v1/statuses',
        { body: { status: 'Once' } },
        { 'idempotency-key': 'one' },
      ),
    )
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
    expect(
      (await one(ANN).caller.call('GET /api/v1/accounts/:id/statuses', { params: { id: one(ANN).id } })).body,
    ).toHaveLength(1)
  })

  it('an invitation lets one person in', async () => {
    const { url } = (await admin.caller.call('POST /api/birdhouse/v1/invitations', { body: {} })).body
    const token = url.split('/').at(-1) ?? ''
    const answers = await often(
      (n) =>
        house.nobody.call('POST /api/birdhouse/v1/invitations/:token/accept', {
          params: { token },
          body: {
            name: `Eve ${n}`,
            handle: `eve${people[0]?.handle}${n}`,
            password: 'a long enough password',
          },
        }),
      12,
    )
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    expect(new Set(answers.filter((answer) => answer.status !== 200).map((answer) => answer.status))).toEqual(
      new Set([404]),
    )
  })

  it('a marker moves to the latest place', async () => {
    await often((n) =>
      one(ANN).caller.call('POST /api/v1/markers', { body: { home: { last_read_id: String(n + 1) } } }),
    )
    expect((await one(ANN).caller.call('GET /api/v1/markers')).body.home?.last_read_id).toBe(String(TIMES))
  })

  it('a team follows itself, each member at once, and takes it back at once', async () => {
    const team = `team ${one(ANN).handle}`
    await withDatabase(house.databaseUrl, (client) =>
      client.query('update account set team = $1 where id = any($2::bigint[])', [
        team,
        people.map(({ id }) => id),
      ]),
    )
    const answers = await Promise.all(
      people.map(({ caller }) => caller.call('POST /api/birdhouse/v1/teams/follow', { body: { team } })),
    )
    expect(answers.map((answer) => [answer.status, answer.body.followed.length])).toEqual(
      people.map(() => [200, 7]),
    )
    const back = await Promise.all(
      people.map(({ caller }, n) =>
        caller.call('POST /api/birdhouse/v1/people/unfollow', {
          body: { ids: answers[n]?.body.followed ?? [] },
        }),
      ),
    )
    expect(back.map((answer) => answer.status)).toEqual(people.map(() => 200))
    for (const { id, caller } of people) {
      const { body } = await caller.call('GET /api/v1/accounts/:id', { params: { id } })
      expect([body.followers_count, body.following_count]).toEqual([0, 0])
    }
  })
})

describe('at the same time as its deletion', () => {
  it.each(['favourite', 'reblog', 'bookmark', 'reply', 'follow'] as const)(
    '%s leaves nothing behind',
    async (act) => {
      for (let round = 0; round < 6; round++) {
        const [author, ...others] = people
        if (author === undefined) throw new Error('nobody')
        const id = await post(author, `Gone soon ${round} #gone${one(ANN).id}`)
        const params = { id }
        const acting = others.map(({ caller }) => {
          if (act === 'reply')
            return caller.call('POST /api/v1/statuses', { body: { status: 'Me too', in_reply_to_id: id } })
          if (act === 'follow')
            return caller.call('POST /api/v1/accounts/:id/follow', { params: { id: author.id } })
          return caller.call(`POST /api/v1/statuses/:id/${act}`, { params })
        })
        const deleted = author.caller.call('DELETE /api/v1/statuses/:id', { params })
        const answers = await Promise.all([...acting, deleted])
        expect(answers.at(-1)?.status).toBe(200)
        for (const { status } of answers) expect([200, 404]).toContain(status)
        expect((await author.caller.call('GET /api/v1/statuses/:id', { params })).status).toBe(404)
        for (const { caller } of others) {
          const home = (await caller.call('GET /api/v1/timelines/home')).body
          expect(home.some((item) => item.id === id || item.reblog?.id === id)).toBe(false)
        }
      }
      expect(await findInconsistencies(house.databaseUrl)).toEqual({})
    },
  )
})

it('a post and a follow at the same time: it is in the home', async () => {
  for (let round = 0; round < 10; round++) {
    const [author, reader] = await addPeople(house, 2)
    const tag = `t${author.id}`
    const [, , id] = await Promise.all([
      reader.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: author.id } }),
      reader.caller.call('POST /api/v1/tags/:name/follow', { params: { name: tag } }),
      post(author, `At once #${tag}`),
    ])
    const home = (await reader.caller.call('GET /api/v1/timelines/home')).body
    expect(home.map((item) => item.id)).toContain(id)
  }
})

describe('handles', () => {
  const password = 'a long enough password'
  const invite = async (body: { handle?: string }) =>
    (await admin.caller.call('POST /api/birdhouse/v1/invitations', { body })).body.url.split('/').at(-1) ?? ''
  const accept = (token: string, handle: string) =>
    house.nobody.call('POST /api/birdhouse/v1/invitations/:token/accept', {
      params: { token },
      body: { name: 'Mere', handle, password },
    })
  const importing = (csv: string) =>
    admin.caller.call('POST /api/birdhouse/v1/people/import', { body: { csv, apply: true } })
  const codes = (answers: { status: number; body: unknown }[]) =>
    answers
      .filter(({ status }) => status !== 200)
      .map(({ body }) => (body as unknown as { code: string }).code)

  it('that several from the directory and a newcomer want at once go to one of them', async () => {
    for (let round = 0; round < 4; round++) {
      const wanted = `wanted${one(ANN).handle}${round}`
      const known = ['a', 'b', 'c'].map((letter) => `${letter}${one(ANN).handle}${round}`)
      expect(
        (await importing(`name,handle\n${known.map((handle) => `Mere,${handle}`).join('\n')}`)).status,
      ).toBe(200)
      const tokens = await Promise.all([...known.map((handle) => invite({ handle })), invite({})])
      const answers = await Promise.all(tokens.map((token) => accept(token, wanted)))
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      for (const code of codes(answers)) expect(['handle_taken', 'conflict']).toContain(code)
      // Whoever was refused still has a link that works.
      const left = tokens.filter((_, n) => answers[n]?.status !== 200)
      const later = await Promise.all(
        left.map((token, n) => accept(token, `later${n}${one(ANN).handle}${round}`)),
      )
      expect(codes(later)).toEqual([])
    }
  })

  it('that somebody else takes between the look and the writing are refused, not taken for a fault of ours', async () => {
    const [known, wanted] = [`k${one(ANN).handle}`, `w${one(ANN).handle}`]
    await importing(`name,handle\nMere,${known}`)
    const token = await invite({ handle: known })
    const answer = await withDatabase(house.databaseUrl, async (client) => {
      await client.query('begin')
      await client.query('update account set handle = $1 where id = $2', [wanted, one(ANN).id])
      const accepting = accept(token, wanted)
      const waits = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
      while ((await client.query(waits)).rowCount === 0)
        await new Promise((resolve) => setTimeout(resolve, 5))
      await client.query('commit')
      return accepting
    })
    expect([answer.status, codes([answer])]).toEqual([409, ['conflict']])
    expect((await accept(token, known)).status).toBe(200)
  })

  it('that an import and an invitation give at once are given once', async () => {
    for (let round = 0; round < 6; round++) {
      const handle = `both${one(ANN).handle}${round}`
      const token = await invite({})
      const [imported, accepted] = await Promise.all([
        importing(`name,handle\nMere,${handle}`),
        accept(token, handle),
      ])
      for (const { status } of [imported, accepted]) expect([200, 409, 422]).toContain(status)
      const { people } = (await admin.caller.call('GET /api/birdhouse/v1/people', { query: { q: handle } }))
        .body
      expect(people).toHaveLength(1)
    }
  })
})

it('a set-up link pressed by many at once makes one organisation with one administrator', async () => {
  const fresh = await openHouse()
  const answers = await often(
    (n) =>
      fresh.nobody.call('POST /api/birdhouse/v1/setup', {
        body: {
          token: fresh.setupToken,
          organisation: { name: `Press ${n}` },
          administrator: { name: 'Ana', handle: `ana${n}`, password: 'a long enough password' },
        },
      }),
    12,
  )
  const samples = await often(
    () => fresh.nobody.call('POST /api/birdhouse/v1/setup/sample', { body: { token: fresh.setupToken } }),
    2,
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(new Set([...answers, ...samples].map(({ status }) => status))).toEqual(new Set([200, 409]))
  const { rows } = await withDatabase(fresh.databaseUrl, (client) =>
    client.query(
      'select (select count(*)::int from organisation) as organisations, (select count(*)::int from account) as people',
    ),
  )
  expect(rows).toEqual([{ organisations: 1, people: 1 }])
  await fresh.stop()
})
