import type { Content } from '#web/data/drafts/links.ts'
import type { Draft } from '#web/features/composer/draft.ts'
import { idsOf, ofIds } from '#web/features/media/draft-media.ts'

export function toContent(draft: Draft, parentId: string | undefined): Content {
  const { text, fullText: full_text, visibility, group, warning: spoiler_text, language, poll, media } = draft
  return {
    text,
    full_text,
    visibility,
    group,
    spoiler_text,
    language,
    quoted_status_id: draft.quotedId,
    reply_policy: draft.replyPolicy,
    more: draft.more,
    in_reply_to_id: parentId ?? null,
    media_ids: idsOf(media),
    poll: poll && {
      options: poll.options,
      expires_in: poll.expiresIn,
      multiple: poll.multiple,
      hide_totals: poll.hideTotals,
    },
  }
}

export function fromContent(content: Content): Draft {
  const {
    text,
    full_text: fullText,
    visibility,
    group = null,
    spoiler_text: warning,
    language,
    poll,
  } = content
  return {
    text,
    fullText,
    visibility,
    group,
    warning,
    language,
    media: ofIds(content.media_ids),
    quotedId: content.quoted_status_id,
    replyPolicy: content.reply_policy,
    more: content.more,
    poll: poll && {
      options: poll.options,
      expiresIn: poll.expires_in,
      multiple: poll.multiple,
      hideTotals: poll.hide_totals,
    },
  }
}
