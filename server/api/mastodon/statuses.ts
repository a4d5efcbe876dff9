import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Input } from '#contract/index.ts'
import type { NewPoll as SentPoll } from '#contract/mastodon/poll.ts'
import type { Status, Visibility } from '#contract/mastodon/status.ts'
import { Refusal } from '#server/base/errors.ts'
import {
  bookmark,
  boost,
  changeQuotePolicy,
  deletePost,
  editPost,
  favourite,
  muteThread,
  type NewPoll,
  pin,
  publish,
  publishThread,
  readHistory,
  unbookmark,
  unboost,
  unfavourite,
  unmuteThread,
  unpin,
  type Written,
  whoMarked,
} from '#server/domains/posts/index.ts'
import { schedule, withdrawOrder } from '#server/domains/scheduled/index.ts'
import { implement, Ready } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { presentAccount } from '../present/account.ts'
import { presentEdition } from '../present/edition.ts'
import { privacyOf } from '../present/posting.ts'
import { toSaid } from './media.ts'
import { POLICIES } from './quotes.ts'
import { answerScheduled } from './scheduled.ts'
import { answerPost, type Desk, listFor } from './shared.ts'

/** Of posts that are asked for by their ids. */
const MOST_AT_ONCE = 40

type Words = { visibility: Visibility; quiet: boolean }
const WORDS: Record<string, Words> = {
  public: { visibility: 'company', quiet: false },
  unlisted: { visibility: 'company', quiet: true },
  private: { visibility: 'followers', quiet: false },
  company: { visibility: 'company', quiet: false },
  followers: { visibility: 'followers', quiet: false },
  group: { visibility: 'group', quiet: false },
  direct: { visibility: 'direct', quiet: false },
}

type Sent = Pick<
  NonNullable<Input<'PUT /api/v1/statuses/:id'>['body']>,
  'full_text' | 'spoiler_text' | 'sensitive' | 'language'
>

/** What is not sent is left out; what is sent as nothing is nothing. */
function carried({ full_text, spoiler_text, sensitive, language }: Sent): Omit<Written, 'text'> {
  return {
    ...(full_text !== undefined && { fullText: full_text }),
    ...(spoiler_text != null && { warning: spoiler_text }),
    ...(sensitive != null && { sensitive }),
    ...(language !== undefined && { language }),
  }
}

function toPoll(poll: z.output<typeof SentPoll> | null): NewPoll | null {
  if (poll === null) return null
  const { options, expires_in: expiresIn, multiple, hide_totals: hideTotals } = poll
  return { options, expiresIn, multiple: multiple ?? false, hideTotals: hideTotals ?? false }
}

type NewStatus = Omit<NonNullable<Input<'POST /api/v1/statuses'>['body']>, 'scheduled_at'>

/** A new post as it is sent. */
function wishOf(body: NewStatus) {
  return {
    text: body.status,
    ...carried(body),
    poll: toPoll(body.poll ?? null),
    mediaIds: body.media_ids ?? [],
    inReplyToId: body.in_reply_to_id ?? null,
    groupId: body.group_id ?? null,
    quoteOfId: body.quoted_status_id ?? null,
    ...(body.quote_approval_policy && { quotePolicy: POLICIES[body.quote_approval_policy] }),
    ...(body.reply_policy && { replyPolicy: body.reply_policy }),
    ...(body.visibility == null ? {} : WORDS[body.visibility]),
  }
}

export function statuses(app: FastifyInstance, desk: Desk): void {
  const { ground, posts, cards, organisation } = desk.house

  /** What an app leaves out is as its person has chosen; who sees an answer, or what stands in a group, is said there. */
  async function withDefaults(me: string, body: NewStatus, answers = false): Promise<NewStatus> {
    const card = await cards.one(me)
    if (card === null) return body
    const begins = !answers && body.in_reply_to_id == null && body.group_id == null
    return {
      ...body,
      sensitive: body.sensitive ?? (card.postSensitive || undefined),
      language: body.language === undefined ? (card.postLanguage ?? undefined) : body.language,
      ...(body.visibility == null && begins && { visibility: privacyOf(card) }),
    }
  }

  implement(app, 'POST /api/v1/statuses', async ({ body, me, request }) => {
    const key = request.headers['idempotency-key']
    const wish = wishOf(await withDefaults(me, body))
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
    const begun = await Promise.all(body.posts.map((one, at) => withDefaults(me, one, at > 0)))
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

  implement(app, 'PUT /api/v1/statuses/:id', async ({ params, body, me }) => {
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

  for (const [name, how] of [
    ['GET /api/v1/statuses/:id/favourited_by', 'favourite'],
    ['GET /api/v1/statuses/:id/reblogged_by', 'boost'],
  ] as const) {
    implement(app, name, async ({ params, query, me, request, reply }) => {
      const { post } = await posts.one(me, params.id)
      const who = await whoMarked(ground, how, post.boostOfId ?? post.id, query)
      linkPages(
        request,
        reply,
        who.map((one) => one.key),
        query.limit,
        desk.site.url,
      )
      return (await cards.list(who.map((one) => one.id))).map((card) => presentAccount(desk.site, card))
    })
  }

  for (const [name, act] of [
    ['POST /api/v1/statuses/:id/favourite', favourite],
    ['POST /api/v1/statuses/:id/unfavourite', unfavourite],
    ['POST /api/v1/statuses/:id/bookmark', bookmark],
    ['POST /api/v1/statuses/:id/unbookmark', unbookmark],
    ['POST /api/v1/statuses/:id/unmute', unmuteThread],
    ['POST /api/v1/statuses/:id/pin', pin],
    ['POST /api/v1/statuses/:id/unpin', unpin],
  ] as const) {
    implement(app, name, async ({ params, me }) => {
      await act(ground, me, params.id)
      return answerPost(desk, me, params.id)
    })
  }

  implement(app, 'POST /api/v1/statuses/:id/mute', async ({ params, body, me }) => {
    await muteThread(ground, me, params.id, body.duration === 0 ? null : body.duration)
    return answerPost(desk, me, params.id)
  })

  implement(app, 'POST /api/v1/statuses/:id/reblog', async ({ params, me }) =>
    answerPost(desk, me, await boost(ground, me, params.id)),
  )

  implement(app, 'POST /api/v1/statuses/:id/unreblog', async ({ params, me }) => {
    const { post } = await posts.one(me, params.id)
    await unboost(ground, me, params.id)
    return answerPost(desk, me, post.boostOfId ?? post.id)
  })
}
