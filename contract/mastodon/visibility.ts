import { z } from 'zod'

/** Mastodon's words for who sees a post: public = company, unlisted = company but quiet, private = followers, or what stands in a group. */
export const MastodonVisibility = z.enum(['public', 'unlisted', 'private', 'direct'])

/** Our words. `outside` is not here: no request that this enumeration describes can leave the organisation. */
export const Visibility = z.enum(['company', 'followers', 'group', 'direct'])
export type Visibility = z.infer<typeof Visibility>
