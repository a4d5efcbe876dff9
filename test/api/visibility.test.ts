import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announce } from '#test/rig/announce.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { withDatabase } from '#test/rig/people.ts'
import { drawing, look, upload } from '#test/rig/pictures.ts'
import { idIn, openSocket, subscribe, tokenOf } from '#test/rig/streaming.ts'

/** Viewer × visibility × way of reading. Every new way of reading a post belongs in `ways`. */
const VISIBILITIES = ['company', 'followers', 'direct', 'open group', 'closed group'] as const
const VIEWERS = ['author', 'follower', 'named', 'stranger', 'member'] as const
type Visibility = (typeof VISIBILITIES)[number]
type Viewer = (typeof VIEWERS)[number]

const MAY: Record<Visibility, Viewer[]> = {
  company: ['author', 'follower', 'named', 'stranger', 'member'],
  followers: ['author', 'follower', 'named'],
  direct: ['author', 'named'],
  'open group': ['author', 'follower', 'named', 'stranger', 'member'],
  // Named in it or not, following its author or not: only whoever is in it.
  'closed group': ['author', 'member'],
}
/** Where the post stands, and how it is addressed. */
const groups = {} as Record<Visibility, string | undefined>
const isGroup = (to: Visibility) => to === 'open group' || to === 'closed group'
const addressed = (to: Visibility) => (isGroup(to) ? { group_id: groups[to] } : { visibility: to as Word })
type Word = 'company' | 'followers' | 'direct'

let house: TestHouse
const people = {} as Record<Viewer, Caller>
const ids = {} as Record<Visibility, string>
const replies = {} as Record<Visibility, string>
let authorId: string
/** To everybody. */
let announcementId: string
/** Of each post, its picture in full and its preview. */
const pictures: Record<string, string[]> = {}

const HANDLES: Record<Viewer, string> = {
  author: 'tui.armitage',
  follower: 'dave.pokere',
  named: 'wei.zhou',
  stranger: 'isla.drummond',
  member: 'hinemoa.rangihuna',
}

beforeAll(async () => {
  house = await openHouse({ sample: true })
  for (const viewer of VIEWERS) people[viewer] = await house.signIn(HANDLES[viewer])
  announcementId = await announce(people.author)
  authorId = (await people.author.call('GET /api/v1/accounts/verify_credentials')).body.id
  const follow = (viewer: Viewer, wanted: boolean) =>
    people[viewer].call(wanted ? 'POST /api/v1/accounts/:id/follow' : 'POST /api/v1/accounts/:id/unfollow', {
      params: { id: authorId },
    })
  await follow('follower', true)
  for (const viewer of ['named', 'stranger', 'member'] as const) await follow(viewer, false)
  for (const to of ['open group', 'closed group'] as const) {
    const body = {
      name: `Quokkas, ${to}`,
      handle: `quokkas-${to.replace(' ', '-')}`,
      closed: to === 'closed group',
    }
    const { id } = (await people.author.call('POST /api/birdhouse/v1/groups', { body })).body
    groups[to] = id
    const account_id = (await people.member.call('GET /api/v1/accounts/verify_credentials')).body.id
    await people.author.call('POST /api/birdhouse/v1/groups/:id/invite', {
      params: { id },
      body: { account_id },
    })
    await people.member.call('POST /api/birdhouse/v1/groups/:id/join', { params: { id } })
  }
  for (const visibility of VISIBILITIES) {
    const status = `Quokka ${visibility} for @${HANDLES.named} #quokkatag`
    const poll = { options: ['Yes', 'No'], expires_in: 3_600 }
    ids[visibility] = (
      await people.author.call('POST /api/v1/statuses', { body: { status, ...addressed(visibility), poll } })
    ).body.id
    await addPicture(ids[visibility])
    await people.author.call('POST /api/v1/statuses/:id/pin', { params: { id: ids[visibility] } })
    const reply = {
      status: `Quokka answer ${visibility}`,
      in_reply_to_id: ids[visibility],
      ...addressed(visibility),
    }
    replies[visibility] = (await people.author.call('POST /api/v1/statuses', { body: reply })).body.id
  }
})
afterAll(() => house.stop())

/** A post has a poll or pictures, so this one is put beside it as only the database can. */
async function addPicture(id: string): Promise<void> {
  const { body } = await upload(house, people.author, await drawing())
  await withDatabase(house.databaseUrl, (client) =>
    client.query('update medium set post_id = $1, free_since = null where id = $2', [id, body.id]),
  )
  pictures[id] = [body.url, body.preview_url ?? '']
}

const has = (list: { id: string }[], id: string) => list.some((one) => one.id === id)

