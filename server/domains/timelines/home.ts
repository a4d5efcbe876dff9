import { compareIds } from '#server/base/ids.ts'
import { createRecent } from '#server/platform/cache/index.ts'
import type { Reach } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
import type { Page } from '../posts/index.ts'
import { createEntries, sameEntry } from './entries.ts'
import type { HomeEntry } from './why.ts'

/** Entries of an active reader's home that are kept in memory. */
const HEAD = 200

type Head = { entries: HomeEntry[]; whole: boolean }

export type Arrival = { accountId: string; entry: HomeEntry }

export type Home = ReturnType<typeof createHome>

/**
 * Home timelines: ids and reasons. The heads of active readers' timelines live in memory (least recently used out first) and are kept
 * right by the events that feed the live streams.
 */
export function createHome(ground: Ground, readers: number) {
  const { events } = ground
  const stored = createEntries(ground)
  const heads = new Map<string, Head>()
  /** Heads on their way from the database; taken out of here, they are no longer fit to be kept. */
  const coming = new Map<string, Promise<Head>>()
  /** Of people who changed whom they follow a moment ago: a post that is told of now may have been committed before that. */
  const unsettled = createRecent()
  const watchers = new Map<string, number>()
  const listeners: ((arrivals: Arrival[]) => void)[] = []
  let newPosts: string[] = []
  let catchingUp: Promise<void> | undefined

  function drop(accountId: string): void {
    heads.delete(accountId)
    coming.delete(accountId)
    unsettled.note(accountId)
  }

  function onReached(postId: string, reach: Reach[] | undefined): void {
    coming.clear()
    if (heads.size + watchers.size === 0) return
    if (reach !== undefined) arrive(postId, reach)
    else {
      newPosts.push(postId)
      catchingUp ??= takeIn()
    }
  }

  /** What came in on other nodes. Reads wait for this, so that they see every post that they were told of. */

  async function takeIn(): Promise<void> {
    await Promise.resolve()
    while (newPosts.length > 0) {
      const ids = newPosts
      newPosts = []
      await Promise.all(ids.map(async (id) => arrive(id, await stored.reachedBy(id)))).catch(() =>
        heads.clear(),
      )
    }
    catchingUp = undefined
  }

  function arrive(postId: string, reach: Reach[]): void {
    const arrivals: Arrival[] = []
    for (const { why, hashtagId, accountIds } of reach) {
      const entry = sameEntry(`${postId} ${why} ${hashtagId ?? 0}`)
      for (const accountId of accountIds) {
        if (unsettled.has(accountId)) heads.delete(accountId)
        else insert(heads.get(accountId), entry)
        if (watchers.has(accountId)) arrivals.push({ accountId, entry })
      }
    }
    if (arrivals.length > 0) for (const listener of listeners) listener(arrivals)
  }

  function remove(postId: string): void {
    for (const { entries } of heads.values()) {
      const at = placeOf(entries, postId)
      if (entries[at]?.postId === postId) entries.splice(at, 1)
    }
    coming.clear()
  }

  /** Another boost may stand in the place of one that is taken back. */
  function dropThoseWith(postId: string): void {
    for (const [accountId, { entries }] of heads)
      if (entries[placeOf(entries, postId)]?.postId === postId) drop(accountId)
    coming.clear()
  }

  /** Which were used last matters only when there is no room for much more. */
  function touch(accountId: string): Head | undefined {
    const known = heads.get(accountId)
    if (known === undefined || heads.size * 2 < readers) return known
    heads.delete(accountId)
    heads.set(accountId, known)
    return known
  }

  async function headOf(accountId: string): Promise<Head> {
    const known = touch(accountId)
    if (known !== undefined) return known
    const load = coming.get(accountId) ?? loadHead(accountId)
    coming.set(accountId, load)
    try {
      const head = await load
      if (coming.get(accountId) === load) keep(accountId, head)
      return head
    } finally {
      if (coming.get(accountId) === load) coming.delete(accountId)
    }
  }

  async function loadHead(accountId: string): Promise<Head> {
    const entries = [...(await stored.newest(accountId, HEAD))]
    return { entries, whole: entries.length < HEAD }
  }

  function keep(accountId: string, head: Head): void {
    heads.set(accountId, head)
    if (heads.size <= readers) return
    const oldest = heads.keys().next()
    if (!oldest.done) heads.delete(oldest.value)
  }

  events.after('home.reached', ({ postId, reach }) => onReached(postId, reach))
  events.after('post.deleted', ({ postId }) => remove(postId))
  events.after('post.unboosted', ({ boostId }) => dropThoseWith(boostId))
  events.after('follow.added', ({ followerId }) => drop(followerId))
  events.after('follow.removed', ({ followerId }) => drop(followerId))
  events.after('follow.changed', ({ followerId }) => drop(followerId))
  events.after('hashtag.followed', ({ accountId }) => drop(accountId))
  events.after('hashtag.unfollowed', ({ accountId }) => drop(accountId))
  for (const name of [
    'mute.added',
    'talk.muted',
    'talk.unmuted',
    'mute.removed',
    'block.added',
    'list.changed',
    'daily.changed',
    'group.joined',
    'group.left',
  ] as const)
    events.after(name, ({ accountId }) => drop(accountId))
  events.after('home.changed', ({ accountIds }) =>
    accountIds === undefined ? forgetAll() : accountIds.forEach(drop),
  )
  events.after('directory.changed', () => forgetAll())

  function forgetAll(): void {
    heads.clear()
    coming.clear()
  }

  return {
    /** The same as `read` when it is in memory, without waiting. */
    peek(accountId: string, page: Page): readonly HomeEntry[] | undefined {
      const head = catchingUp === undefined ? touch(accountId) : undefined
      return head && slice(head.entries, head.whole, page)
    },
    async read(accountId: string, page: Page): Promise<readonly HomeEntry[]> {
      if (catchingUp !== undefined) await catchingUp
      const first = page.max_id === undefined && page.min_id === undefined && page.since_id === undefined
      if (readers === 0) return first ? stored.newest(accountId, page.limit) : stored.page(accountId, page)
      const { entries, whole } = await headOf(accountId)
      return slice(entries, whole, page) ?? stored.page(accountId, page)
    },
    /** While somebody watches, arrivals are told to the listeners. Answers how to stop. */
    watch(accountId: string): () => void {
      watchers.set(accountId, (watchers.get(accountId) ?? 0) + 1)
      return () => {
        const left = (watchers.get(accountId) ?? 1) - 1
        if (left > 0) watchers.set(accountId, left)
        else watchers.delete(accountId)
      }
    },
    onArrivals: (listener: (arrivals: Arrival[]) => void) => void listeners.push(listener),
    forgetAll,
  }
}

