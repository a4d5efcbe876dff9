import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import generator, { type Entity, type MegalodonInterface, type WebSocketInterface } from 'megalodon'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawing } from '#test/rig/pictures.ts'
import { type Opened, open, until } from './open.ts'

/** With the library that Whalebird and Fedistar are made with. */
describe.each(['http', 'https'] as const)('megalodon, over %s', (scheme) => {
  let opened: Opened
  let me: MegalodonInterface
  let other: MegalodonInterface
  let mine: Entity.Account
  let theirs: Entity.Account
  const sockets: WebSocketInterface[] = []

  beforeAll(async () => {
    opened = await open(scheme)
    me = await signIn('tui.armitage')
    other = await signIn('dave.pokere')
    // It would ask GET /api/v1/instance.
    mine = (await me.verifyAccountCredentials()).data
    theirs = (await other.verifyAccountCredentials()).data
  })
  afterAll(async () => {
    for (const socket of sockets) socket.stop()
    await opened.stop()
  })

  /** As an app does that opens a browser and asks for the code that is shown there. */
  async function signIn(handle: string): Promise<MegalodonInterface> {
    const app = generator('mastodon', opened.url)
    const made = await app.registerApp('Whalebird', { scopes: ['read', 'write', 'follow'] })
    const code = await opened.agree(handle, made.url ?? '')
    const { access_token: token } = await app.fetchAccessToken(made.client_id, made.client_secret, code)
    return generator('mastodon', opened.url, token)
  }

  it('signs out', async () => {
    const app = generator('mastodon', opened.url)
    const made = await app.registerApp('Whalebird', {})
    const code = await opened.agree('isla.drummond', made.url ?? '')
    const { access_token: token } = await app.fetchAccessToken(made.client_id, made.client_secret, code)
    await app.revokeToken(made.client_id, made.client_secret, token)
    const gone = generator('mastodon', opened.url, token).verifyAccountCredentials()
    await expect(gone).rejects.toMatchObject({ response: { status: 401 } })
  })

  const post = async (client: MegalodonInterface, status: string, more = {}) =>
    (await client.postStatus(status, more)).data as Entity.Status

  it('reads home, the company and a profile, page by page', async () => {
    const first = (await me.getHomeTimeline({ limit: 5 })).data
    const last = first.at(-1)?.id ?? ''
    const second = (await me.getHomeTimeline({ limit: 5, max_id: last })).data
    expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(10)
    const newer = (await me.getHomeTimeline({ limit: 5, min_id: last })).data
    expect(newer.map(({ id }) => id)).toContain(first.at(-2)?.id)
    for (const list of [
      await me.getPublicTimeline({ limit: 3 }),
      await me.getLocalTimeline({ limit: 3, only_media: true }),
      await me.getAccountStatuses(theirs.id, { limit: 3, exclude_replies: true, exclude_reblogs: true }),
    ])
      expect(list.data.length).toBeGreaterThan(0)
  })

  it('posts with a picture, answers, boosts, marks, edits and deletes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'megalodon-'))
    writeFileSync(join(folder, 'red.png'), await drawing())
    const file = createReadStream(join(folder, 'red.png'))
    const medium = (await me.uploadMedia(file, { description: 'A red square', focus: '0.5,-0.5' })).data
    const made = await post(me, 'A numbat', {
      ...{
        media_ids: [medium.id],
        sensitive: true,
        spoiler_text: 'Red',
        visibility: 'public',
        language: 'en',
      },
    })
    rmSync(folder, { recursive: true })
    expect(made.media_attachments.map(({ description }) => description)).toEqual(['A red square'])
    const answer = await post(other, 'Lovely', { in_reply_to_id: made.id })
    expect((await me.getStatusContext(made.id)).data.descendants.map(({ id }) => id)).toEqual([answer.id])
    expect((await other.reblogStatus(made.id)).data.reblog?.id).toBe(made.id)
    expect((await other.favouriteStatus(made.id)).data.favourited).toBe(true)
    expect((await other.bookmarkStatus(made.id)).data.bookmarked).toBe(true)
    expect((await me.getStatusFavouritedBy(made.id)).data.map(({ id }) => id)).toEqual([theirs.id])
    expect((await me.getStatusSource(made.id)).data.text).toBe('A numbat')
    const edited = (await me.editStatus(made.id, { status: 'A quoll', media_ids: [medium.id] })).data
    expect(edited.content).toContain('quoll')
    expect((await me.pinStatus(made.id)).data.pinned).toBe(true)
    await me.deleteStatus(made.id)
    await expect(me.getStatus(made.id)).rejects.toMatchObject({ response: { status: 404 } })
  })

  it('asks by a poll and votes, and posts at a time', async () => {
    const asked = await post(me, 'Which?', { poll: { options: ['Numbat', 'Quoll'], expires_in: 3_600 } })
    const voted = (await other.votePoll(asked.poll?.id ?? '', [1])).data
    expect(voted).toMatchObject({ votes_count: 1, voted: true })
    const at = new Date(Date.now() + 3_600_000).toISOString()
    const planned = (await me.postStatus('Later', { scheduled_at: at })).data
    expect((await me.getScheduledStatuses()).data.map(({ id }) => id)).toContain(planned.id)
    await me.cancelScheduledStatus(planned.id)
  })

  it('looks for people, posts and hashtags', async () => {
    await post(me, 'Bandicoots dig #bandicoots')
    const found = (await me.search('bandicoots', { resolve: true, limit: 5 })).data
    expect([found.statuses.length, found.hashtags.length]).toEqual([1, 1])
    expect((await me.getTagTimeline('bandicoots', { local: true })).data).toHaveLength(1)
    expect((await me.searchAccount('dave', { resolve: false, limit: 5 })).data.map(({ id }) => id)).toContain(
      theirs.id,
    )
  })

  it('follows, mutes and blocks, and reads how one stands to somebody', async () => {
    expect((await me.followAccount(theirs.id, { reblog: true })).data.following).toBe(true)
    expect((await me.muteAccount(theirs.id, true)).data.muting).toBe(true)
    expect((await me.unmuteAccount(theirs.id)).data.muting).toBe(false)
    const [stance] = (await me.getRelationships([theirs.id])).data
    expect(stance).toMatchObject({ id: theirs.id, following: true })
  })

  it('reads what notifies, and marks how far', async () => {
    await post(other, `@${mine.acct} look`)
    const [latest] = (await me.getNotifications({ limit: 1 })).data
    expect(latest).toMatchObject({ type: 'mention', account: { id: theirs.id } })
    await me.saveMarkers({ notifications: { last_read_id: latest?.id ?? '' } })
    expect((await me.getMarkers(['notifications'])).data).toMatchObject({
      notifications: { last_read_id: latest?.id },
    })
  })

  it('keeps lists and filters', async () => {
    const list = (await me.createList('Shop')).data
    await me.addAccountsToList(list.id, [theirs.id])
    const made = await post(other, 'In the list')
    expect((await me.getListTimeline(list.id, { limit: 1 })).data.map(({ id }) => id)).toEqual([made.id])
    await me.deleteAccountsFromList(list.id, [theirs.id])
    expect((await me.getAccountsInList(list.id)).data).toEqual([])
    await me.deleteList(list.id)
    const filter = (await me.createFilter('scrum', ['home'], { whole_word: true })).data
    expect((await me.getFilters()).data.map(({ phrase }) => phrase)).toEqual(['scrum'])
    await me.deleteFilter(filter.id)
    expect((await me.getFilters()).data).toEqual([])
  })

  it('hears what happens as it happens, by a WebSocket for each stream', async () => {
    const heard: { on: string; event: string; id: string }[] = []
    async function listen(on: string, opening: Promise<WebSocketInterface>): Promise<void> {
      const socket = await opening
      sockets.push(socket)
      for (const event of ['update', 'notification', 'status_update', 'conversation'])
        socket.on(event, ({ id }: { id: string }) => heard.push({ on, event, id }))
      socket.on('delete', (id: string) => heard.push({ on, event: 'delete', id }))
      const connected = new Promise((resolve) => socket.once('connect', resolve))
      await connected
    }
    const list = (await me.createList('Live')).data
    await me.addAccountsToList(list.id, [theirs.id])
    await listen('user', me.userStreaming())
    await listen('local', me.localStreaming())
    await listen('public', me.publicStreaming())
    await listen('tag', me.tagStreaming('numbats'))
    await listen('list', me.listStreaming(list.id))
    await listen('direct', me.directStreaming())
    const made = await post(other, `@${mine.acct} #numbats`)
    const came = (on: string, event: string, id?: string) =>
      until(
        () => heard.find((one) => one.on === on && one.event === event && (id ?? one.id) === one.id),
        `${event} on ${on}`,
      )
    for (const on of ['user', 'local', 'public', 'tag', 'list']) await came(on, 'update', made.id)
    await came('user', 'notification')
    await other.editStatus(made.id, { status: `@${mine.acct} #numbats again` })
    await came('user', 'status_update', made.id)
    await other.deleteStatus(made.id)
    await came('user', 'delete', made.id)
    const direct = await post(other, `@${mine.acct} a word`, { visibility: 'direct' })
    await came('direct', 'conversation', direct.id)
    expect((await me.getConversationTimeline({ limit: 1 })).data[0]?.last_status?.id).toBe(direct.id)
  })
})