const ways: Record<string, (caller: Caller, id: string, visibility: Visibility) => Promise<boolean>> = {
  'by its id': async (caller, id) =>
    (await caller.call('GET /api/v1/statuses/:id', { params: { id } })).status === 200,
  'its source': async (caller, id) =>
    (await caller.call('GET /api/v1/statuses/:id/source', { params: { id } })).status === 200,
  'its picture': async (caller, id) => {
    const [full, small] = pictures[id] ?? []
    const seen = [await look(full ?? '', caller), await look(small ?? '', caller)].map((one) => one.status)
    expect(new Set(seen).size).toBe(1)
    return seen[0] === 200
  },
  'its poll': async (caller, id) =>
    (await caller.call('GET /api/v1/polls/:id', { params: { id } })).status === 200,
  'its history': async (caller, id) =>
    (await caller.call('GET /api/v1/statuses/:id/history', { params: { id } })).status === 200,
  'its thread': async (caller, id) =>
    (await caller.call('GET /api/v1/statuses/:id/context', { params: { id } })).status === 200,
  'through the announcement that it talks about': async (caller, id) => {
    await withDatabase(house.databaseUrl, (client) =>
      client.query('update announcement set talk_post_id = $1 where id = $2', [id, announcementId]),
    )
    const params = { id: announcementId }
    const { talk } = (await caller.call('GET /api/birdhouse/v1/lane/:id', { params })).body
    const inApps = (await caller.call('GET /api/v1/announcements')).body.flatMap(({ statuses }) => statuses)
    const back = await caller.call('GET /api/birdhouse/v1/statuses/:id/announcement', { params: { id } })
    const seen = [talk?.id === id, has(inApps, id), Boolean(back.body.announcement)]
    expect(new Set(seen).size).toBe(1)
    return seen[0] === true
  },
  'in a list': async (caller, id) => {
    const list = await caller.call('POST /api/v1/lists', { body: { title: 'Quokkas' } })
    const params = { id: list.body.id }
    await caller.call('POST /api/v1/lists/:id/accounts', { params, body: { account_ids: [authorId] } })
    const { body } = await caller.call('GET /api/v1/timelines/list/:id', { params, query: { limit: 40 } })
    await caller.call('DELETE /api/v1/lists/:id', { params })
    return has(body, id)
  },
  'its favourites': async (caller, id) =>
    (await caller.call('GET /api/v1/statuses/:id/favourited_by', { params: { id } })).status === 200,
  'its boosts': async (caller, id) =>
    (await caller.call('GET /api/v1/statuses/:id/reblogged_by', { params: { id } })).status === 200,
  'by answering it': async (caller, id, visibility) => {
    const answer = await caller.call('POST /api/v1/statuses', {
      body: {
        status: `me too @${HANDLES.author}`,
        in_reply_to_id: id,
        visibility: isGroup(visibility) ? 'direct' : (visibility as Word),
      },
    })
    if (answer.status === 200)
      await caller.call('DELETE /api/v1/statuses/:id', { params: { id: answer.body.id } })
    return answer.status === 200
  },
  'as a favourite': async (caller, id) => {
    const { status } = await caller.call('POST /api/v1/statuses/:id/favourite', { params: { id } })
    const list = (await caller.call('GET /api/v1/favourites')).body
    await caller.call('POST /api/v1/statuses/:id/unfavourite', { params: { id } })
    return status === 200 && has(list, id)
  },
  'as a bookmark': async (caller, id) => {
    const { status } = await caller.call('POST /api/v1/statuses/:id/bookmark', { params: { id } })
    const list = (await caller.call('GET /api/v1/bookmarks')).body
    await caller.call('POST /api/v1/statuses/:id/unbookmark', { params: { id } })
    return status === 200 && has(list, id)
  },
  'by muting its thread': async (caller, id) => {
    const { status } = await caller.call('POST /api/v1/statuses/:id/mute', { params: { id } })
    if (status === 200) await caller.call('POST /api/v1/statuses/:id/unmute', { params: { id } })
    return status === 200
  },
  'by naming it in a filter': async (caller, id) => {
    const made = await caller.call('POST /api/v2/filters', { body: { title: 'Quokkas', context: ['home'] } })
    const params = { id: made.body.id }
    const { status } = await caller.call('POST /api/v2/filters/:id/statuses', {
      params,
      body: { status_id: id },
    })
    await caller.call('DELETE /api/v2/filters/:id', { params })
    return status === 200
  },
  'on the profile': async (caller, id) =>
    has((await caller.call('GET /api/v1/accounts/:id/statuses', { params: { id: authorId } })).body, id),
  'by its hashtag': async (caller, id) =>
    has(
      (await caller.call('GET /api/v1/timelines/tag/:hashtag', { params: { hashtag: 'quokkatag' } })).body,
      id,
    ),
  'in its group': async (caller, id, visibility) => {
    // Of what stands in no group there is nothing to ask.
    if (!isGroup(visibility))
      return (await caller.call('GET /api/v1/statuses/:id', { params: { id } })).status === 200
    const params = { id: groups[visibility] ?? '' }
    const { status, body } = await caller.call('GET /api/birdhouse/v1/timelines/group/:id', { params })
    return status === 200 && has(body, id)
  },
  // Told of as one that says something else, when it may be quoted otherwise.
  'on the streams': async (caller, id) => {
    const socket = await openSocket(house.url, { token: tokenOf(caller) })
    await subscribe(socket, { stream: 'user' }, { stream: 'hashtag', tag: 'quokkatag' })
    const may = () =>
      people.author.call('PUT /api/v1/statuses/:id/interaction_policy', {
        params: { id },
        body: { quote_approval_policy: 'public' },
      })
    await may()
    // What is told later has come.
    const later = (await people.author.call('POST /api/v1/statuses', { body: { status: '#quokkatag end' } }))
      .body
    await socket.until((frame) => frame.stream?.[0] === 'hashtag' && idIn(frame) === later.id)
    await people.author.call('DELETE /api/v1/statuses/:id', { params: { id: later.id } })
    socket.ws.terminate()
    const on = socket.frames.filter((frame) => frame.event === 'status.update' && idIn(frame) === id)
    return on.length > 0
  },
  'in search': async (caller, id) =>
    has((await caller.call('GET /api/v2/search', { query: { q: 'quokka' } })).body.statuses, id),
}

