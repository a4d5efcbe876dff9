import type { CustomEmoji } from '#contract/mastodon/emoji.ts'
import type { ManagedEmoji } from '#contract/product/emoji.ts'
import type { Emoji } from '#server/domains/emoji/index.ts'
import type { Site } from './account.ts'

type Files = Pick<Site, 'file'>

export function presentEmoji(site: Files, one: Emoji): CustomEmoji {
  return {
    shortcode: one.shortcode,
    url: site.file(`/emoji/${one.id}/full.webp`),
    static_url: site.file(`/emoji/${one.id}/still.webp`),
    visible_in_picker: true,
    category: one.category || null,
  }
}

export const presentManagedEmoji = (site: Files, one: Emoji): ManagedEmoji => ({
  ...presentEmoji(site, one),
  id: one.id,
  disabled: one.disabled,
  bytes: one.bytes,
  created_at: one.createdAt.toISOString(),
})
