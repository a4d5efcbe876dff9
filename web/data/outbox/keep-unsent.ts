import type { Request } from '#contract/index.ts'
import { call } from '#web/data/call.ts'
import { randomKey } from '#web/data/random-key.ts'
import { outbox, takeOut } from './outbox.ts'

const OURS = ['direct', 'followers', 'group', 'company'] as const

/**
 * What was refused, and waits here to be changed, becomes a draft on the server, for nothing may stay in this browser.
 * Throws ApiError where the server does not take it.
 */
export async function keepUnsent(): Promise<void> {
  for (const { key, body, group, more } of outbox.get()) {
    const { status, media_ids, poll, visibility, reply_policy, in_reply_to_id, quoted_status_id, ...rest } =
      body
    const content = {
      ...rest,
      text: status,
      reply_policy: reply_policy ?? 'everyone',
      visibility: OURS.find((one) => one === visibility) ?? 'company',
      group: group ?? null,
      more: more ?? [],
      media_ids: media_ids ?? [],
      in_reply_to_id: in_reply_to_id ?? null,
      quoted_status_id: quoted_status_id ?? null,
      poll: poll ? { ...poll, ...counted(poll) } : null,
    }
    await call('PUT /api/birdhouse/v1/drafts/:key', {
      params: { key: randomKey() },
      body: { revision: 0, content },
    })
    takeOut(key)
  }
}

type Poll = NonNullable<Request<'POST /api/v1/statuses'>['body']['poll']>

const counted = ({ expires_in, multiple, hide_totals }: Poll) => ({
  expires_in: Number(expires_in),
  multiple: multiple === true,
  hide_totals: hide_totals === true,
})
