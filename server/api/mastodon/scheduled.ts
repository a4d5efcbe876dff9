import type { FastifyInstance } from 'fastify'
import type { Reply } from '#contract/index.ts'
import {
  backToDraft,
  cancel,
  readAllScheduled,
  readScheduled,
  reschedule,
  type Scheduled,
} from '#server/domains/scheduled/index.ts'
import { implement, Ready } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import type { Desk } from './shared.ts'

const MASTODON = { company: 'public', followers: 'private', group: 'private', direct: 'direct' } as const

function present({ id, at, wish, idempotencyKey }: Scheduled): Reply<'GET /api/v1/scheduled_statuses/:id'> {
  const { poll } = wish
  const visibility = wish.groupId ? 'group' : (wish.visibility ?? 'company')
  return {
    id,
    scheduled_at: at.toISOString(),
    params: {
      application_id: 0,
      with_rate_limit: false,
      text: wish.text,
      visibility: visibility === 'company' && wish.quiet ? 'unlisted' : MASTODON[visibility],
      spoiler_text: wish.warning ?? '',
      sensitive: wish.sensitive ?? false,
      language: wish.language ?? null,
      in_reply_to_id: wish.inReplyToId ?? null,
      media_ids: wish.mediaIds?.length ? [...wish.mediaIds] : null,
      quoted_status_id: wish.quoteOfId ?? null,
      idempotency: idempotencyKey,
      scheduled_at: null,
      poll: poll
        ? {
            options: [...poll.options],
            expires_in: poll.expiresIn,
            multiple: poll.multiple ?? false,
            hide_totals: poll.hideTotals ?? false,
          }
        : null,
    },
    media_attachments: [],
    birdhouse: {
      visibility: wish.groupId ? 'group' : (wish.visibility ?? null),
      full_text: wish.fullText ?? null,
    },
  }
}

export const answerScheduled = (one: Scheduled) => new Ready([Buffer.from(JSON.stringify(present(one)))])

export function scheduled(app: FastifyInstance, desk: Desk): void {
  const { ground } = desk.house

  implement(app, 'GET /api/v1/scheduled_statuses', async ({ me, query, request, reply }) => {
    const found = await readAllScheduled(ground, me, query)
    const ids = found.map(({ id }) => id)
    linkPages(request, reply, ids, query.limit, desk.site.url)
    return found.map(present)
  })
  implement(app, 'GET /api/v1/scheduled_statuses/:id', async ({ me, params }) =>
    present(await readScheduled(ground, me, params.id)),
  )
  implement(app, 'PUT /api/v1/scheduled_statuses/:id', async ({ me, params, body }) =>
    present(await reschedule(ground, me, params.id, new Date(body.scheduled_at))),
  )
  implement(app, 'DELETE /api/v1/scheduled_statuses/:id', async ({ me, params }) => {
    await cancel(ground, me, params.id)
    return {}
  })
  implement(app, 'POST /api/birdhouse/v1/scheduled/:id/draft', async ({ me, params }) => ({
    key: await backToDraft(ground, me, params.id),
  }))
}
