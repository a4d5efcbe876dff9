import type { StatusEdit } from '#contract/mastodon/status.ts'
import type { Card } from '#server/domains/people/index.ts'
import type { Edition, PostRecord } from '#server/domains/posts/index.ts'
import { presentAccount, type Site } from './account.ts'
import { presentMedium } from './media.ts'
import { contentOf } from './status.ts'

/** One version of a post; its links are to those whom the post names now. */
export function presentEdition(site: Site, edition: Edition, post: PostRecord, author: Card): StatusEdit {
  return {
    content: contentOf(site, edition, post.mentions),
    spoiler_text: edition.warning,
    sensitive: edition.sensitive,
    created_at: edition.writtenAt.toISOString(),
    account: presentAccount(site, author),
    media_attachments: post.media
      .filter((one) => edition.mediaIds.includes(one.id))
      .map((one) => presentMedium(site, one)),
    emojis: site.emojis(`${edition.warning} ${edition.text} ${edition.fullText ?? ''}`),
    poll: post.poll && { options: post.poll.options.map((title) => ({ title })) },
    birdhouse: {
      version: edition.version,
      text: edition.text,
      full_text: edition.fullText,
      language: edition.language,
    },
  }
}
