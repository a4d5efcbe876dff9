import { createFiltering } from '#server/domains/filters/index.ts'
import { createFollowing } from '#server/domains/follows/index.ts'
import type { Ground } from '#server/domains/ground.ts'
import { createMembership } from '#server/domains/groups/index.ts'
import { createMuters, createMuting } from '#server/domains/mutes/index.ts'
import { createNotificationPages } from '#server/domains/notifications/index.ts'
import { createCards, createSessions } from '#server/domains/people/index.ts'
import {
  createHeads,
  createPostReader,
  createRecords,
  createSearching,
  createThreads,
} from '#server/domains/posts/index.ts'
import { createHome } from '#server/domains/timelines/index.ts'
import { createTrends } from '#server/domains/trends/index.ts'

/** What is kept in memory of the database, each until an event ends it. */
export function remember(ground: Ground, homeMemory: number) {
  const cards = createCards(ground)
  const following = createFollowing(ground)
  const membership = createMembership(ground)
  const records = createRecords(ground)
  const sessions = createSessions(ground)
  const filtering = createFiltering(ground)
  const muters = createMuters(ground)
  const posts = createPostReader(records, cards, following, membership)
  const muting = createMuting(ground)
  const heads = createHeads(ground, posts, muting)
  const threads = createThreads(ground, posts)
  const searching = createSearching(ground)
  const trends = createTrends(ground)
  const notifications = createNotificationPages(ground)
  const home = createHome(ground, homeMemory)
  const all = [
    ...[cards, filtering, following, membership, muters, muting, records, sessions],
    ...[heads, threads, searching, trends, notifications, home],
  ]
  return {
    ...{ cards, following, sessions, filtering, muters, posts, muting },
    ...{ heads, threads, searching, trends, notifications, home },
    /** What is put together of texts. */
    forgetTexts() {
      records.forgetAll()
      cards.forgetAll()
    },
    forgetAll() {
      for (const memory of all) memory.forgetAll()
    },
  }
}
