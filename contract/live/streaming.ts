import { z } from 'zod'
import { Flag, Id } from '../endpoint.ts'
import { StandingAnnouncement } from '../mastodon/announcement.ts'
import { Conversation } from '../mastodon/conversation.ts'
import { Notification } from '../mastodon/notification.ts'
import { Status } from '../mastodon/status.ts'
import type { Scope } from '../scope.ts'

/**
 * Mastodon's streams, for apps: `GET /api/v1/streaming` as a WebSocket that carries any of them, and one address of
 * server-sent events for each. The token comes in the header Authorization, in Sec-WebSocket-Protocol, or as `access_token`;
 * a cookie is no token here, as the page of another site could open a WebSocket with it. Nothing is replayed.
 */
export const STREAMS = {
  user: 'What arrives at my home, and what notifies me',
  'user:notification': 'What notifies me',
  public: 'The company timeline: neither answers nor boosts, nothing quiet, nothing of whom I mute',
  'public:media': 'Of that, what has pictures or a video',
  'public:local': 'The same as `public`: everybody is here',
  'public:local:media': 'The same as `public:media`',
  'public:remote': 'Nothing: nothing here comes from another server',
  'public:remote:media': 'Nothing',
  hashtag: 'What has the hashtag `tag`, as far as I may see it',
  'hashtag:local': 'The same as `hashtag`',
  list: 'What stands in my list `list`',
  direct: 'Conversations of mine in which something has changed',
} as const
export type StreamName = keyof typeof STREAMS

/** What an app must be allowed for a stream. What notifies comes on `user` only with the second as well. */
export const scopeOf = (name: StreamName): Scope =>
  name === 'user:notification' ? 'read:notifications' : 'read:statuses'
export const STREAM_SCOPES: readonly Scope[] = ['read:statuses', 'read:notifications']

/** Events by their names, with what their payload says as JSON. In a WebSocket it is a text within the JSON of the frame. */
export const streamEvents = {
  update: Status.describe('A new post or boost'),
  'status.update': Status.describe(
    'A post says something else now, or its poll has other votes; on `user` of every post that I may see',
  ),
  delete: Id.describe('A post or boost that is gone; not as JSON'),
  notification: Notification,
  conversation: Conversation,
  announcement: StandingAnnouncement.describe('An announcement is addressed to me, or says something else'),
  'announcement.delete': Id.describe('An announcement stands no more; not as JSON'),
  filters_changed: z.undefined().describe('Read my filters again. Without a payload'),
  notifications_merged: z.literal('1').describe('Let in what had waited: read my notifications again'),
} as const
export type StreamEvent = keyof typeof streamEvents

/** What a WebSocket is told to do; of a frame with something wrong an answer `{"error": …, "status": …}` comes. */
export const StreamFrame = z.object({
  type: z.enum(['subscribe', 'unsubscribe']),
  stream: z.string().max(50),
  tag: z.string().max(200).optional().describe('Of a hashtag, with or without #'),
  list: z.coerce.string().max(20).optional().describe('Id of a list of mine'),
})

export type StreamFrame = z.infer<typeof StreamFrame>

export const StreamMessage = z.object({
  stream: z.array(z.string()).describe('Its name, and the hashtag or list as it was asked for'),
  event: z.string(),
  payload: z.string().optional(),
})

/** Of the address of a WebSocket: `stream` is subscribed to at once. */
export const StreamQuery = z.object({
  stream: z.string().optional(),
  tag: z.string().optional(),
  list: z.string().optional(),
  only_media: Flag.optional().describe('Of the public streams'),
  access_token: z.string().optional(),
})

/** By address, the stream of server-sent events. */
export const streamAddresses = {
  '/api/v1/streaming/user': 'user',
  '/api/v1/streaming/user/notification': 'user:notification',
  '/api/v1/streaming/public': 'public',
  '/api/v1/streaming/public/local': 'public:local',
  '/api/v1/streaming/public/remote': 'public:remote',
  '/api/v1/streaming/hashtag': 'hashtag',
  '/api/v1/streaming/hashtag/local': 'hashtag:local',
  '/api/v1/streaming/list': 'list',
  '/api/v1/streaming/direct': 'direct',
} as const satisfies Record<string, StreamName>
