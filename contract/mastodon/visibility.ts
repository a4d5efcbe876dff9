import { z } from 'zod'

/** To whoever asks for the outside through an app: where that is done. */
export const NOT_OUTSIDE =
  'nothing that is sent here goes outside. What is for the outside is published in Birdhouse itself, by who may'

/** Mastodon's words for who sees a post: public = company, unlisted = company but quiet, private = followers, or what stands in a group. */
export const MastodonVisibility = z.enum(['public', 'unlisted', 'private', 'direct'])

/** Our words. `outside` is not here: no request that this enumeration describes can leave the organisation. */
export const Visibility = z.enum(['company', 'followers', 'group', 'direct'])
export type Visibility = z.infer<typeof Visibility>

/** Either, as whoever posts says it. */
export const SentVisibility = z.union([MastodonVisibility, Visibility], {
  error: ({ input }) => (input === 'outside' ? NOT_OUTSIDE : 'say public, unlisted, private or direct'),
})
