import type { Card } from '#server/domains/people/index.ts'

/** Mastodon's word for who sees one's posts. */
export const privacyOf = ({ postVisibility, postQuiet }: Card) =>
  postVisibility === 'followers'
    ? ('private' as const)
    : postQuiet
      ? ('unlisted' as const)
      : ('public' as const)

export const quotePolicyOf = ({ quotePolicy }: Card) => (quotePolicy === 'everyone' ? 'public' : quotePolicy)
