import type { FastifyInstance } from 'fastify'
import type { Daily, DailySource as Sent } from '#contract/product/daily.ts'
import { Refusal } from '#server/base/errors.ts'
import { compareIds } from '#server/base/ids.ts'
import {
  changeDaily,
  type DailySource,
  type DailyWindow,
  dailyPosts,
  listDailySources,
  MOST_DAILY,
  readDaily,
  setDaily,
} from '#server/domains/daily/index.ts'
import { findHashtag } from '#server/domains/follows/index.ts'
import { readGroups } from '#server/domains/groups/index.ts'
import type { Page } from '#server/store/page.ts'
import { implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { answerPosts, type Desk, readHashtag } from '../mastodon/shared.ts'
import { presentAccount } from '../present/account.ts'
import { presentGroup } from '../present/group.ts'

/** People whose faces stand on the card. */
const SHOWN = 3

export function daily(app: FastifyInstance, desk: Desk): void {
  const { ground, cards, hashtags, posts } = desk.house
  const { site } = desk

  async function read(me: string): Promise<Daily> {
    const window = await readDaily(ground, me)
    return { hour: window.hour, card: await card(me, window) }
  }

  /** Counted are those that may be seen now, not what was written once. */
  async function card(me: string, { since, until }: DailyWindow): Promise<Daily['card']> {
    const found = await dailyPosts(ground, me, { since, until })
    if (found.length === 0) return null
    const seen = await posts.read(
      me,
      found.map(({ id }) => id),
    )
    if (seen.length === 0) return null
    const people = [...new Set(seen.map(({ author }) => author.id))]
    const some = await cards.list(people.slice(0, SHOWN))
    return {
      ...{ since, until, posts: seen.length, people: people.length },
      more: found.length === MOST_DAILY,
      some: some.map((one) => presentAccount(site, one)),
    }
  }

  implement(app, 'GET /api/birdhouse/v1/daily', ({ me }) => read(me))
  implement(app, 'PUT /api/birdhouse/v1/daily', async ({ me, body }) => {
    await changeDaily(ground, me, body)
    return read(me)
  })

  implement(app, 'GET /api/birdhouse/v1/timelines/daily', async (call) => {
    const { me, query } = call
    const window = await readDaily(ground, me)
    const until = query.until ?? window.until
    const found = await dailyPosts(ground, me, {
      since: window.since,
      until: compareIds(until, window.until) > 0 ? window.until : until,
    })
    const ids = pageOf(
      found.map(({ id }) => id),
      query,
    )
    return answerPosts(
      desk,
      call,
      ids.map((id) => ({ id, key: id })),
      query.limit,
    )
  })

  async function present(me: string, sources: DailySource[]): Promise<Sent[]> {
    const of = (kind: DailySource['kind']) => sources.filter((one) => one.kind === kind).map(({ id }) => id)
    const people = new Map((await cards.list(of('person'))).map((one) => [one.id, one]))
    const names = await hashtags.read(of('hashtag'))
    const groups = new Map((await readGroups(ground, me, of('group'))).map((one) => [one.id, one]))
    return sources.map(({ kind, id, key }) => {
      const [person, group] = [people.get(id), groups.get(id)]
      return {
        id: key,
        account: kind === 'person' && person ? presentAccount(site, person) : null,
        hashtag: kind === 'hashtag' ? (names.get(id) ?? null) : null,
        group: kind === 'group' && group ? presentGroup(group) : null,
      }
    })
  }
  implement(app, 'GET /api/birdhouse/v1/daily/sources', async ({ me, query, request, reply }) => {
    const sources = await listDailySources(ground, me, query)
    linkPages(
      request,
      reply,
      sources.map(({ key }) => key),
      query.limit,
      site.url,
    )
    return present(me, sources)
  })

  for (const [method, on] of [
    ['PUT', true],
    ['DELETE', false],
  ] as const) {
    implement(app, `${method} /api/birdhouse/v1/daily/people/:id`, async ({ me, params }) => {
      await setDaily(ground, me, 'person', params.id, on)
      return {}
    })
    implement(app, `${method} /api/birdhouse/v1/daily/hashtags/:name`, async ({ me, params }) => {
      const hashtag = await findHashtag(ground, readHashtag(params.name))
      if (hashtag === null && on) throw new Refusal('daily_not_followed')
      if (hashtag !== null) await setDaily(ground, me, 'hashtag', hashtag.id, on)
      return {}
    })
    implement(app, `${method} /api/birdhouse/v1/daily/groups/:id`, async ({ me, params }) => {
      await setDaily(ground, me, 'group', params.id, on)
      return {}
    })
  }
}

/** Of ids newest first, the page that Mastodon's rules describe. */
function pageOf(ids: string[], { max_id, since_id, min_id, limit }: Page): string[] {
  const found = ids.filter(
    (id) =>
      (max_id === undefined || compareIds(id, max_id) < 0) &&
      (since_id === undefined || compareIds(id, since_id) > 0) &&
      (min_id === undefined || compareIds(id, min_id) > 0),
  )
  return min_id === undefined ? found.slice(0, limit) : found.slice(-limit)
}
