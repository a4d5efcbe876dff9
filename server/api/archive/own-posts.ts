import type { Status } from '#contract/mastodon/status.ts'
import { markedPosts, type Page, profileTimeline, type Skeleton } from '#server/domains/posts/index.ts'
import type { Desk } from '../mastodon/shared.ts'

const PAGE = 200
const EVERYTHING = { withoutReplies: false, withoutBoosts: false, onlyMedia: false }

/** What somebody has written and boosted, newest first, as the API gives it to them. Holds one page at a time. */
export const ownPosts = (desk: Desk, me: string): AsyncGenerator<Status> =>
  walk(desk, me, (page) => profileTimeline(desk.house.ground, me, me, EVERYTHING, page))

/** What they marked and may still see, the latest first. */
export const markedBy = (desk: Desk, me: string, table: 'favourite' | 'bookmark'): AsyncGenerator<Status> =>
  walk(desk, me, (page) => markedPosts(desk.house.ground, table, me, page))

async function* walk(
  desk: Desk,
  me: string,
  read: (page: Page) => Promise<Skeleton[]>,
): AsyncGenerator<Status> {
  let max_id: string | undefined
  for (;;) {
    const skeleton = await read({ max_id, limit: PAGE })
    const seen = await desk.house.posts.read(
      me,
      skeleton.map(({ id }) => id),
    )
    for (const one of seen) yield JSON.parse(Buffer.concat(desk.statuses.one(one)).toString('utf8')) as Status
    max_id = skeleton.at(-1)?.key
    if (skeleton.length < PAGE || max_id === undefined) return
  }
}
