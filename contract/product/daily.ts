import { z } from 'zod'
import { Empty, endpoint, Id, IdParam, page } from '../endpoint.ts'
import { Account } from '../mastodon/account.ts'
import { Status } from '../mastodon/status.ts'
import { Group } from './group.ts'

const Hour = z.number().int().min(0).max(23)

const DailyCard = z.object({
  since: Id.describe('Where the last one that was seen ended; sent back as `seen`, it undoes that'),
  until: Id.describe('Where this one ends; sent back as `seen`, it takes the card away'),
  posts: z.number().int(),
  more: z.boolean().describe('There are more than these, which are the newest 200'),
  people: z.number().int(),
  some: z.array(Account).max(3).describe('Of the people, those who wrote last'),
})

export const Daily = z.object({
  hour: Hour.describe(
    'At which a day ends, in my time zone; at 0 the card waits for my first visit of a day',
  ),
  card: DailyCard.nullable().describe('Null when nothing waits'),
})
export type Daily = z.infer<typeof Daily>

export const DailySource = z.object({
  id: Id.describe('By which the list is paged'),
  account: Account.nullable(),
  hashtag: z.string().nullable(),
  group: Group.nullable(),
})
export type DailySource = z.infer<typeof DailySource>

const Hashtag = z.object({ name: z.string().min(1).max(100) })
const begin = <const P extends z.ZodType>(what: string, params: P) =>
  endpoint({
    summary: `Read ${what} that I follow once a day, not live. Nobody is told`,
    auth: 'member',
    params,
    body: Empty.optional(),
    reply: Empty,
  })
const end = <const P extends z.ZodType>(what: string, params: P) =>
  endpoint({ summary: `Read ${what} live again`, auth: 'member', params, reply: Empty })

export const dailyEndpoints = {
  'GET /api/birdhouse/v1/daily': endpoint({
    summary: 'What waits of the sources that I read once a day',
    auth: 'member',
    reply: Daily,
  }),
  'PUT /api/birdhouse/v1/daily': endpoint({
    summary: 'Choose the hour, or say up to where I have seen what waited',
    auth: 'member',
    body: z.object({ hour: Hour.optional(), seen: Id.optional() }),
    reply: Daily,
  }),
  'GET /api/birdhouse/v1/daily/sources': endpoint({
    summary: 'What I read once a day, the latest choice first. Nobody else sees it',
    auth: 'member',
    query: z.object(page(80, 40)),
    reply: z.array(DailySource),
  }),
  'PUT /api/birdhouse/v1/daily/people/:id': begin('a person', IdParam),
  'DELETE /api/birdhouse/v1/daily/people/:id': end('a person', IdParam),
  'PUT /api/birdhouse/v1/daily/hashtags/:name': begin('a hashtag', Hashtag),
  'DELETE /api/birdhouse/v1/daily/hashtags/:name': end('a hashtag', Hashtag),
  'PUT /api/birdhouse/v1/daily/groups/:id': begin('a group', IdParam),
  'DELETE /api/birdhouse/v1/daily/groups/:id': end('a group', IdParam),
  'GET /api/birdhouse/v1/timelines/daily': endpoint({
    summary: 'The posts of the card that waits, newest first',
    auth: 'member',
    query: z.object({
      until: Id.optional().describe('Of the card; else where the one of now ends'),
      ...page(),
    }),
    reply: z.array(Status),
  }),
}
