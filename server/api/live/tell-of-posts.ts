import type { Why } from '#contract/mastodon/status.ts'
import type { Personal } from '#server/domains/filters/index.ts'
import { listsShowing } from '#server/domains/lists/index.ts'
import { silencersAmong } from '#server/domains/mutes/index.ts'
import type { SeenPost } from '#server/domains/posts/index.ts'
import type { Arrival } from '#server/domains/timelines/index.ts'
import type { Shown } from '#server/platform/events/index.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentWhy } from '../present/why.ts'
import type { Connections } from './connections.ts'
import { inOrder } from './in-order.ts'
import { type Quietly, Words } from './telling.ts'
import { together } from './together.ts'

export function tellOfPosts(desk: Desk, connections: Connections, quietly: Quietly): void {
  const { filtering, ground, hashtags, home, muters, posts } = desk.house
  const { events } = ground
  const { there, changed } = inOrder()

  async function sendPost(postId: string, authorId: string): Promise<void> {
    const worded = statusWords(desk)
    const away = await muters.of(authorId)
    const found = await posts.readFor(connections.readers('post'), postId)
    const matches = await filtering.ofReaders(found)
    const silencers = await silencersAmong(ground, postId, connections.readers('public'))
    for (const [readerId, seen] of found) {
      if (away.has(readerId)) continue
      const words = worded(seen, undefined, matches.get(readerId))
      connections.send(readerId, {
        ...{ name: 'post', words, post: seen.post, heard: !silencers.has(readerId) },
      })
    }
  }

  /** To those who muted the author too: a page changes what it shows, and takes in nothing new. */
  async function sendEdited(postId: string): Promise<void> {
    const worded = statusWords(desk)
    const found = await posts.readFor(connections.readers('edited'), postId)
    const [first] = found.values()
    if (first === undefined) return
    const away = await muters.of(first.post.authorId)
    const matches = await filtering.ofReaders(found)
    const silencers = await silencersAmong(ground, postId, connections.readers('public'))
    const lists = await listsShowing(ground, postId, connections.readers('listed'))
    const listsOf = Map.groupBy(lists, ({ readerId }) => readerId)
    for (const [readerId, seen] of found) {
      const words = worded(seen, undefined, matches.get(readerId))
      connections.send(readerId, {
        ...{ name: 'edited', words, post: seen.post, wanted: !away.has(readerId) },
        heard: !silencers.has(readerId),
        listIds: (listsOf.get(readerId) ?? []).map(({ listId }) => listId),
      })
    }
  }

  async function sendArrivals(postId: string, arrivals: Arrival[]): Promise<void> {
    const worded = statusWords(desk)
    const awaited = arrivals.filter(({ accountId }) => connections.has(accountId, 'home'))
    if (awaited.length === 0) return
    const whys = await presentWhy(
      awaited.map(({ entry }) => entry),
      hashtags,
    )
    const readers = awaited.map((arrival) => arrival.accountId)
    const seen = await posts.readFor(readers, postId)
    const matches = await filtering.ofReaders(seen)
    for (const [at, { accountId }] of awaited.entries()) {
      const one = seen.get(accountId)
      if (one === undefined) continue
      connections.send(accountId, { name: 'home', words: worded(one, whys[at], matches.get(accountId)) })
    }
  }

  async function sendToLists(postId: string): Promise<void> {
    const lists = await listsShowing(ground, postId, connections.readers('list'))
    if (lists.length === 0) return
    const worded = statusWords(desk)
    const seen = await posts.readFor([...new Set(lists.map(({ readerId }) => readerId))], postId)
    const matches = await filtering.ofReaders(seen)
    for (const { readerId, listId } of lists) {
      const one = seen.get(readerId)
      if (one === undefined) continue
      const words = worded(one, undefined, matches.get(readerId))
      connections.send(readerId, { name: 'list', words, listId })
    }
  }

  type Gone = { postId: string; authorId: string } & Shown
  async function sendDeleted({ postId: id, ...audience }: Gone, except?: string): Promise<void> {
    const words = new Words(id)
    const readers = await posts.whoMaySee(connections.readers('deleted'), {
      ...audience,
      authorSuspended: false,
      hidden: false,
    })
    for (const readerId of readers)
      if (readerId !== except) connections.send(readerId, { name: 'deleted', words, id })
  }

  /** A boost is for everyone in the company, as the post that it carries. */
  async function sendUnboosted(id: string): Promise<void> {
    const words = new Words(id)
    for (const readerId of connections.readers('deleted'))
      connections.send(readerId, { name: 'deleted', words, id })
  }

  const tellEdited = (postId: string) => changed(postId, () => sendEdited(postId))

  async function tellAllEdited(postIds: string[]): Promise<void> {
    for (const postId of postIds) await tellEdited(postId)
  }

  events.after('post.published', ({ postId, authorId }) =>
    quietly(there(postId, () => sendPost(postId, authorId))),
  )
  events.after('post.published', ({ postId }) => quietly(there(postId, () => sendToLists(postId))))
  events.after('post.boosted', ({ boostId }) => quietly(there(boostId, () => sendToLists(boostId))))
  events.after(
    'poll.voted',
    together(
      ({ postId }) => quietly(tellEdited(postId)),
      () => connections.readers('edited').length,
    ),
  )
  for (const name of ['post.edited', 'poll.ended'] as const)
    events.after(name, ({ postId }) => quietly(tellEdited(postId)))
  for (const name of ['card.found', 'quotes.changed'] as const)
    events.after(name, ({ postIds, rest }) => {
      if (rest !== true) quietly(tellAllEdited(postIds))
    })
  home.onArrivals((arrivals) => {
    for (const [postId, same] of Map.groupBy(arrivals, ({ entry }) => entry.postId))
      quietly(there(postId, () => sendArrivals(postId, same)))
  })
  events.after('post.deleted', (gone) => quietly(changed(gone.postId, () => sendDeleted(gone))))
  events.after('post.hidden', (gone) => quietly(changed(gone.postId, () => sendDeleted(gone, gone.authorId))))
  events.after('post.unboosted', ({ boostId }) => quietly(changed(boostId, () => sendUnboosted(boostId))))
}

/** Serialises a post once for all readers who see it alike. */
function statusWords(desk: Desk) {
  const made = new Map<string, Words>()
  return (seen: SeenPost, why?: Why, personal?: Personal): Words => {
    if (personal !== undefined) return new Words(Buffer.concat(desk.statuses.one(seen, why, personal)))
    const { quoted } = seen.original ?? seen
    const key = `${seen.marks} ${quoted?.marks} ${JSON.stringify(why)}`
    const known = made.get(key) ?? new Words(Buffer.concat(desk.statuses.one(seen, why)))
    made.set(key, known)
    return known
  }
}
