import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { type EndpointName, endpoints } from '#contract/index.ts'
import { announce } from '#test/rig/announce.ts'
import { letIn } from '#test/rig/apps.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople } from '#test/rig/people.ts'

/** Every list of the contract that is paged, walked down and up again by its links: each item once, in one order. */
let house: TestHouse
let reader: Caller
let params: Record<string, string>

beforeAll(async () => {
  house = await openHouse({ sample: true })
  reader = await house.signIn('wei.zhou')
  const me = (await reader.call('GET /api/v1/accounts/verify_credentials')).body.id
  const posts = (await reader.call('GET /api/v1/timelines/public', { query: { limit: 40 } })).body
  for (const { id } of posts.slice(0, 30)) {
    await reader.call('POST /api/v1/statuses/:id/favourite', { params: { id } })
    await reader.call('POST /api/v1/statuses/:id/bookmark', { params: { id } })
  }
  // A post that many marked, so that its lists of people have pages too.
  const marked = posts[0]?.id ?? ''
  const people = (await reader.call('GET /api/birdhouse/v1/people', { query: { limit: 40 } })).body.people
  const handles = new Set(
    (await house.nobody.call('GET /api/birdhouse/v1/sample/people')).body.map((one) => one.handle),
  )
  for (const { username } of people.filter((one) => handles.has(one.username))) {
    const caller = await house.signIn(username)
    await caller.call('POST /api/v1/statuses/:id/favourite', { params: { id: marked } })
    await caller.call('POST /api/v1/statuses/:id/reblog', { params: { id: marked } })
  }
  const list = (await reader.call('POST /api/v1/lists', { body: { title: 'Everybody' } })).body.id
  const account_ids = people.map((one) => one.id)
  await reader.call('POST /api/v1/lists/:id/accounts', { params: { id: list }, body: { account_ids } })
  const made = []
  for (let n = 0; n < 9; n += 1) {
    const body = { name: `Group ${n}`, handle: `group-${n}`, closed: n === 0 }
    made.push((await reader.call('POST /api/birdhouse/v1/groups', { body })).body.id)
  }
  const group = made[0] ?? ''
  for (const { username } of people.filter((one) => handles.has(one.username)))
    await (await house.signIn(username)).call('POST /api/birdhouse/v1/groups/:id/join', {
      params: { id: group },
    })
  for (const { id: account_id } of people.slice(0, 6))
    await reader.call('POST /api/birdhouse/v1/groups/:id/accept', {
      params: { id: group },
      body: { account_id },
    })
  for (let n = 0; n < 9; n += 1)
    await reader.call('POST /api/v1/statuses', { body: { status: `In the group ${n}`, group_id: group } })
  for (let n = 0; n < 9; n += 1)
    await reader.call('POST /api/v1/tags/:name/follow', { params: { name: `followed${n}` } })
  for (const { id } of posts.slice(0, 10)) {
    await reader.call('POST /api/v1/statuses/:id/mute', { params: { id } })
    await reader.call('POST /api/birdhouse/v1/hashtags/:name/mute', { params: { name: `muted${id}` } })
  }
  for (const id of made) await reader.call('PUT /api/birdhouse/v1/daily/groups/:id', { params: { id } })
  for (const { username } of people.slice(0, 9))
    await reader.call('POST /api/v1/statuses', {
      body: { status: `@${username} a word`, visibility: 'direct' },
    })
  const begun = { status: `@${people[0]?.username} once more`, visibility: 'direct' as const }
  const conversation = (await reader.call('POST /api/v1/statuses', { body: begun })).body.id
  for (let n = 0; n < 9; n += 1)
    await reader.call('POST /api/v1/statuses', {
      body: { status: `and ${n}`, in_reply_to_id: conversation, visibility: 'direct' },
    })
  await reader.call('PATCH /api/v1/accounts/update_credentials', { body: { locked: true } })
  for (const { caller } of await addPeople(house, 9))
    await caller.call('POST /api/v1/accounts/:id/follow', { params: { id: me } })
  for (const { id } of people.slice(0, 9).filter((one) => one.id !== me)) {
    await reader.call('POST /api/v1/accounts/:id/follow', { params: { id } })
    await reader.call('POST /api/v1/accounts/:id/endorse', { params: { id } })
  }
  await letIn(
    house,
    me,
    Array.from({ length: 9 }, () => ['read']),
  )
  const announced = await announce(reader, { level: 'confirm', duty: 'Safety at work' })
  params = { me, marked, list, group, conversation, announced }
})
afterAll(() => house.stop())

const pathOf = (name: string) =>
  (name.split(' ')[1] ?? '')
    .replace('/announcements/:id', `/announcements/${params.announced}`)
    .replace('/statuses/:id', `/statuses/${params.marked}`)
    .replace('/accounts/:id', `/accounts/${params.me}`)
    .replace('/lists/:id', `/lists/${params.list}`)
    .replace('/groups/:id', `/groups/${params.group}`)
    .replace('/group/:id', `/group/${params.group}`)
    .replace('/list/:id', `/list/${params.list}`)
    .replace('/conversations/:id', `/conversations/${params.conversation}`)
    .replace(':hashtag', 'outage')
    .replace(':group_key', 'follow-20200101')

async function readPage(
  url: string,
): Promise<{ ids: string[]; next: string | undefined; prev: string | undefined }> {
  const answer = await fetch(url, { headers: { cookie: reader.cookie } })
  expect(answer.status).toBe(200)
  const link = (rel: string) =>
    new RegExp(`<([^>]+)>; rel="${rel}"`).exec(answer.headers.get('link') ?? '')?.[1]
  const found = (await answer.json()) as { id: string }[] | { notification_groups: { page_max_id: string }[] }
  const body = Array.isArray(found) ? found : found.notification_groups.map(({ page_max_id: id }) => ({ id }))
  return { ids: body.map((item) => item.id), next: link('next'), prev: link('prev') }
}

const isPaged = ([, { query }]: [string, Endpoint]) =>
  query?.safeParse({}).success === true && !query.safeParse({ max_id: 'x' }).success

const paged = (Object.entries<Endpoint>(endpoints).filter(isPaged) as [EndpointName, Endpoint][]).map(
  ([name]) => name,
)

it('finds the lists by itself', () => {
  expect(paged).toContain('GET /api/v1/timelines/home')
  expect(paged.length).toBeGreaterThanOrEqual(11)
})

describe.each(paged)('%s', (name) => {
  it.each([3, 7])('is walked down and up by pages of %i with each item once', async (limit) => {
    const start = `${house.url}${pathOf(name)}?limit=${limit}`
    const down: string[] = []
    const pages: Awaited<ReturnType<typeof readPage>>[] = []
    for (let url: string | undefined = start; url !== undefined && pages.length < 12; ) {
      const page: (typeof pages)[number] = await readPage(url)
      expect(page.ids.length).toBeLessThanOrEqual(limit)
      pages.push(page)
      down.push(...page.ids)
      url = page.next
    }
    expect(new Set(down).size).toBe(down.length)
    const whole = await readPage(`${house.url}${pathOf(name)}?limit=40`)
    expect(down.slice(0, whole.ids.length)).toEqual(whole.ids.slice(0, down.length))
    // Up again from the oldest page that was read.
    const last = pages.findLast((page) => page.ids.length > 0)
    const up = [...(last?.ids ?? [])]
    for (let url = last?.prev; url !== undefined; ) {
      const page = await readPage(url)
      up.unshift(...page.ids)
      url = page.prev
    }
    expect(up).toEqual(down)
  })
})
