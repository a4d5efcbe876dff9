import type { Why } from '#contract/mastodon/status.ts'
import { addressedAmong } from '#server/domains/announcements/index.ts'
import type { Personal } from '#server/domains/filters/index.ts'
import { listsShowing } from '#server/domains/lists/index.ts'
import { readNotification } from '#server/domains/notifications/index.ts'
import type { SeenPost } from '#server/domains/posts/index.ts'
import type { Arrival } from '#server/domains/timelines/index.ts'
import type { Shown } from '#server/platform/events/index.ts'
import { presentNotifications } from '../mastodon/notifications.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentWhy } from '../present/why.ts'
import { type Connections, frame } from './connections.ts'

/**
 * Passes events on to the open pages of those who should see them. Who may see a post is asked of the same rule as
 * every other read. The work for one event does not grow with the number of readers, but for the rule and the writing.
 */
export function tellReaders(desk: Desk, connections: Connections): void {
  const { filtering, ground, hashtags, home, muters, posts, log } = desk.house
  const { events } = ground
  const quietly = (work: Promise<void>) =>
    void work.catch((error: Error) => log.warn({ error: error.message }, 'a live message was not sent'))

  async function sendPost(postId: string, authorId: string): Promise<void> {
    const framed = frames(desk, 'post')
    const [away, found] = [await muters.of(authorId), await posts.readFor(connections.readers(), postId)]
    const matches = await filtering.ofReaders(found)
    for (const [readerId, seen] of found)
      if (!away.has(readerId)) connections.send(readerId, framed(seen, undefined, matches.get(readerId)))
  }

  /** To those who muted the author too: a page changes what it shows, and takes in nothing new. */
  async function sendEdited(postId: string): Promise<void> {
    const framed = frames(desk, 'edited')
    const found = await posts.readFor(connections.readers(), postId)
    const matches = await filtering.ofReaders(found)
    for (const [readerId, seen] of found)
      connections.send(readerId, framed(seen, undefined, matches.get(readerId)))
  }

  async function sendArrivals(postId: string, arrivals: Arrival[]): Promise<void> {
    const framed = frames(desk, 'home')
    const whys = await presentWhy(
      arrivals.map(({ entry }) => entry),
      hashtags,
    )
    const readers = arrivals.map((arrival) => arrival.accountId)
    const seen = await posts.readFor(readers, postId)
    const matches = await filtering.ofReaders(seen)
    for (const [at, { accountId }] of arrivals.entries()) {
      const one = seen.get(accountId)
      if (one !== undefined) connections.send(accountId, framed(one, whys[at], matches.get(accountId)))
    }
  }

  async function sendToLists(postId: string): Promise<void> {
    const lists = await listsShowing(ground, postId, connections.readers())
    if (lists.length === 0) return
    const seen = await posts.readFor([...new Set(lists.map(({ readerId }) => readerId))], postId)
    const matches = await filtering.ofReaders(seen)
    for (const { readerId, listId } of lists) {
      const one = seen.get(readerId)
      if (one === undefined) continue
      const status = desk.statuses.one(one, undefined, matches.get(readerId))
      const head = Buffer.from(`{"list_id":"${listId}","status":`)
      connections.send(readerId, frame('list', Buffer.concat([head, ...status, Buffer.from('}')])))
    }
  }

  async function sendNotification(accountId: string, id: string): Promise<void> {
    if (!connections.has(accountId)) return
    const notification = await readNotification(ground, accountId, id)
    if (notification === null) return
    const [json] = await presentNotifications(desk, accountId, [notification])
    if (json !== undefined) connections.send(accountId, frame('notification', json))
  }

  type Gone = { postId: string; authorId: string } & Shown
  async function sendDeleted({ postId, ...audience }: Gone, except?: string): Promise<void> {
    const message = frame('deleted', JSON.stringify({ id: postId }))
    const readers = await posts.whoMaySee(connections.readers(), {
      ...audience,
      authorSuspended: false,
      hidden: false,
    })
    for (const readerId of readers) if (readerId !== except) connections.send(readerId, message)
  }

  events.after('post.published', ({ postId, authorId }) => quietly(sendPost(postId, authorId)))
  events.after('post.published', ({ postId }) => quietly(sendToLists(postId)))
  events.after('post.boosted', ({ boostId }) => quietly(sendToLists(boostId)))
  events.after(
    'poll.voted',
    together(
      ({ postId }) => quietly(sendEdited(postId)),
      () => connections.readers().length,
    ),
  )
  async function sendAllEdited(postIds: string[]): Promise<void> {
    for (const postId of postIds) await sendEdited(postId)
  }

  for (const name of ['post.edited', 'poll.ended'] as const)
    events.after(name, ({ postId }) => quietly(sendEdited(postId)))
  for (const name of ['card.found', 'quotes.changed'] as const)
    events.after(name, ({ postIds, rest }) => {
      if (rest !== true) quietly(sendAllEdited(postIds))
    })
  home.onArrivals((arrivals) => {
    for (const [postId, same] of Map.groupBy(arrivals, ({ entry }) => entry.postId))
      quietly(sendArrivals(postId, same))
  })
  events.after('notification.added', ({ accountId, notificationId }) =>
    quietly(sendNotification(accountId, notificationId)),
  )
  events.after('conversation.changed', ({ accountIds, threadId }) => {
    const message = frame('conversation', JSON.stringify({ id: threadId }))
    for (const accountId of accountIds) connections.send(accountId, message)
  })
  async function sendLane(id: string): Promise<void> {
    const message = frame('lane', JSON.stringify({ id }))
    const readers = await addressedAmong(ground, id, connections.readers())
    for (const readerId of readers) connections.send(readerId, message)
  }
  for (const name of ['published', 'revised', 'withdrawn', 'expired'] as const)
    events.after(`announcement.${name}`, ({ id }) => quietly(sendLane(id)))
  events.after('post.deleted', (gone) => quietly(sendDeleted(gone)))
  events.after('post.hidden', (gone) => quietly(sendDeleted(gone, gone.authorId)))
  // A boost is for everyone in the company, as the post that it carries.
  events.after('post.unboosted', ({ boostId }) => {
    const message = frame('deleted', JSON.stringify({ id: boostId }))
    for (const readerId of connections.readers()) connections.send(readerId, message)
  })
}

/** Votes come in crowds: what happened to one post within this time is told once, at its end; the later, the more have to be told. */
const TOGETHER_MS = 2_000
const OF_EACH_MS = 2

function together(
  tell: (facts: { postId: string }) => void,
  readers: () => number,
): (facts: { postId: string }) => void {
  const waiting = new Set<string>()
  return ({ postId }) => {
    if (waiting.has(postId)) return
    waiting.add(postId)
    setTimeout(
      () => {
        waiting.delete(postId)
        tell({ postId })
      },
      TOGETHER_MS + OF_EACH_MS * readers(),
    ).unref()
  }
}

/** Serialises a post once for all readers who see it alike. */
function frames(desk: Desk, name: 'post' | 'home' | 'edited') {
  const made = new Map<string, Buffer>()
  return (seen: SeenPost, why?: Why, personal?: Personal): Buffer => {
    if (personal !== undefined) return frame(name, Buffer.concat(desk.statuses.one(seen, why, personal)))
    const { quoted } = seen.original ?? seen
    const key = `${seen.marks} ${quoted?.marks} ${JSON.stringify(why)}`
    const known = made.get(key) ?? frame(name, Buffer.concat(desk.statuses.one(seen, why)))
    made.set(key, known)
    return known
  }
}
