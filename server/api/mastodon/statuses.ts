import type { FastifyInstance } from 'fastify'
import type { Status } from '#contract/mastodon/status.ts'
import { Refusal } from '#server/base/errors.ts'
import {
  changeQuotePolicy,
  deletePost,
  editPost,
  publish,
  publishThread,
  readHistory,
} from '#server/domains/posts/index.ts'
import { schedule, withdrawOrder } from '#server/domains/scheduled/index.ts'
import { implement, Ready } from '../http/implement.ts'
import { presentEdition } from '../present/edition.ts'
import { toSaid } from './media.ts'
import { POLICIES } from './quotes.ts'
import { answerScheduled } from './scheduled.ts'
import { answerPost, type Desk, listFor } from './shared.ts'
import { carried, namedHere, toPoll, wishOf, withDefaults } from './wishes.ts'

/** Of posts that are asked for by their ids. */
const MOST_AT_ONCE = 40

export function statuses(app: FastifyInstance, desk: Desk): void {
  const { ground, posts, organisation } = desk.house

  implement(app, 'POST /api/v1/statuses', async ({ body, me, request }) => {
    const key = request.headers['idempotency-key']
    const wish = wishOf(await withDefaults(desk.house, me, namedHere(desk.site, body)))
    const idempotencyKey = typeof key === 'string' ? key.slice(0, 200) : null
    const limit = (await organisation()).postLimit
    if (body.scheduled_at != null) {
      const order = { wish, at: new Date(body.scheduled_at), idempotencyKey, limit }
      const made = await schedule(ground, me, order)
      return 'postId' in made ? answerPost(desk, me, made.postId) : answerScheduled(made)
    }
    return answerPost(desk, me, await publish(ground, { authorId: me, ...wish, idempotencyKey, limit }))
  })

  implement(app, 'POST /api/birdhouse/v1/threads', async ({ body, me, request }) => {
    const key = request.headers['idempotency-key']
    const limit = (await organisation()).postLimit
    const begun = await Promise.all(
      body.posts.map((one, at) => withDefaults(desk.house, me, namedHere(desk.site, one), at > 0)),
    )
    const wanted = begun.map((one) => ({ ...wishOf(one), authorId: me, limit }))
    const ids = await publishThread(ground, wanted, typeof key === 'string' ? key.slice(0, 200) : null)
    return new Ready(await listFor(desk, me, await posts.read(me, ids)))
  })

  implement(app, 'DELETE /api/birdhouse/v1/keys/:key', async ({ params, me }) => {
    const { postIds, scheduledId } = await withdrawOrder(ground, me, params.key)
    const found = await listFor(desk, me, await posts.read(me, postIds))
    return new Ready([
      Buffer.from('{"posts":'),
      ...found,
      Buffer.from(`,"scheduled_id":${JSON.stringify(scheduledId)}}`),
    ])
  })

  implement(app, 'GET /api/v1/statuses', async ({ query, me }) => {
    const ids = (query.id ?? []).slice(0, MOST_AT_ONCE)
    return new Ready(await listFor(desk, me, await posts.read(me, [...new Set(ids)])))
  })

  implement(app, 'GET /api/v1/statuses/:id', ({ params, me }) => answerPost(desk, me, params.id))

  implement(app, 'PUT /api/v1/statuses/:id', async ({ params, body: sent, me }) => {
    const body = namedHere(desk.site, sent)
    await editPost(ground, {
      authorId: me,
      postId: params.id,
      text: body.status,
      version: body.version ?? null,
      limit: (await organisation()).postLimit,
      ...carried(body),
      ...(body.poll !== undefined && { poll: toPoll(body.poll) }),
      media: {
        ...(body.media_ids != null && { ids: body.media_ids }),
        said: (body.media_attributes ?? []).map((one) => ({ id: one.id, ...toSaid(one) })),
      },
    })
    if (body.quote_approval_policy != null)
      await changeQuotePolicy(ground, me, params.id, POLICIES[body.quote_approval_policy])
    return answerPost(desk, me, params.id)
  })

  implement(app, 'GET /api/v1/statuses/:id/history', async ({ params, me }) => {
    const seen = await posts.one(me, params.id)
    const { post, author } = seen.original ?? seen
    return (await readHistory(ground, post.id)).map((edition) =>
      presentEdition(desk.site, edition, post, author),
    )
  })

  implement(app, 'DELETE /api/v1/statuses/:id', async ({ params, query, me }) => {
    const before = desk.statuses.one(await posts.one(me, params.id))
    const text = await deletePost(ground, me, params.id, query.delete_media)
    return { ...(JSON.parse(Buffer.concat(before).toString()) as Status), text }
  })

  implement(app, 'GET /api/v1/statuses/:id/context', async ({ params, me }) => {
    const thread = await desk.house.threads.around(me, params.id)
    const [ancestors, descendants] = [
      await listFor(desk, me, thread.ancestors),
      await listFor(desk, me, thread.descendants),
    ]
    return new Ready([
      Buffer.from('{"ancestors":'),
      ...ancestors,
      Buffer.from(',"descendants":'),
      ...descendants,
      Buffer.from('}'),
    ])
  })

  implement(app, 'GET /api/v1/statuses/:id/source', async ({ params, me }) => {
    const { post } = await posts.one(me, params.id)
    return { id: post.id, text: post.text, spoiler_text: post.warning }
  })

  implement(app, 'POST /api/v1/statuses/:id/translate', async ({ params, me }) => {
    await posts.one(me, params.id)
    throw new Refusal('no_translator')
  })
}
