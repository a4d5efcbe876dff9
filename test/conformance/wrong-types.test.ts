import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ErrorBody } from '#contract/endpoint.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { gather, usual } from './given/index.ts'
import { hasDescription, operations, parametersOf, plain } from './mastodon-schema.ts'
import { type Asked, makeWorld, type World } from './world.ts'

/** Whatever type a documented parameter is sent as: it is refused with a reason, or passed over, and nothing breaks. */

const IN_QUERY = ['', 'x', '-1', '1.5', '99999999999999999999', 'true', 'null', '\u0000', '2026-99-99']
const IN_BODY = [null, true, -1, 1.5, 1e30, '', 'x', '\u0000', [], [[]], ['x', 1], {}, { x: { y: 1 } }]
/** They answer for as long as one listens, end the session that asks, or sign in. */
const APART = /^GET \/api\/v1\/streaming\/(?!health)|^\w+ \/oauth\/|collections|annual_reports/

const asked = operations.filter((name) => !APART.test(name))

describe.skipIf(!hasDescription)('parameters of a wrong type', () => {
  let house: TestHouse
  let world: World
  let given: Map<string, Asked>
  beforeAll(async () => {
    house = await openHouse({ sample: true })
    world = await makeWorld(house)
    given = new Map(Object.entries(await gather(world)).map(([name, asked]) => [plain(name), asked]))
  })
  afterAll(() => house.stop())

  const givenTo = (name: string): Asked =>
    given.get(plain(name)) ?? usual(name.replace(/\{/g, ':'), world) ?? {}

  async function send(name: string, query: string, body?: string, type = 'application/json') {
    const [method = '', path = ''] = name.split(' ')
    const ids = Object.values(givenTo(name).params ?? {}) as string[]
    const filled = path.replace(/\{\w+\}/g, () => ids.shift() ?? world.replyId)
    const response = await fetch(`${house.url}${filled}${query}`, {
      method,
      redirect: 'manual',
      headers: { cookie: world.me.cookie, ...(body !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body }),
    })
    const text = await response.text()
    const what = `${name} ${query} ${body ?? ''}: ${response.status} ${text.slice(0, 200)}`
    expect(response.status, what).toBeLessThan(500)
    if (response.status >= 400) expect(ErrorBody.safeParse(JSON.parse(text)).success, what).toBe(true)
  }

  it.each(asked)('%s', async (name) => {
    const { query, body } = parametersOf(name)
    for (const key of query) {
      for (const value of IN_QUERY) await send(name, `?${key}=${encodeURIComponent(value)}`)
      for (const form of [`${key}[]=x&${key}[]=1`, `${key}[a][b]=1`, `${key}=1&${key}=2`, `${key}`])
        await send(name, `?${form}`)
    }
    if (name.startsWith('GET')) return
    const right = givenTo(name).body ?? {}
    for (const key of body) {
      for (const value of IN_BODY) await send(name, '', JSON.stringify({ ...right, [key]: value }))
      for (const form of [`${key}=x`, `${key}[]=x`, `${key}[a][0][b]=1`, `${key}[0]=1&${key}[x]=2`])
        await send(name, '', form, 'application/x-www-form-urlencoded')
    }
    for (const whole of ['null', '[]', '1', '"x"']) await send(name, '', whole)
  })
})
