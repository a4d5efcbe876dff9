import type { PostRef } from '../posts/index.ts'

/** Why an item stands in a home timeline, as stored. */
export const why = {
  own: 1,
  followsAuthor: 2,
  followsBooster: 3,
  followsHashtag: 4,
  mentioned: 5,
  inGroup: 6,
} as const

export type WhyNumber = (typeof why)[keyof typeof why]

/** An item of a home: the post or boost, the reason, and the hashtag that brought it. */
export type HomeEntry = PostRef & { readonly why: number; readonly hashtagId: string | null }
