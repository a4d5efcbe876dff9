import i18next from 'i18next'
import { ApiError, call } from '#web/data/call.ts'
import type { Status } from '#web/data/posts.ts'
import { toast } from '#web/ui/toast.tsx'
import { type Delivered, deliver } from './deliver.ts'
import { change, isOld, maybePosted, type Outgoing } from './outbox.ts'

/**
 * Sends what was changed after it had been sent without an answer. First it is made certain what became of that: what did not
 * arrive never will; what waits for its time is cancelled; what did arrive is edited, where an edit can make it what it is to be.
 * Throws ApiError: `already_posted` where it can't, `maybe_posted` where the server would know no more that it arrived.
 */
export async function deliverInstead(post: Outgoing, keepalive: boolean): Promise<Delivered> {
  const { instead = [] } = post
  for (const [place, sent] of instead.entries()) {
    const became = await settle(sent.key, keepalive)
    const edited = await editOnly(became.posts, post, keepalive)
    if (edited) {
      toast(i18next.t('unanswered.edited'))
      return { posts: [edited] }
    }
    const failure =
      became.posts.length > 0 ? alreadyPosted() : !became.known && isOld(sent.at) && maybePosted()
    if (!failure) continue
    // Whoever is told of it and posts all the same wants both.
    change(post.key, { instead: instead.slice(place + 1) })
    throw failure
  }
  return deliver(post, keepalive)
}

const alreadyPosted = () =>
  new ApiError(409, 'already_posted', 'An earlier version of this is posted already.')

type Became = { posts: Status[]; known: boolean }

/** What was posted under a key, once nothing more can be. `known`: the server knew the key. */
async function settle(key: string, keepalive: boolean): Promise<Became> {
  const found = await call('DELETE /api/birdhouse/v1/keys/:key', { params: { key }, keepalive })
  const { posts, scheduled_id: id } = found
  if (id === null) return { posts, known: posts.length > 0 }
  await call('DELETE /api/v1/scheduled_statuses/:id', { params: { id }, keepalive }).catch(orGone)
  // It may have been published just now; and a copy of it that is still on its way would be scheduled anew.
  return { ...(await settle(key, keepalive)), known: true }
}

function orGone(error: unknown): void {
  if (!(error instanceof ApiError) || error.status !== 404) throw error
}

/** Undefined where nothing arrived, or no edit makes it what it is to be. */
async function editOnly(there: Status[], post: Outgoing, keepalive: boolean): Promise<Status | undefined> {
  const [only] = there
  if (!only || there.length > 1 || !isAlike(only, post)) return undefined
  const { body } = post
  return call('PUT /api/v1/statuses/:id', {
    params: { id: only.id },
    body: {
      status: body.status,
      full_text: body.full_text ?? null,
      spoiler_text: body.spoiler_text ?? '',
      language: body.language,
      media_ids: body.media_ids ?? [],
    },
    keepalive,
  }).catch(orRefused)
}

/** An edit that is refused once is refused whenever it is tried; these may pass. */
const PASSING = [401, 404, 429]

function orRefused(error: unknown): undefined {
  const status = error instanceof ApiError ? error.status : 0
  if (status < 400 || status >= 500 || PASSING.includes(status)) throw error
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