it.each(VISIBILITIES)(
  'a new post to %s comes on streams to those who may see it, and to nobody else',
  async (to) => {
    const streams = ['user', 'user:notification', 'public', 'public:local', 'direct'].map((stream) => ({
      stream,
    }))
    const sockets = await Promise.all(
      VIEWERS.map((viewer) => openSocket(house.url, { token: tokenOf(people[viewer]) })),
    )
    for (const socket of sockets)
      await subscribe(socket, ...streams, { stream: 'hashtag', tag: 'quokkastream' })
    const post = async (body: object) =>
      (await people.author.call('POST /api/v1/statuses', { body: body as { status: string } })).body.id
    const id = await post({ status: `#quokkastream @${HANDLES.named}`, ...addressed(to) })
    const last = await post({ status: '#quokkastream end' })
    const told = await Promise.all(
      sockets.map(async (socket) => {
        await socket.until((frame) => frame.stream?.[0] === 'hashtag' && idIn(frame) === last)
        socket.ws.terminate()
        return socket.frames.some((frame) => JSON.stringify(frame).includes(id))
      }),
    )
    expect(VIEWERS.filter((_, at) => told[at])).toEqual(MAY[to])
    for (const one of [id, last])
      await people.author.call('DELETE /api/v1/statuses/:id', { params: { id: one } })
  },
)

it.each(VISIBILITIES)(
  'the poll of a post to %s is voted in by those who may see it, its author apart',
  async (to) => {
    const voted = await Promise.all(
      VIEWERS.map((viewer) =>
        people[viewer].call('POST /api/v1/polls/:id/votes', {
          params: { id: ids[to] },
          body: { choices: [0] },
        }),
      ),
    )
    expect(VIEWERS.filter((_, at) => voted[at]?.status === 200)).toEqual(
      MAY[to].filter((viewer) => viewer !== 'author'),
    )
  },
)

