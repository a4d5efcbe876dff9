import { createOAuthAPIClient, createRestAPIClient, createStreamingAPIClient, type mastodon } from 'masto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawing } from '#test/rig/pictures.ts'
import { type Opened, open, until } from './open.ts'

const SHOWN = 'urn:ietf:wg:oauth:2.0:oob'
const SCOPES = 'read write follow push'

/** With the library that Elk and many others are made with, as its users write it. */
describe.each(['http', 'https'] as const)('masto, over %s', (scheme) => {
  let opened: Opened
  let me: mastodon.rest.Client
  let other: mastodon.rest.Client
  let streaming: mastodon.streaming.Client
  let mine: mastodon.v1.Account
  let theirs: mastodon.v1.Account

  beforeAll(async () => {
    opened = await open(scheme)
    const { url } = opened
    const accessToken = await signIn('tui.armitage')
    me = createRestAPIClient({ url, accessToken })
    other = createRestAPIClient({ url, accessToken: await signIn('dave.pokere') })
    mine = await me.v1.accounts.verifyCredentials()
    theirs = await other.v1.accounts.verifyCredentials()
    const { configuration } = await me.v2.instance.fetch()
    expect(configuration.urls.streaming).toMatch(scheme === 'https' ? /^wss:/ : /^ws:/)
    streaming = createStreamingAPIClient({ streamingApiUrl: configuration.urls.streaming, accessToken })
  })
  afterAll(async () => {
    streaming.close()
    await opened.stop()
  })

  /** Registers the app, sends somebody to our page, and exchanges the code that they are shown there. */
  async function signIn(handle: string): Promise<string> {
    const { url } = opened
    const app = await createRestAPIClient({ url }).v1.apps.create({
      ...{ clientName: 'Elk', redirectUris: SHOWN, scopes: SCOPES, website: 'https://elk.example' },
    })
    const [clientId, clientSecret] = [app.clientId ?? '', app.clientSecret ?? '']
    const asked = { client_id: clientId, redirect_uri: SHOWN, response_type: 'code', scope: SCOPES }
    const code = await opened.agree(handle, `${url}/oauth/authorize?${new URLSearchParams(asked)}`)
    const token = await createOAuthAPIClient({ url }).token.create({
      ...{ grantType: 'authorization_code', clientId, clientSecret, redirectUri: SHOWN, code, scope: SCOPES },
    })
    return token.accessToken
  }

  it('knows for whom it acts, and as which app', async () => {
    const { url } = opened
    const accessToken = await signIn('isla.drummond')
    const app = createRestAPIClient({ url, accessToken })
    expect((await app.v1.apps.verifyCredentials()).name).toBe('Elk')
    expect((await app.v1.accounts.verifyCredentials()).acct).toBe('isla.drummond')
  })

  it('finds out what server this is before anybody signs in', async () => {
    const instance = await createRestAPIClient({ url: opened.url }).v2.instance.fetch()
    expect(instance.title).toContain('inside')
    expect(instance.configuration.statuses.maxCharacters).toBeGreaterThan(100)
  })

  it('reads home page by page', async () => {
    const pages: mastodon.v1.Status[][] = []
    for await (const page of me.v1.timelines.home.list({ limit: 5 })) {
      pages.push(page)
      if (pages.length === 3) break
    }
    const ids = pages.flat().map(({ id }) => id)
    expect(ids).toHaveLength(15)
    expect(new Set(ids).size).toBe(15)
    expect(ids).toEqual([...ids].sort((a, b) => Number(BigInt(b) - BigInt(a))))
  })

  it('posts with a picture and a warning, answers, boosts, marks, edits and deletes', async () => {
    const file = new Blob([new Uint8Array(await drawing())], { type: 'image/png' })
    const medium = await me.v2.media.create({ file, description: 'A red square', focus: '0.5,-0.5' })
    expect(medium).toMatchObject({ type: 'image', description: 'A red square' })
    const made = await me.v1.statuses.create({
      ...{ status: 'A picture of a numbat', mediaIds: [medium.id], spoilerText: 'Red', language: 'en' },
      ...{ visibility: 'public', sensitive: true },
    })
    expect(made).toMatchObject({ spoilerText: 'Red', sensitive: true, mediaAttachments: [{ id: medium.id }] })
    const answer = await other.v1.statuses.create({ status: 'Lovely', inReplyToId: made.id })
    const { descendants } = await me.v1.statuses.$select(made.id).context.fetch()
    expect(descendants.map(({ id }) => id)).toEqual([answer.id])
    const boost = await other.v1.statuses.$select(made.id).reblog({ visibility: 'public' })
    expect(boost.reblog).toMatchObject({ id: made.id, reblogged: true })
    expect(await other.v1.statuses.$select(made.id).favourite()).toMatchObject({ favourited: true })
    expect(await other.v1.statuses.$select(made.id).bookmark()).toMatchObject({ bookmarked: true })
    const marked = await me.v1.statuses.$select(made.id).favouritedBy.list()
    expect(marked.map(({ id }) => id)).toEqual([theirs.id])
    expect(await me.v1.statuses.$select(made.id).source.fetch()).toMatchObject({
      text: 'A picture of a numbat',
    })
    const edited = await me.v1.statuses.$select(made.id).update({
      ...{ status: 'A picture of a quoll', mediaIds: [medium.id], spoilerText: 'Red' },
      mediaAttributes: [{ id: medium.id, description: 'A square, red', focus: '0,0' }],
    })
    expect(edited.content).toContain('quoll')
    expect(edited.mediaAttachments[0]?.description).toBe('A square, red')
    expect(await me.v1.statuses.$select(made.id).history.list()).toHaveLength(2)
    expect(await me.v1.statuses.$select(made.id).pin()).toMatchObject({ pinned: true })
    await me.v1.statuses.$select(made.id).remove()
    await expect(me.v1.statuses.$select(made.id).fetch()).rejects.toMatchObject({ statusCode: 404 })
  })

  it('asks by a poll, and votes', async () => {
    const poll = { options: ['Numbat', 'Quoll'], expiresIn: 3_600, multiple: false }
    const asked = await me.v1.statuses.create({ status: 'Which?', poll })
    const voted = await other.v1.polls.$select(asked.poll?.id ?? '').votes.create({ choices: [1] })
    expect(voted).toMatchObject({ votesCount: 1, voted: true, ownVotes: [1] })
  })

  it('looks for people, posts and hashtags', async () => {
    await me.v1.statuses.create({ status: 'Bandicoots dig #bandicoots' })
    const found = await me.v2.search.list({ q: 'bandicoots', resolve: true, limit: 5 })
    expect(found.statuses).toHaveLength(1)
    expect(found.hashtags.map(({ name }) => name)).toEqual(['bandicoots'])
    expect((await me.v2.search.list({ q: 'dave', type: 'accounts' })).accounts).toContainEqual(
      expect.objectContaining({ id: theirs.id }),
    )
    expect(await me.v1.accounts.lookup({ acct: theirs.acct })).toMatchObject({ id: theirs.id })
  })

  it('follows, mutes and reads how one stands to somebody', async () => {
    const them = me.v1.accounts.$select(theirs.id)
    expect(await them.follow()).toMatchObject({ following: true })
    expect(await them.mute({ duration: 60 })).toMatchObject({ muting: true })
    expect(await them.unmute()).toMatchObject({ muting: false })
    const [stance] = await me.v1.accounts.relationships.fetch({ id: [theirs.id] })
    expect(stance).toMatchObject({ id: theirs.id, following: true, muting: false })
  })

  it('reads what notifies, one by one and in groups', async () => {
    await other.v1.statuses.create({ status: `@${mine.acct} look` })
    const [latest] = await me.v1.notifications.list({ types: ['mention'], limit: 1 })
    expect(latest).toMatchObject({ type: 'mention', account: { id: theirs.id } })
    const grouped = await me.v2.notifications.list({ limit: 5 })
    expect(grouped.notificationGroups[0]).toMatchObject({ type: 'mention' })
    await me.v1.markers.create({ notifications: { lastReadId: latest?.id ?? '' } })
    expect((await me.v1.markers.fetch({ timeline: ['notifications'] })).notifications.lastReadId).toBe(
      latest?.id,
    )
  })

  it('keeps lists and filters', async () => {
    const list = await me.v1.lists.create({ title: 'Shop', exclusive: false })
    await me.v1.lists.$select(list.id).accounts.create({ accountIds: [theirs.id] })
    const post = await other.v1.statuses.create({ status: 'In the list' })
    expect((await me.v1.timelines.list.$select(list.id).list({ limit: 1 }))[0]?.id).toBe(post.id)
    await me.v1.lists.$select(list.id).accounts.remove({ accountIds: [theirs.id] })
    await me.v1.lists.$select(list.id).remove()
    const filter = await me.v2.filters.create({
      ...{ title: 'Rugby', context: ['home', 'public'], filterAction: 'warn' },
      keywordsAttributes: [{ keyword: 'scrum', wholeWord: true }],
    })
    const filtered = await other.v1.statuses.create({ status: 'A scrum' })
    const seen = await me.v1.statuses.$select(filtered.id).fetch()
    expect(seen.filtered?.[0]?.filter).toMatchObject({ id: filter.id, title: 'Rugby' })
    await me.v2.filters.$select(filter.id).remove()
    expect(await me.v2.filters.list()).toEqual([])
  })

  it('hears what happens as it happens', async () => {
    const events: mastodon.streaming.Event[] = []
    const subscriptions = [
      streaming.user.subscribe(),
      streaming.public.local.subscribe(),
      streaming.hashtag.subscribe({ tag: 'numbats' }),
      streaming.direct.subscribe(),
    ]
    for (const subscription of subscriptions)
      void (async () => {
        for await (const event of subscription) events.push(event)
      })()
    await streaming.prepare()
    // It does not say when the server has taken them in: something comes on each then.
    await expect
      .poll(
        async () => {
          await other.v1.statuses.create({ status: `@${mine.acct} #numbats?` })
          await other.v1.statuses.create({ status: `@${mine.acct} there?`, visibility: 'direct' })
          return new Set(events.map(({ stream }) => stream[0]))
        },
        { interval: 200 },
      )
      .toEqual(new Set(['user', 'public:local', 'hashtag', 'direct']))
    const made = await other.v1.statuses.create({ status: `@${mine.acct} #numbats` })
    const heard = (fits: (event: mastodon.streaming.Event) => boolean, what: string) =>
      until(() => events.find(fits), what)
    const isUpdate = (stream: string) => (event: mastodon.streaming.Event) =>
      event.event === 'update' && event.payload.id === made.id && event.stream[0] === stream
    for (const stream of ['user', 'public:local', 'hashtag']) await heard(isUpdate(stream), stream)
    await heard((one) => one.event === 'notification' && one.payload.status?.id === made.id, 'a notification')
    await other.v1.statuses.$select(made.id).update({ status: `@${mine.acct} #numbats again` })
    await heard((one) => one.event === 'status.update' && one.payload.id === made.id, 'an edit')
    await other.v1.statuses.$select(made.id).remove()
    await heard((one) => one.event === 'delete' && one.payload === made.id, 'an end')
    const word = await other.v1.statuses.create({ status: `@${mine.acct} a word`, visibility: 'direct' })
    await heard(
      (one) => one.event === 'conversation' && one.payload.lastStatus?.id === word.id,
      'a conversation',
    )
    for (const subscription of subscriptions) subscription.unsubscribe()
  })
})
