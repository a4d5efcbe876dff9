import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EndpointName, endpoints } from '#contract/index.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { drawing, upload } from '#test/rig/pictures.ts'
import { isEmptyHere, isFault } from './faults.ts'
import { gather, usual } from './given/index.ts'
import { type Lists, noteLists } from './lists.ts'
import { answerOf, hasDescription, operations, plain, problems } from './mastodon-schema.ts'
import { plainly } from './plainly.ts'
import { type Asked, type Given, makeWorld, type World } from './world.ts'
import { written } from './written.ts'

/** They are there to say why not. */
const REFUSED = new Map([
  ['POST /api/v1/statuses/:id/translate', 404],
  ['POST /api/v1/accounts', 403],
  ['POST /api/v1/emails/confirmations', 403],
])

/** Every endpoint of ours whose address is Mastodon's; what empties a list comes after what reads it. */
const names = (Object.keys(endpoints) as EndpointName[])
  .filter((name) => operations.some((one) => plain(one) === plain(name)) && !REFUSED.has(name))
  .sort((a, b) => order(a) - order(b))
const FORMS = ['POST /api/v2/media', 'POST /api/v1/media']

function order(name: string): number {
  if (name.startsWith('GET')) return 0
  if (name.endsWith('/clear')) return 3
  return name.startsWith('DELETE') || /\/(un\w+|dismiss|revoke|reject)$/.test(name) ? 2 : 1
}

/** What the guide says is left out: `| \`GET /api/v1/…\` | why | `. */
const guide = readFileSync(new URL('../../docs/guide/mastodon-api.md', import.meta.url), 'utf8')
const leftOut = [...guide.matchAll(/^\| `((?:GET|POST|PUT|PATCH|DELETE) [^`]+)` \| (.+) \|$/gm)].map(
  ([, name = '', why = '']) => ({ name, why }),
)

describe.skipIf(!hasDescription)('what Mastodon’s apps get', () => {
  let house: TestHouse
  let world: World
  let given: Given = {}
  const lists: Lists = new Map()

  beforeAll(async () => {
    house = await openHouse({ sample: true })
    world = await makeWorld(house)
    given = await gather(world)
  })
  afterAll(() => house.stop())

  function expectShape(name: string, status: number, body: unknown): void {
    expect(status, JSON.stringify(body)).toBe(200)
    noteLists(lists, name, body)
    const validate = answerOf(name)
    if (validate === undefined) {
      expect(written, 'nothing is asserted').toHaveProperty([name])
      written[name]?.(body)
      return
    }
    validate(body)
    expect(problems(validate).filter((line) => !isFault(name, line))).toEqual([])
  }

  it.each(FORMS)('%s has its shape', async (path) => {
    const { status, body } = await upload(house, world.me, await drawing(), { path: path.slice(5) })
    expectShape(path, status, body)
  })

  it.each(names.filter((name) => !FORMS.includes(name)))('%s has its shape', async (name) => {
    const { headers, ...asked }: Asked = given[name] ?? usual(name, world) ?? {}
    const answer = await world.me.call(name, asked as never, headers)
    expectShape(name, answer.status, answer.body)
  })

  it.each([...REFUSED])('%s is refused with a reason', async (name, status) => {
    const answer = await world.me.call(name as EndpointName, usual(name, world) as never)
    expect(answer.status).toBe(status)
  })

  it.each(Object.keys(plainly))('%s is there', (name) => plainly[name]?.(world))

  it('was seen with something in every list', () => {
    expect([...lists].flatMap(([name, filled]) => (filled || isEmptyHere(name) ? [] : name))).toEqual([])
  })
})

describe.skipIf(!hasDescription)('the guide for apps', () => {
  it('says of every operation that is left out why, and of no other', () => {
    const there = new Set([...names, ...Object.keys(plainly)].map(plain))
    const missing = operations.filter((name) => !there.has(plain(name)))
    expect(leftOut.map(({ name }) => name).sort()).toEqual(missing.sort())
    for (const { why } of leftOut) expect(why).toMatch(/\.$/)
  })
})
