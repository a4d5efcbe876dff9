import type { z } from 'zod'
import type { Input } from '#contract/index.ts'
import type { NewPoll as SentPoll } from '#contract/mastodon/poll.ts'
import type { Visibility } from '#contract/mastodon/status.ts'
import { nameHere } from '#rules/text/own-names.ts'
import type { NewPoll, Written } from '#server/domains/posts/index.ts'
import type { House } from '../house.ts'
import type { Site } from '../present/account.ts'
import { privacyOf } from '../present/posting.ts'
import { POLICIES } from './quotes.ts'

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
export function carried({ full_text, spoiler_text, sensitive, language }: Sent): Omit<Written, 'text'> {
  return {
    ...(full_text !== undefined && { fullText: full_text }),
    ...(spoiler_text != null && { warning: spoiler_text }),
    ...(sensitive != null && { sensitive }),
    ...(language !== undefined && { language }),
  }
}

export function toPoll(poll: z.output<typeof SentPoll> | null): NewPoll | null {
  if (poll === null) return null
  const { options, expires_in: expiresIn, multiple, hide_totals: hideTotals } = poll
  return { options, expiresIn, multiple: multiple ?? false, hideTotals: hideTotals ?? false }
}

export type NewStatus = Omit<NonNullable<Input<'POST /api/v1/statuses'>['body']>, 'scheduled_at'>

/** Some apps name people by their whole address, wherever they are. */
export function namedHere<B extends Pick<NewStatus, 'status' | 'full_text'>>(
  { host }: Pick<Site, 'host'>,
  body: B,
): B {
  const { status, full_text } = body
  return {
    ...body,
    status: nameHere(status, host),
    ...(full_text && { full_text: nameHere(full_text, host) }),
  }
}

/** A new post as it is sent. */
export function wishOf(body: NewStatus) {
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

/** What an app leaves out is as its person has chosen; who sees an answer, or what stands in a group, is said there. */
export async function withDefaults(
  { cards }: Pick<House, 'cards'>,
  me: string,
  body: NewStatus,
  answers = false,
): Promise<NewStatus> {
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
