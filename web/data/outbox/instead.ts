import { ApiError, call } from '#web/data/call.ts'
import type { Status } from '#web/data/posts.ts'
import { type Delivered, deliver } from './deliver.ts'
import { change, type Outgoing } from './outbox.ts'

/**
 * Sends what was changed after it had been sent without an answer. First it is made certain what became of that: what did not
 * arrive never will; what waits for its time is cancelled; what did arrive is edited, where an edit can make it what it is to be.
 * Throws ApiError, `already_posted` where it can't.
 */
export async function deliverInstead(post: Outgoing): Promise<Delivered> {
  for (const key of post.instead ?? []) {
    const before = await call('DELETE /api/birdhouse/v1/keys/:key', { params: { key } })
    if (before.scheduled_id)
      await call('DELETE /api/v1/scheduled_statuses/:id', { params: { id: before.scheduled_id } })
    const [only] = before.posts
    if (only) return { posts: [await edit(only, before.posts.length, post)] }
  }
  return deliver(post, false)
}

async function edit(there: Status, count: number, post: Outgoing): Promise<Status> {
  const { body } = post
  if (count > 1 || !isAlike(there, post)) {
    // Whoever is told of it and posts all the same wants both.
    change(post.key, { instead: undefined })
    throw new ApiError(409, 'already_posted', 'An earlier version of this is posted already.')
  }
  return call('PUT /api/v1/statuses/:id', {
    params: { id: there.id },
    body: {
      status: body.status,
      full_text: body.full_text ?? null,
      spoiler_text: body.spoiler_text ?? '',
      language: body.language,
      media_ids: body.media_ids ?? [],
    },
  })
}

/** It stands where the new one would, for the same people: only what an edit can change is other. */
function isAlike(
  { birdhouse, poll, quote, in_reply_to_id }: Status,
  { body, more, time }: Outgoing,
): boolean {
  return (
    !more &&
    !time &&
    !poll &&
    !body.poll &&
    !quote &&
    !body.quoted_status_id &&
    in_reply_to_id === (body.in_reply_to_id ?? null) &&
    birdhouse.visibility === (body.visibility ?? 'company') &&
    (birdhouse.group?.id ?? null) === (body.group_id ?? null) &&
    birdhouse.reply_policy === (body.reply_policy ?? 'everyone')
  )
}
