import type { Post } from '#web/data/posts.ts'

/** What of a post its pictures need. */
export type WithMedia = Pick<Post, 'id' | 'media_attachments' | 'sensitive' | 'spoiler_text' | 'language'> & {
  filtered?: Post['filtered']
}
