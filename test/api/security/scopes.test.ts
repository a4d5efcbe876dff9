import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { endpoints } from '#contract/index.ts'
import { covers, listOf, SCOPES, type Scope } from '#contract/scope.ts'
import { letIn } from '#test/rig/apps.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople } from '#test/rig/people.ts'
import { exchange } from '#test/rig/wire.ts'

/** What an app may do for somebody: exactly what its scopes cover, and nothing of ours. */
const all = Object.entries<Endpoint>(endpoints)
const ours = all.filter(([name]) => name.includes(' /api/birdhouse/'))
const theirs = all.filter(([name]) => !name.includes(' /api/birdhouse/'))

describe('an app of somebody', () => {
  let house: TestHouse
  const tokens = new Map<string, string>()
  beforeAll(async () => {
    house = await openHouse()
    const [somebody] = await addPeople(house, 1, 'administrator')
    const wishes = [...SCOPES.map((scope) => [scope]), [], [...SCOPES]]
    const made = await letIn(house, somebody?.id ?? '', wishes)
    for (const [n, wish] of wishes.entries()) tokens.set(wish.join(' '), made[n] ?? '')
  })
  afterAll(() => house.stop())

  async function isLetIn(name: string, granted: readonly Scope[]): Promise<boolean> {
    const [method = '', pattern = ''] = name.split(' ')
    const body = method === 'GET' ? undefined : '{}'
    const answer = await exchange(house.url, {
      method,
      path: pattern.replace(/:\w+/g, '1'),
      headers: {
        authorization: `Bearer ${tokens.get(granted.join(' '))}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body,
    })
    const { code, error } = JSON.parse(answer.text)
    expect(code).not.toBe('not_signed_in')
    return code !== 'out_of_scope' && error !== 'insufficient_scope'
  }

  it.each(theirs)('is let in to %s by the scopes that cover it, and by no other', async (name, { scope }) => {
    const wishes: Scope[][] = [...SCOPES.map((one) => [one]), []]
    const found = await Promise.all(wishes.map((granted) => isLetIn(name, granted)))
    const right = (granted: Scope[]) => scope === 'any' || covers(granted, scope)
    expect(wishes.filter((_, n) => found[n])).toEqual(wishes.filter(right))
    expect(found).toContain(true)
  })

  it('with every scope there is comes to nothing that is ours', async () => {
    for (const [name, { scope }] of ours)
      expect([name, await isLetIn(name, SCOPES)]).toEqual([name, scope !== undefined])
    const live = await isLetIn('GET /api/birdhouse/v1/live', SCOPES)
    expect(live).toBe(false)
  })
})

it('a scope covers what begins so, and the old word what is between two people', () => {
  expect(covers(['read'], 'read:lists')).toBe(true)
  expect(covers(['read:lists'], 'read')).toBe(false)
  expect(covers(['write'], 'read:lists')).toBe(false)
  expect(covers(['follow'], 'write:mutes')).toBe(true)
  expect(covers(['follow'], 'write:statuses')).toBe(false)
  expect(covers([], 'any')).toBe(true)
  expect(covers(SCOPES, undefined)).toBe(false)
})

/** A description of Mastodon's API lies beside the checkout; where it does not, there is nothing to compare with. */
const file = new URL('../../../../shared/mastodon-openapi.json', import.meta.url)
type Described = { security?: { OAuth2: string[] }[] }

describe.skipIf(!existsSync(file))('what Mastodon’s description wants of an app', () => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{"paths":{}}'
  const paths: Record<string, Record<string, Described>> = JSON.parse(text).paths
  const plain = (path: string) => path.replace(/\{\w+\}|:\w+/g, '{}')
  const wanted = new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { security }]) => [
        `${method.toUpperCase()} ${plain(path)}`,
        security?.[0]?.OAuth2,
      ]),
    ),
  )

  it.each(theirs)('%s', (name, { scope }) => {
    const described = wanted.get(plain(name))
    if (described === undefined) return
    if (described.length === 0) expect(scope).toBe('any')
    // Each lets an app in here too. There a read may want to write, and what reads is enough here.
    for (const one of described) expect(covers([one as Scope], scope)).toBe(true)
    const more = scope === 'any' ? [] : listOf(scope).filter((one) => !described.includes(one))
    expect(more.every((one) => name.startsWith('GET ') && one.startsWith('read:'))).toBe(true)
  })
})
