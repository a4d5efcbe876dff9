import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { openStream } from '#test/rig/stream.ts'

const METRICS_TOKEN = 'sixteen-or-more-of-them'
let house: TestHouse
beforeAll(async () => {
  house = await openHouse({ sample: true, environment: { METRICS_TOKEN } })
})
afterAll(() => house.stop())

const ask = (at: string, token?: string) =>
  fetch(`${at}/metrics`, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } })

it('requests are counted by route and status, whoever they are about, and open pages too', async () => {
  const reader = await house.signIn('dave.pokere')
  const [post] = (await reader.call('GET /api/v1/timelines/home')).body
  await reader.call('GET /api/v1/statuses/:id', { params: { id: post?.id ?? '' } })
  await reader.call('GET /api/v1/statuses/:id', { params: { id: '1' } })
  const page = await (await fetch(`${house.url}/@dave.pokere/nothing?q=secret`)).text()
  const [asset = ''] = /\/assets\/[^"]+\.js/.exec(page) ?? []
  await (await fetch(`${house.url}${asset}`)).arrayBuffer()
  const stream = await openStream(house.url, reader)
  const answer = await ask(house.url, METRICS_TOKEN)
  const text = await answer.text()
  stream.close()
  expect(answer.headers.get('content-type')).toContain('text/plain')
  const count = (route: string, status: number) =>
    new RegExp(
      `request_duration_seconds_count\\{method="GET",route="${route}",status="${status}"\\} (\\d+)`,
    ).exec(text)?.[1]
  expect(count('/api/v1/timelines/home', 200)).toBe('1')
  expect(count('/api/v1/statuses/:id', 200)).toBe('1')
  expect(count('/api/v1/statuses/:id', 404)).toBe('1')
  expect(count('/assets/\\*', 200)).toBe('1')
  expect(text).toContain('birdhouse_open_pages 1')
  expect(text).toContain('birdhouse_trouble 0')
  expect(text).toMatch(/birdhouse_database_connections [1-9]/)
  expect(text).toContain('process_resident_memory_bytes')
  for (const word of ['dave', 'secret', post?.id ?? 'nothing']) expect(text).not.toContain(word)
})

it('whoever has not the token is told nothing', async () => {
  for (const token of [undefined, '', 'sixteen-or-more-of-then', `x${METRICS_TOKEN}`]) {
    const answer = await ask(house.url, token)
    expect([answer.status, await answer.text()]).toEqual([401, expect.not.stringContaining('birdhouse_')])
  }
})

it('without the setting there is a page of the app there, as at every address that is none', async () => {
  const plain = await openHouse()
  const answer = await ask(plain.url, METRICS_TOKEN)
  expect(answer.headers.get('content-type')).toContain('text/html')
  await plain.stop()
})
