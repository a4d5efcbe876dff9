import { z } from 'zod'
import { Flag } from '../endpoint.ts'

const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)

/** Those that are none are passed over, as Mastodon passes over languages that it does not know. None: all of them. */
export const Languages = z
  .union([z.string().max(1_000), z.array(z.string().max(100)).max(200)])
  .nullish()
  .transform((given) => {
    if (given === undefined || given === null) return undefined
    const some = [given].flat().map((one) => one.trim())
    const known = [...new Set(some.filter((one) => one.length <= 35 && Language.safeParse(one).success))]
    return known.length === 0 ? null : known.slice(0, 40)
  })

export const FollowWish = z.object({
  reblogs: Flag.nullish().describe('Whether their boosts come to my home; at first they do'),
  notify: Flag.nullish().describe('Whether I am told when they post; at first I am not'),
  languages: Languages.describe(
    'In which languages their posts, and what they boost, come to my home; empty: in all. What says no language always comes',
  ),
})