function insert(head: Head | undefined, entry: HomeEntry): void {
  if (head === undefined) return
  const { entries } = head
  const at = placeOf(entries, entry.postId)
  if (entries[at]?.postId === entry.postId) return
  entries.splice(at, 0, entry)
  if (entries.length <= HEAD) return
  entries.pop()
  head.whole = false
}

/** Where the post stands, or would stand; entries are newest first. */
function placeOf(entries: readonly HomeEntry[], postId: string): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareIds(entries[middle]?.postId ?? '0', postId) > 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The page, when it lies wholly within what is held; else undefined. */
function slice(entries: readonly HomeEntry[], whole: boolean, page: Page): HomeEntry[] | undefined {
  const floor = page.min_id ?? page.since_id
  const last = entries.at(-1)
  if (page.min_id !== undefined && !whole && (last === undefined || compareIds(page.min_id, last.postId) < 0))
    return undefined
  let found = entries
  if (page.max_id !== undefined) {
    const max = page.max_id
    found = found.filter((entry) => compareIds(entry.postId, max) < 0)
  }
  if (floor !== undefined) found = found.filter((entry) => compareIds(entry.postId, floor) > 0)
  if (page.min_id !== undefined) return found.slice(-page.limit)
  if (found.length >= page.limit || whole) return found.slice(0, page.limit)
  // Everything newer than the floor is held as soon as the oldest entry held is older than it.
  if (floor !== undefined && last !== undefined && compareIds(last.postId, floor) <= 0) return [...found]
  return undefined
}
