import { z } from 'zod'
import { endpoint, Flag, page } from '../endpoint.ts'
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
      resolve: Flag.optional(),
      ...page(),
    }),
    reply: Search,
  }),
}