describe.each(VISIBILITIES)('a post to %s', (visibility) => {
  describe.each(VIEWERS)('asked for by the %s', (viewer) => {
    const may = MAY[visibility].includes(viewer)
    it.each(Object.keys(ways))(`is ${may ? 'found' : 'not found'} %s`, async (way) => {
      expect(await ways[way]?.(people[viewer], ids[visibility], visibility)).toBe(may)
    })
    it('its answer is in the thread exactly for those who may see it', async () => {
      const { body, status } = await people[viewer].call('GET /api/v1/statuses/:id/context', {
        params: { id: ids[visibility] },
      })
      const mayAnswer =
        may &&
        (visibility === 'company' ||
          isGroup(visibility) ||
          viewer === 'author' ||
          (visibility === 'followers' && viewer === 'follower'))
      expect(status === 200 && has(body.descendants, replies[visibility])).toBe(mayAnswer)
    })
    it('stands in the company timeline only when it is to the company', async () => {
      const list = (await people[viewer].call('GET /api/v1/timelines/public')).body
      expect(has(list, ids[visibility])).toBe(visibility === 'company')
    })
    it('is in the home of the author, of followers, of those a direct post names, and of members of its group', async () => {
      const list = (await people[viewer].call('GET /api/v1/timelines/home')).body
      const expected =
        viewer === 'author' ||
        (viewer === 'follower' && (visibility === 'company' || visibility === 'followers')) ||
        (viewer === 'member' && isGroup(visibility)) ||
        (viewer === 'named' && visibility === 'direct')
      expect(has(list, ids[visibility])).toBe(expected)
    })
    it('is pinned to the profile for those who may see it, unless it is to named people', async () => {
      const asked = { params: { id: authorId }, query: { pinned: true } }
      const list = (await people[viewer].call('GET /api/v1/accounts/:id/statuses', asked)).body
      expect(has(list, ids[visibility])).toBe(may && visibility !== 'direct')
    })
    it('is a direct message only to whom a direct post names', async () => {
      const list = (await people[viewer].call('GET /api/v1/conversations')).body
      const shown = list.some((one) => one.id === ids[visibility])
      expect(shown).toBe(visibility === 'direct' && may)
      const params = { id: ids[visibility] }
      const { status } = await people[viewer].call('POST /api/v1/conversations/:id/read', { params })
      expect(status).toBe(shown ? 200 : 404)
      const said = await people[viewer].call('GET /api/birdhouse/v1/conversations/:id/statuses', { params })
      expect(said.status === 200 && has(said.body, ids[visibility])).toBe(shown)
    })
    it('notifies only whom it names', async () => {
      const list = (await people[viewer].call('GET /api/v1/notifications', { query: { limit: 80 } })).body
      const named = list.some((one) => one.type === 'mention' && one.status?.id === ids[visibility])
      expect(named).toBe(viewer === 'named' && may)
    })
  })

  it('is refused alike to nobody in particular and to those who may not see it', async () => {
    const params = { id: ids[visibility] }
    expect((await house.nobody.call('GET /api/v1/statuses/:id', { params })).status).toBe(401)
    const [unknown, hidden] = [
      await people.stranger.call('GET /api/v1/statuses/:id', { params: { id: '1' } }),
      await people.stranger.call('GET /api/v1/statuses/:id', { params: { id: ids.direct } }),
    ]
    expect(hidden.body).toEqual(unknown.body)
  })
})

describe.each(VISIBILITIES)('a post to %s that moderators hid', (visibility) => {
  let id: string
  beforeAll(async () => {
    const status = `Quokka hidden ${visibility} for @${HANDLES.named} #quokkatag`
    const poll = { options: ['Yes', 'No'], expires_in: 3_600 }
    id = (
      await people.author.call('POST /api/v1/statuses', { body: { status, ...addressed(visibility), poll } })
    ).body.id
    await addPicture(id)
    const body = { account_id: authorId, status_ids: [id] }
    const reporter = visibility === 'closed group' ? people.member : people.named
    const reported = await reporter.call('POST /api/v1/reports', { body })
    const moderator = await house.signIn('josie.karaitiana')
    const params = { id: reported.body.id }
    const decided = await moderator.call('POST /api/birdhouse/v1/reports/:id/decide', {
      params,
      body: { kind: 'hidden' },
    })
    expect(decided.status).toBe(200)
    for (const [name, way] of Object.entries(ways))
      expect([name, await way(moderator, id, visibility)]).toEqual([name, false])
    const [first] = (
      await moderator.call('GET /api/birdhouse/v1/reports', { query: { state: 'decided', limit: 1 } })
    ).body
    expect(first?.posts).toMatchObject([{ id, hidden: true }])
  })
  describe.each(VIEWERS)('asked for by the %s', (viewer) => {
    it.each(Object.keys(ways))(`is ${viewer === 'author' ? 'found' : 'not found'} %s`, async (way) => {
      expect(await ways[way]?.(people[viewer], id, visibility)).toBe(viewer === 'author')
    })
    it('takes no vote of others', async () => {
      const vote = { params: { id }, body: { choices: [0] } }
      const { status } = await people[viewer].call('POST /api/v1/polls/:id/votes', vote)
      expect(status).toBe(viewer === 'author' ? 422 : 404)
    })
    it('stands in no list of others, nor in what notifies them', async () => {
      const caller = people[viewer]
      const mine = viewer === 'author'
      expect(has((await caller.call('GET /api/v1/timelines/home')).body, id)).toBe(mine)
      expect(has((await caller.call('GET /api/v1/timelines/public')).body, id)).toBe(
        mine && visibility === 'company',
      )
      const list = (await caller.call('GET /api/v1/notifications', { query: { limit: 80 } })).body
      expect(list.some((one) => one.status?.id === id)).toBe(false)
      const direct = (await caller.call('GET /api/v1/conversations')).body
      expect(direct.some((one) => one.last_status?.id === id)).toBe(mine && visibility === 'direct')
    })
  })
})
