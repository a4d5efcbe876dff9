import { z } from 'zod'
import { endpoint, page } from '../endpoint.ts'
import { PreviewCard } from './card.ts'
import { Status } from './status.ts'
import { Tag } from './tag.ts'

export const TrendingLink = PreviewCard.extend({
  history: Tag.shape.history,
})
export type TrendingLink = z.infer<typeof TrendingLink>

const offset = z.coerce.number().int().min(0).max(1_000).catch(0).default(0)
const some = (most: number, usual: number) => z.object({ limit: page(most, usual).limit, offset })

/** What many wrote, liked and linked to in the last seven days. For apps; nothing of ours is ordered by it. */
export const trendEndpoints = {
  'GET /api/v1/trends/tags': endpoint({
    summary: 'Hashtags of the last seven days, by how many people wrote them',
    auth: 'member',
    scope: 'read:statuses',
    query: some(20, 10),
    reply: z.array(Tag),
  }),
  'GET /api/v1/trends/statuses': endpoint({
    summary: 'Posts of the last seven days, by who marked and boosted them',
    auth: 'member',
    scope: 'read:statuses',
    query: some(40, 20),
    reply: z.array(Status),
  }),
  'GET /api/v1/trends/links': endpoint({
    summary: 'Pages that posts of the last seven days link to, by how many people link to them',
    auth: 'member',
    scope: 'read:statuses',
    query: some(20, 10),
    reply: z.array(TrendingLink),
  }),
  'GET /api/v1/timelines/link': endpoint({
    summary: 'Posts to everyone that link to a page, newest first',
    auth: 'member',
    scope: 'read:statuses',
    query: z.object({ url: z.string().min(1).max(2_000), ...page() }),
    reply: z.array(Status),
  }),
}
