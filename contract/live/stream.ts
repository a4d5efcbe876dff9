import { z } from 'zod'
import { Id } from '../endpoint.ts'
import { Notification } from '../mastodon/notification.ts'
import { Status } from '../mastodon/status.ts'

/**
 * What `GET /api/birdhouse/v1/live` sends, as server-sent events: the event's name is the key, its data the JSON.
 * A page keeps one stream for everything. After a break, read the heads of the timelines again: nothing is replayed.
 */
export const liveMessages = {
  home: Status.describe('A new item of my home timeline, with its why'),
  post: Status.describe(
    'A new post that I may see: for the company timeline, and for hashtags, people and threads that are open',
  ),
  list: z
    .object({ list_id: Id, status: Status })
    .describe('A new item of a list of mine, also of one that is not at home'),
  edited: Status.describe(
    'A post that I may see says something else now, or its poll has other votes or is over; votes that come close together are told of once',
  ),
  deleted: z.object({ id: Id }).describe('A post or boost that is gone'),
  notification: Notification,
  conversation: z
    .object({ id: Id.nullable() })
    .describe('A conversation of mine, or any of them, is not as it was: read the list again'),
  lane: z
    .object({ id: Id })
    .describe('An announcement that is addressed to me is there, says something else, or is there no more'),
  ended: z
    .object({ reason: z.enum(['signed_out', 'access_ended', 'server_stopping']) })
    .describe('The last message'),
}

export type LiveMessages = { [K in keyof typeof liveMessages]: z.infer<(typeof liveMessages)[K]> }
