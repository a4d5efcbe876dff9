import { sql as raw } from 'kysely'
import { findLinks } from '#rules/text/links.ts'
import { newId } from '#server/base/ids.ts'
import type { Change, EventBus } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
import { readLimits } from '../people/index.ts'
import { dropUnused } from './forget.ts'
import { cards } from './tables.ts'

const LONGEST = 2_000
/** A page is looked at again when somebody posts it after so long. */
const FRESH_MS = 7 * 86_400_000

/**
 * Notes, in the transaction that publishes or edits a post, which page it links to. Only for posts to everybody here: that a page is
 * fetched tells its host of the link, and a link in a narrower post may itself be the secret.
 */
export function wantCards({ events, clock }: Ground, ownUrl: () => string): void {
  const note = async (change: Change, postId: string) => {
    const { rows } = await raw<{ text: string }>`
      select text from post where id = ${postId}::bigint and visibility = 'company' and boost_of_id is null`.execute(
      change.sql,
    )
    const before = await unlink(change.sql, postId)
    const url = firstLink(rows[0]?.text ?? '', ownUrl())
    if (url !== null && (await readLimits(change.sql)).link_previews) await link(change, postId, url, clock())
    await dropUnused(change.sql, before)
  }
  events.within('post.published', async (change, { postId, linked }) => {
    if (linked) await note(change, postId)
  })
  events.within('post.edited', (change, { postId }) => note(change, postId))
  removeWithPosts(events)
}

function removeWithPosts(events: EventBus): void {
  events.within('post.deleted', async ({ sql }, { postId }) => {
    await dropUnused(sql, await unlink(sql, postId))
  })
}

/** Answers the card that it showed. */
async function unlink(sql: Change['sql'], postId: string): Promise<string[]> {
  const gone = await cards(sql)
    .deleteFrom('post_card')
    .where('post_id', '=', postId)
    .returning('card_id')
    .execute()
  return gone.map((row) => row.card_id)
}

/** Null for none, and for one that leads back to us. */
function firstLink(text: string, ownUrl: string): string | null {
  for (const { url } of findLinks(text)) {
    const read = URL.parse(url)
    if (read === null || read.origin === URL.parse(ownUrl)?.origin) continue
    read.hash = ''
    return read.href.length <= LONGEST ? read.href : null
  }
  return null
}

async function link({ sql, tell }: Change, postId: string, url: string, at: Date): Promise<void> {
  const stale = new Date(at.getTime() - FRESH_MS)
  const { rows } = await raw<{ id: string; state: string }>`
    insert into card as c (id, url, next_at) values (${newId()}::bigint, ${url}, ${at}::timestamptz)
    on conflict (url) do update set
      state = case when c.fetched_at < ${stale}::timestamptz then 'waiting' else c.state end,
      tries = case when c.fetched_at < ${stale}::timestamptz then 0 else c.tries end,
      next_at = case when c.fetched_at < ${stale}::timestamptz then excluded.next_at else c.next_at end
    returning id, state`.execute(sql)
  const [card] = rows
  if (card === undefined) return
  await cards(sql).insertInto('post_card').values({ post_id: postId, card_id: card.id }).execute()
  if (card.state === 'waiting') await tell('card.wanted', {})
}
