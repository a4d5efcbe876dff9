import { z } from 'zod'
import { endpoint, Flag, Id, page } from '../endpoint.ts'
import { Account } from './account.ts'
import { Status } from './status.ts'
import { Tag } from './tag.ts'

export const Search = z.object({
  accounts: z.array(Account),
  statuses: z.array(Status),
  hashtags: z.array(Tag),
})
export type Search = z.infer<typeof Search>

export const searchEndpoints = {
  'GET /api/v2/search': endpoint({
    summary:
      'People, posts and hashtags, only what I may see. All words must occur; the last may be unfinished',
    auth: 'member',
    scope: 'read:search',
    query: z.object({
      q: z.string().max(500),
      type: z.enum(['accounts', 'statuses', 'hashtags']).optional(),
      resolve: Flag.optional().describe('Passed over: nothing is looked for elsewhere'),
      account_id: Id.optional().describe('Only posts of this person'),
      following: Flag.default(false).describe('Only people whom I follow'),
      exclude_unreviewed: Flag.optional().describe('Passed over: hashtags are not reviewed'),
      offset: z.coerce.number().int().min(0).max(400).catch(0).default(0),
      ...page(),
    }),
    reply: Search,
  }),
}
