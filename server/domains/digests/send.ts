import { nextHourOn } from '#rules/people/next-hour.ts'
import { compareIds, newId } from '#server/base/ids.ts'
import type { Sealer } from '#server/platform/secrets/index.ts'
import { dailyPosts } from '../daily/index.ts'
import type { Ground } from '../ground.ts'
import type { Mail } from '../mail/index.ts'
import type { PostReader, SeenPost } from '../posts/index.ts'
import type { Home } from '../timelines/index.ts'
import { type Announced, digestLetter } from './letter.ts'
import { digests } from './tables.ts'
import { digestToken } from './token.ts'

/** Posts of a digest; how many more there are is said. */
const SHOWN = 8
const LOOKED_AT = 60
const DAY_MS = 86_400_000

export type DigestParts = {
  ground: Ground
  home: Home
  posts: PostReader
  mail: Mail
  sealer: Sealer
  /** What was announced to somebody and still asks something of them, the newest first, in their language where there is such a text. */
  announced(accountId: string, language: 'en' | 'de'): Promise<Announced[]>
  /** The organisation's name and our address. */
  sender: () => Promise<{ organisation: string; url: string }>
}

type Due = {
  id: string
  email: string | null
  zone: string
  hour: number
  weekday: number | null
  language: 'en' | 'de'
  at: Date
  last: string
  /** Up to where the card at home has been seen. */
  seen: string | null
}

/**
 * Writes the digest that has been due for longest, with what came to somebody's home since the last one and was not read; nobody who
 * has read everything gets one. Moving on and the mail are one transaction, so each day has one or none, whoever dies. Answers false when none is due.
 */
export async function sendDigest(parts: DigestParts): Promise<boolean> {
  const { ground, mail, sealer } = parts
  const due = await findDue(ground)
  if (due === undefined) return false
  const unread = due.email === null ? [] : await readUnread(parts, due)
  const daily = due.email === null ? [] : await readDailySources(parts, due)
  const announced = due.email === null ? [] : await parts.announced(due.id, due.language)
  const { organisation, url } = await parts.sender()
  const newest = [...unread, ...daily]
    .map(({ post }) => post.id)
    .toSorted(compareIds)
    .at(-1)
  await ground.events.change(async (change) => {
    const moved = await digests(change.sql)
      .updateTable('digest')
      .set({
        next_at: nextHourOn(due.weekday, due.hour, due.zone, ground.clock()),
        ...(newest !== undefined && { last_post_id: newest }),
      })
      .where('account_id', '=', due.id)
      .where('next_at', '=', due.at)
      .returning('account_id')
      .executeTakeFirst()
    // Another node was quicker, or they have chosen anew.
    if (moved === undefined || due.email === null) return
    if (unread.length + daily.length === 0 && !announced.some(isNews(due))) return
    await mail.write(
      change,
      digestLetter({
        ...{ to: due.email, language: due.language, organisation, url },
        announced,
        weekly: due.weekday !== null,
        posts: unread.slice(0, SHOWN),
        more: Math.max(0, unread.length - SHOWN),
        daily,
        stop: `${url}/digest/${digestToken(sealer, due.id)}`,
        now: ground.clock(),
      }),
    )
  })
  return true
}

/** What has waited since an earlier mail brings none by itself: to remind is a plan's business. */
const isNews =
  ({ at, weekday }: Due) =>
  (one: Announced) =>
    one.at.getTime() > at.getTime() - (weekday === null ? DAY_MS : 7 * DAY_MS)

function findDue({ db, clock }: Ground): Promise<Due | undefined> {
  return digests(db)
    .selectFrom('digest as d')
    .innerJoin('account as a', 'a.id', 'd.account_id')
    .leftJoin('daily as c', 'c.account_id', 'd.account_id')
    .select([
      'a.id',
      'a.email',
      'a.time_zone as zone',
      'd.hour',
      'd.weekday',
      'd.language',
      'd.next_at as at',
      'd.last_post_id as last',
      'c.seen_id as seen',
    ])
    .where('d.next_at', '<=', clock())
    .where('a.state', '=', 'active')
    .orderBy('d.next_at')
    .limit(1)
    .executeTakeFirst()
}

/** Newest first; what they wrote themselves is no news. */
async function readUnread({ ground, home, posts }: DigestParts, { id, last }: Due): Promise<SeenPost[]> {
  const marker = await digests(ground.db)
    .selectFrom('marker')
    .select('last_read_id')
    .where('account_id', '=', id)
    .where('name', '=', 'home')
    .executeTakeFirst()
  const read = marker?.last_read_id ?? '0'
  const since_id = compareIds(read, last) > 0 ? read : last
  const entries = await home.read(id, { since_id, limit: LOOKED_AT })
  const seen = await posts.read(
    id,
    entries.map(({ postId }) => postId),
  )
  return seen.filter(({ author }) => author.id !== id)
}

/** Of what is read once a day, what came since the last mail and has not been seen at home. */
async function readDailySources(
  { ground, posts }: DigestParts,
  { id, last, seen }: Due,
): Promise<SeenPost[]> {
  const since = compareIds(seen ?? '0', last) > 0 ? (seen ?? '0') : last
  const found = await dailyPosts(ground, id, { since, until: newId() })
  return posts.read(
    id,
    found.map((one) => one.id),
  )
}
