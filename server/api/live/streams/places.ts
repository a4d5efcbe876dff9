import type { StreamEvent, StreamName } from '#contract/live/streaming.ts'
import { fold } from '#rules/text/fold.ts'
import type { PostRecord } from '#server/domains/posts/index.ts'
import { type Awaited, type Telling, Words } from '../telling.ts'
import { hashtagKey, listKey, type Stream } from './stream.ts'

/** Where a reader is told of something: streams by their keys, and as which event. */
export type Place = { keys: readonly string[]; event: StreamEvent; words: Words | null }

const MERGED = new Words('1')
const NOTIFYING = ['user', 'user:notification']

/** Null for what no app is told of. `subscribed`: what its connection carries, for what goes to all of that. */
export function placeOf(telling: Telling, subscribed: ReadonlyMap<string, Stream>): Place | null {
  switch (telling.name) {
    case 'home':
      return { keys: ['user'], event: 'update', words: telling.words }
    case 'post':
      return { keys: keysOf(telling.post, telling.heard), event: 'update', words: telling.words }
    case 'list':
      return { keys: [listKey(telling.listId)], event: 'update', words: telling.words }
    case 'edited': {
      if (!telling.wanted) return null
      const lists = telling.listIds.map(listKey)
      const keys = ['user', ...keysOf(telling.post, telling.heard), ...lists]
      return { keys, event: 'status.update', words: telling.words }
    }
    case 'deleted': {
      const carrying = [...subscribed.values()].filter(({ name }) => AWAITED[name].includes('deleted'))
      return { keys: carrying.map(({ key }) => key), event: 'delete', words: telling.words }
    }
    case 'notification':
      return telling.ours ? null : { keys: NOTIFYING, event: 'notification', words: telling.words }
    case 'direct':
      return { keys: ['direct'], event: 'conversation', words: telling.words }
    case 'announcement':
    case 'announcement.delete':
      return { keys: ['user'], event: telling.name, words: telling.words }
    case 'filters':
      return { keys: ['user'], event: 'filters_changed', words: null }
    case 'merged':
      return { keys: NOTIFYING, event: 'notifications_merged', words: MERGED }
    default:
      return null
  }
}

/** The streams in which a post stands for everybody who is told of it: as in the timelines of the same names. */
function keysOf(post: PostRecord, heard: boolean): string[] {
  const { visibility, quiet, inReplyToId, media } = post
  const isPublic = visibility === 'company' && !quiet && inReplyToId === null && heard
  const hashtags = post.hashtags.flatMap((tag) => [
    hashtagKey('hashtag', fold(tag)),
    hashtagKey('hashtag:local', fold(tag)),
  ])
  if (!isPublic) return hashtags
  const ofMedia = media.length > 0 ? ['public:media', 'public:local:media'] : []
  return ['public', 'public:local', ...ofMedia, ...hashtags]
}

const PUBLIC: readonly Awaited[] = ['post', 'public', 'edited', 'deleted']
const HASHTAG: readonly Awaited[] = ['post', 'edited', 'deleted']

/** What each stream waits for. */
export const AWAITED: Record<StreamName, readonly Awaited[]> = {
  user: [
    'home',
    'edited',
    'deleted',
    'notification',
    'announcement',
    'announcement.delete',
    'filters',
    'merged',
  ],
  'user:notification': ['notification', 'merged'],
  public: PUBLIC,
  'public:media': PUBLIC,
  'public:local': PUBLIC,
  'public:local:media': PUBLIC,
  'public:remote': [],
  'public:remote:media': [],
  hashtag: HASHTAG,
  'hashtag:local': HASHTAG,
  list: ['list', 'listed', 'edited', 'deleted'],
  direct: ['direct'],
}
