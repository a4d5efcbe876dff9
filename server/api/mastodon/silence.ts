import type { FastifyInstance } from 'fastify'
import { ensureHashtags, findHashtag } from '#server/domains/follows/index.ts'
import { listSilenced, silence, unsilence } from '#server/domains/mutes/index.ts'
import { implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { answerPosts, type Desk, readHashtag } from './shared.ts'

/** Hashtags and threads that somebody does not want to hear of. */
export function silences(app: FastifyInstance, desk: Desk): void {
  const { ground, hashtags } = desk.house

  implement(app, 'POST /api/birdhouse/v1/hashtags/:name/mute', async ({ me, params, body }) => {
    const [hashtag] = await ensureHashtags(ground.db, [readHashtag(params.name)])
    if (hashtag !== undefined)
      await silence(ground, me, 'hashtag', hashtag.id, body.duration === 0 ? null : body.duration)
    return {}
  })
  implement(app, 'POST /api/birdhouse/v1/hashtags/:name/unmute', async ({ me, params }) => {
    const hashtag = await findHashtag(ground, readHashtag(params.name))
    if (hashtag !== null) await unsilence(ground, me, 'hashtag', hashtag.id)
    return {}
  })
  implement(app, 'GET /api/birdhouse/v1/mutes/hashtags', async ({ me, query, request, reply }) => {
    const found = await listSilenced(ground, me, 'hashtag', query)
    const keys = found.map(({ key }) => key)
    linkPages(request, reply, keys, query.limit, desk.site.url)
    const names = await hashtags.read(found.map(({ id }) => id))
    return found.map(({ id, until }) => ({
      id,
      name: names.get(id) ?? '',
      expires_at: until?.toISOString() ?? null,
    }))
  })
  implement(app, 'GET /api/birdhouse/v1/mutes/threads', async (call) =>
    answerPosts(desk, call, await listSilenced(ground, call.me, 'thread', call.query), call.query.limit),
  )
}
