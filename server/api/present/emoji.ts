import type { CustomEmoji } from '#contract/mastodon/emoji.ts'
import type { ManagedEmoji } from '#contract/product/emoji.ts'
import type { Emoji } from '#server/domains/emoji/index.ts'

export function presentEmoji(site: { url: string }, one: Emoji): CustomEmoji {
  return {
    shortcode: one.shortcode,
    url: `${site.url}/emoji/${one.id}/full.webp`,
    static_url: `${site.url}/emoji/${one.id}/still.webp`,
    visible_in_picker: true,
    category: one.category || null,
  }
}

export const presentManagedEmoji = (site: { url: string }, one: Emoji): ManagedEmoji => ({
  ...presentEmoji(site, one),
  id: one.id,
  disabled: one.disabled,
  bytes: one.bytes,
  created_at: one.createdAt.toISOString(),
})
