import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

let house: TestHouse
let keeper: Somebody
let member: Somebody

beforeAll(async () => {
  house = await openHouse()
  ;[keeper] = await addPeople(house, 1, 'policy_owner')
  ;[member] = await addPeople(house, 1)
})
afterAll(() => house.stop())

const read = async () => (await member.caller.call('GET /api/birdhouse/v1/rules')).body
const write = (revision: number, rules: { id?: string; text: string; hint?: string }[]) =>
  keeper.caller.call('PUT /api/birdhouse/v1/rules', { body: { revision, rules } } as never)

beforeEach(async () => {
  await write((await read()).revision, [])
})

it('rules are read in their order, kept by their ids, and gone when they are left out', async () => {
  const { revision } = await read()
  const made = (
    await write(revision, [{ text: 'Be kind' }, { text: 'No customer data', hint: 'Not even a name' }])
  ).body
  const [kind, data] = made.rules
  expect(made.rules.map(({ text, hint }) => [text, hint])).toEqual([
    ['Be kind', ''],
    ['No customer data', 'Not even a name'],
  ])
  const changed = (
    await write(made.revision, [{ id: data?.id, text: 'No customer data, ever' }, { text: 'New' }] as never)
  ).body
  expect(changed.rules.map(({ text }) => text)).toEqual(['No customer data, ever', 'New'])
  expect(changed.rules[0]?.id).toBe(data?.id)
  expect((await member.caller.call('GET /api/v1/instance/rules')).body).toEqual(changed.rules)
  expect(changed.rules.some(({ id }) => id === kind?.id)).toBe(false)
})

it('two who write at once: one is told to look again, and nothing of theirs is written', async () => {
  const { revision } = await read()
  const answers = await Promise.all([
    write(revision, [{ text: 'One' }]),
    write(revision, [{ text: 'Other' }]),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const won = answers.find(({ status }) => status === 200)?.body
  expect((await read()).rules).toEqual(won?.rules)
})

it('a rule that is none in force can’t be kept, nor one twice', async () => {
  const made = (await write((await read()).revision, [{ text: 'One' }])).body
  const id = made.rules[0]?.id ?? ''
  expect((await write(made.revision, [{ id: '1', text: 'x' }])).status).toBe(404)
  expect(
    (
      await write(made.revision, [
        { id, text: 'x' },
        { id, text: 'y' },
      ])
    ).status,
  ).toBe(404)
  expect((await write(made.revision, [{ text: '   ' }])).status).toBe(422)
  expect((await read()).rules).toEqual(made.rules)
})

it('members are told the rules by the server’s own description, strangers are not', async () => {
  await write((await read()).revision, [{ text: 'Be kind' }])
  expect((await house.nobody.call('GET /api/v2/instance')).body.rules).toEqual([])
  expect((await member.caller.call('GET /api/v2/instance')).body.rules).toMatchObject([{ text: 'Be kind' }])
})

it('a report names the rules that were broken, and moderators read them even when they are gone', async () => {
  const made = (await write((await read()).revision, [{ text: 'Be kind' }])).body
  const rule = made.rules[0]?.id ?? ''
  const [moderator] = await addPeople(house, 1, 'moderator')
  const send = (rule_ids: string[]) =>
    member.caller.call('POST /api/v1/reports', {
      body: { account_id: keeper.id, category: 'violation', comment: '', rule_ids },
    })
  expect((await send(['1'])).status).toBe(404)
  expect((await send([rule])).body.rule_ids).toEqual([rule])
  await write(made.revision, [])
  const cases = (await moderator.caller.call('GET /api/birdhouse/v1/reports')).body
  expect(cases[0]?.rules).toMatchObject([{ id: rule, text: 'Be kind' }])
})
