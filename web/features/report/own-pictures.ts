import type { Account } from '#web/data/posts.ts'

/** Which pictures somebody has put on their profile themselves; the others are drawn for everybody. */
export const ownPictures = ({ avatar, header }: Account): ('avatar' | 'header')[] => [
  ...(avatar.endsWith('.svg') ? [] : (['avatar'] as const)),
  ...(header.endsWith('.svg') ? [] : (['header'] as const)),
]
