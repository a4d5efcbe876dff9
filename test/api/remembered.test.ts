import { afterAll, beforeAll, expect, it } from 'vitest'
import { announce } from '#test/rig/announce.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

let house: TestHouse
let writer: Somebody
let readers: Somebody[]

beforeAll(async () => {
  house = await openHouse()
  ;[writer] = await addPeople(house, 1, 'communicator')
  readers = await addPeople(house, 40)
  await withDatabase(house.databaseUrl, (client) =>
    client.query(`update account set department = 'Desk' where id = any($1)`, [readers.map(({ id }) => id)]),
  )
})
afterAll(() => house.stop())

const QUESTION = {
  words: 'What does the small plan cost from Monday?',
  options: ['17 dollars', '18 dollars', '19 dollars', '20 dollars'],
  ...{ correct: 2, people: 30 },
}

const publish = () => announce(writer.caller, { condition: 'department = Desk' })
const ask = (id: string, more: Partial<typeof QUESTION> = {}) =>
  writer.caller.call('POST /api/birdhouse/v1/announcements/:id/question', {
    params: { id },
    body: { ...QUESTION, ...more },
  })
const recall = async (id: string) =>
  (await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/recall', { params: { id } })).body
const mine = async (who: Somebody) => (await who.caller.call('GET /api/birdhouse/v1/questions', {})).body
const answer = (who: Somebody, id: string, option: number | null) =>
  who.caller.call('POST /api/birdhouse/v1/questions/:id/answer', { params: { id }, body: { option } })
const forgetAsked = () =>
  withDatabase(house.databaseUrl, (client) =>
    client.query(`update asked set asked_at = asked_at - interval '15 days'`),
  )

it('a random few are asked, nobody twice in a fortnight, and nobody twice about the same', async () => {
  const id = await publish()
  expect(await recall(id)).toBeNull()
  expect((await ask(id)).body).toMatchObject({ asked: 30, answered: 0, estimate: null, interval: null })
  expect((await ask(id)).status).toBe(409)
  const first = await Promise.all(readers.map(mine))
  expect(first.filter((questions) => questions.length === 1)).toHaveLength(30)
  expect(JSON.stringify(first)).not.toContain('correct')
  const second = await publish()
  expect((await ask(second)).body.asked).toBe(10)
  expect((await Promise.all(readers.map(mine))).every((questions) => questions.length === 1)).toBe(true)
  await forgetAsked()
})

it('who has left is not asked', async () => {
  const id = await publish()
  const set = (state: string) =>
    withDatabase(house.databaseUrl, (client) =>
      client.query('update account set state = $2 where id = any($1)', [
        readers.slice(0, 5).map((who) => who.id),
        state,
      ]),
    )
  await set('suspended')
  expect((await ask(id, { people: 40 })).body.asked).toBe(35)
  await set('active')
  await forgetAsked()
})

it('answers are counted and guessing taken off; what is shown moves by five answers', async () => {
  const id = await publish()
  await ask(id, { people: 40 })
  const question = (await mine(readers[0] as Somebody)).find((one) => one.announcement_id === id)
  if (!question) throw new Error('not asked')
  const say = (index: number, option: number | null) =>
    answer(readers[index] as Somebody, question.id, option)
  for (const index of [0, 1, 2, 3]) await say(index, 2)
  expect(await recall(id)).toMatchObject({ asked: 40, answered: 0, estimate: null })
  await say(4, 2)
  expect(await recall(id)).toMatchObject({ answered: 5, estimate: 1, response_rate: 5 / 40 })
  for (const index of [5, 6, 7, 8, 9, 10]) await say(index, 0)
  for (const index of [11, 12, 13, 14]) await say(index, null)
  const found = await recall(id)
  expect(found).toMatchObject({ answered: 15, estimate: (5 - 6 / 3) / 15 })
  expect(found?.interval?.low).toBeLessThan(0.2)
  expect(found?.interval?.high).toBeGreaterThan(0.2)
  expect(found?.if_all_silent?.high).toBeGreaterThan(0.5)
  await forgetAsked()
})

it('nobody answers twice, too late, unasked, or with what is no option', async () => {
  const id = await publish()
  await ask(id, { people: 40 })
  const [who, other] = readers as [Somebody, Somebody]
  const question = (await mine(who)).find((one) => one.announcement_id === id)
  if (!question) throw new Error('not asked')
  expect((await answer(who, question.id, 5)).status).toBe(404)
  expect((await answer(writer, question.id, 2)).status).toBe(404)
  const both = await Promise.all([answer(who, question.id, 2), answer(who, question.id, 1)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404])
  await withDatabase(house.databaseUrl, (client) =>
    client.query('update question set closes_at = now() where id = $1', [question.id]),
  )
  expect((await answer(other, question.id, 2)).status).toBe(404)
  expect((await mine(other)).some((one) => one.id === question.id)).toBe(false)
})

it('keeps in no table who answered what: no row holds a person beside an answer', async () => {
  await withDatabase(house.databaseUrl, async (client) => {
    const { rows } = await client.query(
      `select table_name as name, string_agg(column_name, ' ' order by column_name) as columns
        from information_schema.columns where table_schema = 'public' and table_name in ('question', 'asked', 'answer_count')
        group by 1 order by 1`,
    )
    expect(rows.map(({ name, columns }) => `${name}: ${columns}`)).toEqual([
      'answer_count: answer had_seen people question_id',
      'asked: account_id asked_at had_seen look_at question_id settled',
      'question: announcement_id asked asked_seen closes_at correct id made_at options released words',
    ])
  })
})

it('what can not be asked is refused', async () => {
  const id = await publish()
  expect((await ask(id, { correct: 4 })).status).toBe(422)
  expect((await ask(id, { options: ['Yes', 'Yes'], correct: 0 })).status).toBe(422)
  expect((await ask('1')).status).toBe(404)
})
