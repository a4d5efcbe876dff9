import type { FastifyInstance } from 'fastify'
import type { Poll } from '#contract/mastodon/poll.ts'
import { Refusal } from '#server/base/errors.ts'
import { vote } from '#server/domains/posts/index.ts'
import { implement } from '../http/implement.ts'
import { presentPoll } from '../present/poll.ts'
import type { Desk } from './shared.ts'

/** A poll has the id of its post, and is for those who may see that. */
export function polls(app: FastifyInstance, desk: Desk): void {
  async function read(me: string, id: string): Promise<Poll> {
    const seen = await desk.house.posts.one(me, id)
    const { post, marks } = seen.original ?? seen
    const poll = presentPoll(post, marks)
    if (poll === null) throw new Refusal('not_found')
    return poll
  }

  implement(app, 'GET /api/v1/polls/:id', ({ params, me }) => read(me, params.id))

  implement(app, 'POST /api/v1/polls/:id/votes', async ({ params, body, me }) => {
    await vote(desk.house.ground, me, params.id, body.choices)
    return read(me, params.id)
  })
}
