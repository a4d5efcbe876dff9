import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EndpointName, endpoints } from '#contract/index.ts'
import { announce } from '#test/rig/announce.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople } from '#test/rig/people.ts'
import { drawing, upload } from '#test/rig/pictures.ts'
import { answerOf, hasDescription, problems } from './mastodon-schema.ts'

/** Every endpoint of ours whose address is Mastodon's. */
const names = (Object.keys(endpoints) as EndpointName[]).filter((name) => !name.includes('/api/birdhouse/'))

/** Nobody’s address is given to those who are not signed in; Mastodon too leaves it empty where none is named. */
const NO_CONTACT = '/contact/email must match format "email"'

/** Of the two shapes of a quote neither asks for more than its state, so whatever fits one fits both. */
const EITHER_QUOTE = /\/quote must match exactly one schema in oneOf$/

describe.skipIf(!hasDescription)('what Mastodon’s apps get', () => {
  let house: TestHouse
  let me: Caller
  const given: Record<string, { params?: object; query?: object; body?: object }> = {}

  beforeAll(async () => {
    house = await openHouse({ sample: true })
    me = await house.signIn('tui.armitage')
    const other = await house.signIn('dave.pokere')
    const idOf = async (who: Caller) => (await who.call('GET /api/v1/accounts/verify_credentials')).body.id
    const [mine, theirs] = [await idOf(me), await idOf(other)]
    const post = async (
      who: Caller,
      body: { status: string; in_reply_to_id?: string; media_ids?: string[]; visibility?: 'direct' },
    ) => (await who.call('POST /api/v1/statuses', { body })).body.id
    const id = await post(me, { status: 'Morning, @dave.pokere #fieldnotes https://example.org/a' })
    const reply = await post(other, { status: 'Morning', in_reply_to_id: id })
    // What the sample bookmarks depends on the day.
    for (const act of ['favourite', 'bookmark'] as const)
      await me.call(`POST /api/v1/statuses/:id/${act}`, { params: { id: reply } })
    for (const act of ['favourite', 'reblog', 'bookmark'] as const)
      await other.call(`POST /api/v1/statuses/:id/${act}`, { params: { id } })
    await other.call('POST /api/v1/accounts/:id/unfollow', { params: { id: mine } })
    await other.call('POST /api/v1/accounts/:id/follow', { params: { id: mine } })
    const third = await idOf(await house.signIn('isla.drummond'))
    for (const act of ['mute', 'block'] as const)
      await me.call(`POST /api/v1/accounts/:id/${act}`, { params: { id: third } })
    const gone = await post(me, { status: 'Soon gone' })
    for (const name of names) {
      const account = name.includes('/accounts/:id')
      if (name.includes(':id')) given[name] = { params: { id: account ? theirs : id } }
      if (name.includes(':name')) given[name] = { params: { name: 'fieldnotes' } }
    }
    const list = (await me.call('POST /api/v1/lists', { body: { title: 'Everybody' } })).body.id
    const members = { params: { id: list }, body: { account_ids: [theirs] } }
    for (const name of names.filter((one) => one.includes('/lists/:id') || one.includes('/list/:id')))
      given[name] = { params: { id: list } }
    given['PUT /api/v1/lists/:id'] = { params: { id: list }, body: { title: 'All' } }
    given['POST /api/v1/lists'] = { body: { title: 'Another' } }
    given['POST /api/v1/lists/:id/accounts'] = members
    given['DELETE /api/v1/lists/:id/accounts'] = members
    await me.call('POST /api/v1/lists/:id/accounts', members)
    for (const name of names.filter((one) => one.includes('/conversations/:id')))
      given[name] = {
        params: { id: await post(other, { status: '@tui.armitage a word', visibility: 'direct' }) },
      }
    const announced = await announce(await house.signIn('wei.zhou'))
    given['POST /api/v1/announcements/:id/dismiss'] = { params: { id: announced } }
    given['DELETE /api/v1/statuses/:id'] = { params: { id: gone } }
    const poll = { options: ['Yes', 'No'], expires_in: 3_600 }
    const asked = (await other.call('POST /api/v1/statuses', { body: { status: 'Lunch?', poll } })).body.id
    given['GET /api/v1/polls/:id'] = { params: { id: asked } }
    given['POST /api/v1/polls/:id/votes'] = { params: { id: asked }, body: { choices: [0] } }
    given['PUT /api/v1/statuses/:id'] = { params: { id }, body: { status: 'Good morning, #fieldnotes' } }
    given['POST /api/v1/statuses'] = { body: { status: 'Hello' } }
    const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
    const planned = async () =>
      (await me.call('POST /api/v1/statuses', { body: { status: 'Later', scheduled_at: later(60) } })).body.id
    for (const name of names.filter((one) => one.includes('/scheduled_statuses/:id')))
      given[name] = { params: { id: await planned() } }
    const moved = given['PUT /api/v1/scheduled_statuses/:id']
    given['PUT /api/v1/scheduled_statuses/:id'] = { ...moved, body: { scheduled_at: later(90) } }
    const quoting = await other.call('POST /api/v1/statuses', {
      body: { status: 'So', quoted_status_id: id },
    })
    given['POST /api/v1/statuses/:id/quotes/:quoting_id/revoke'] = {
      params: { id, quoting_id: quoting.body.id },
    }
    await other.call('POST /api/v1/statuses', { body: { status: 'So again', quoted_status_id: id } })
    given['PUT /api/v1/statuses/:id/interaction_policy'] = {
      params: { id },
      body: { quote_approval_policy: 'followers' },
    }
    const fourth = await house.signIn('mele.fifita')
    await fourth.call('POST /api/v1/statuses/:id/favourite', { params: { id } })
    const [told] = (await me.call('GET /api/v1/notifications')).body
    await me.call('PATCH /api/v2/notifications/policy', { body: { for_not_following: 'filter' } })
    const stranger = await idOf(fourth)
    await me.call('POST /api/v1/accounts/:id/unfollow', { params: { id: stranger } })
    await post(fourth, { status: 'Hello, @tui.armitage' })
    for (const name of names.filter((one) => one.includes('/notifications'))) {
      if (name.includes(':group_key')) given[name] = { params: { group_key: `favourite-${id}` } }
      if (name.includes(':id'))
        given[name] = { params: { id: name.includes('requests') ? stranger : (told?.id ?? '') } }
      if (/requests\/(accept|dismiss)$/.test(name)) given[name] = { body: { id: [stranger] } }
    }
    const keys = { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) }
    const pushed = { body: { subscription: { endpoint: 'https://8.8.8.8/push', keys } } }
    given['POST /api/v1/push/subscription'] = pushed
    given['PUT /api/v1/push/subscription'] = { body: { data: { policy: 'followed' } } }
    await me.call('POST /api/v1/push/subscription', pushed)
    given['PATCH /api/v2/notifications/policy'] = { body: { for_new_accounts: 'accept' } }
    given['PATCH /api/v1/accounts/update_credentials'] = { body: { note: 'Plain words' } }
    given['GET /api/v1/accounts/lookup'] = { query: { acct: 'dave.pokere' } }
    given['GET /api/v1/accounts/search'] = { query: { q: 'da' } }
    given['GET /api/v1/accounts/relationships'] = { query: { id: theirs } }
    given['GET /api/v1/timelines/tag/:hashtag'] = { params: { hashtag: 'fieldnotes' } }
    given['GET /api/v2/search'] = { query: { q: 'morning' } }
    given['POST /api/v1/reports'] = { body: { account_id: theirs, status_ids: [] } }
    const media = async () => (await upload(house, me, await drawing())).body.id
    await post(me, { status: 'A picture', media_ids: [await media()] })
    for (const name of ['GET', 'PUT', 'DELETE'] as const)
      given[`${name} /api/v1/media/:id`] = { params: { id: await media() } }
    const wish = { title: 'Rugby', context: ['home' as const] }
    const made = async () => {
      const keywords_attributes = [{ keyword: 'scrum', whole_word: true }]
      const { body } = await me.call('POST /api/v2/filters', { body: { ...wish, keywords_attributes } })
      const params = { id: body.id }
      const { body: added } = await me.call('POST /api/v2/filters/:id/statuses', {
        params,
        body: { status_id: id },
      })
      return { filter: body.id, keyword: body.keywords[0]?.id ?? '', status: added.id }
    }
    for (const name of names.filter((one) => one.includes('/v2/filters'))) {
      const { filter, keyword, status } = await made()
      const part = name.includes('filters/keywords')
        ? keyword
        : name.includes('filters/statuses')
          ? status
          : filter
      const body = name.endsWith('/statuses')
        ? { status_id: id }
        : name.includes('keywords')
          ? { keyword: 'try' }
          : { title: 'Rugby', context: ['home'] }
      given[name] = {
        ...(name.includes(':id') && { params: { id: part } }),
        ...(/^(POST|PUT)/.test(name) && { body }),
      }
    }
    const [keeper] = await addPeople(house, 1, 'administrator')
    const emoji = { path: '/api/birdhouse/v1/emoji', fields: { shortcode: 'tui' } }
    if (keeper) await upload(house, keeper.caller, await drawing(), emoji)
    const rules = [{ text: 'Be kind', hint: '' }]
    const { revision } = (await me.call('GET /api/birdhouse/v1/rules')).body
    await keeper?.caller.call('PUT /api/birdhouse/v1/rules', { body: { rules, revision } })
    given['POST /api/v1/markers'] = { body: { home: { last_read_id: id } } }
  })
  afterAll(() => house.stop())

  it('POST /api/v2/media has its shape', async () => {
    const validate = answerOf('POST /api/v2/media')
    validate?.((await upload(house, me, await drawing())).body)
    expect(validate && problems(validate)).toEqual([])
  })

  const forms = ['POST /api/v2/media', 'POST /api/v1/media']
  it.each(names.filter((name) => !forms.includes(name) && answerOf(name) !== undefined))(
    '%s has its shape',
    async (name) => {
      const validate = answerOf(name)
      const answer = await me.call(name, given[name] as never)
      expect(answer.status).toBe(200)
      if (Array.isArray(answer.body)) expect(answer.body.length).toBeGreaterThan(0)
      validate?.(answer.body)
      expect(
        validate && problems(validate).filter((line) => line !== NO_CONTACT && !EITHER_QUOTE.test(line)),
      ).toEqual([])
    },
  )
})
