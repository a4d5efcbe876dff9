import type { FastifyInstance } from 'fastify'
import { changeQuotePolicy, quotingPosts, revokeQuote } from '#server/domains/posts/index.ts'
import { implement } from '../http/implement.ts'
import { answerPost, answerPosts, type Desk } from './shared.ts'

/** Mastodon's words for who may quote. */
export const POLICIES = { public: 'everyone', followers: 'followers', nobody: 'nobody' } as const

export function quotes(app: FastifyInstance, desk: Desk): void {
  const { ground, posts } = desk.house

  implement(app, 'GET /api/v1/statuses/:id/quotes', async (call) => {
    const { me, params, query } = call
    const { post } = await posts.one(me, params.id)
    return answerPosts(
      desk,
      call,
      await quotingPosts(ground, me, post.boostOfId ?? post.id, query),
      query.limit,
    )
  })

  implement(app, 'POST /api/v1/statuses/:id/quotes/:quoting_id/revoke', async ({ me, params }) => {
    await revokeQuote(ground, me, params.id, params.quoting_id)
    return answerPost(desk, me, params.quoting_id)
  })

  implement(app, 'PUT /api/v1/statuses/:id/interaction_policy', async ({ me, params, body }) => {
    await changeQuotePolicy(ground, me, params.id, POLICIES[body.quote_approval_policy])
    return answerPost(desk, me, params.id)
  })
}
