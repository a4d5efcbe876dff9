import type { Blobs } from '#server/platform/blobs/index.ts'
import { type Change, newestFirst } from '#server/platform/events/index.ts'
import { type Fetch, Unfetched } from '#server/platform/fetch/index.ts'
import { type Redrawn, redraw } from '#server/platform/pictures/index.ts'
import { holdBlob } from '#server/store/blob-locks.ts'
import type { Ground } from '../ground.ts'
import { readLimits } from '../people/index.ts'
import { type Page, readPage } from './page.ts'
import { cards } from './tables.ts'

const PAGE = { types: ['text/html', 'application/xhtml+xml'], bytesMax: 1_048_576, beginning: true }
const PICTURE = { types: ['image/'], bytesMax: 4 * 1_048_576 }
/** Whoever looks is given this long before somebody else does; then it is tried again, this often in all. */
const LEASE_MS = 2 * 60_000
const TRIES = 3

/** Looks at the page that has waited longest; false when none is due. */
export async function lookAtOne(ground: Ground, blobs: Blobs, fetch: Fetch): Promise<boolean> {
  // What has waited since before they were turned off is not looked at either.
  if (!(await readLimits(ground.db)).link_previews) return false
  const due = await take(ground)
  if (due === undefined) return false
  // Whoever tried it that often may have died of it.
  const seen = due.tries > TRIES ? null : await see(due.url, fetch)
  if (seen !== 'later') await settle(ground, blobs, due.id, seen?.page ?? null, seen?.drawn ?? null)
  else if (due.tries >= TRIES) await settle(ground, blobs, due.id, null, null)
  return true
}

type Seen = { page: Page; drawn: Redrawn | null }

/** Null for a page that is no card, whatever went wrong with it: none holds up those behind it. */
async function see(link: string, fetch: Fetch): Promise<Seen | 'later' | null> {
  try {
    const { url, type, bytes } = await fetch(link, PAGE)
    const page = readPage(bytes, type, url)
    return { page, drawn: page.title === '' ? null : await picture(page, fetch) }
  } catch (error) {
    // A name that is unknown or a host that is slow may be better later; a refusal stays one.
    const later = error instanceof Unfetched && /slow|name|ECONN|reset|status 5/.test(error.message)
    return later ? 'later' : null
  }
}

async function take({ db, clock }: Ground) {
  const now = clock()
  return cards(db)
    .updateTable('card')
    .set((b) => ({ next_at: new Date(now.getTime() + LEASE_MS), tries: b('tries', '+', 1) }))
    .where('id', '=', (b) =>
      b
        .selectFrom('card')
        .select('id')
        .where('state', '=', 'waiting')
        .where('next_at', '<=', now)
        .orderBy('next_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'url', 'tries'])
    .executeTakeFirst()
}

/** A page without a picture, or with one that is none, is shown without. */
async function picture({ image }: Page, fetch: Fetch): Promise<Redrawn | null> {
  if (image === null) return null
  return fetch(image, PICTURE)
    .then(({ bytes }) => redraw(bytes))
    .catch(() => null)
}

async function settle(
  { events, clock }: Ground,
  blobs: Blobs,
  id: string,
  page: Page | null,
  drawn: Redrawn | null,
): Promise<void> {
  const small = drawn?.small
  await events.change(async (change) => {
    const { sql } = change
    const before = await shownOf(sql, id)
    if (before === undefined) return
    if (small) {
      await holdBlob(blobs.hashOf(small.bytes)).execute(sql)
      await blobs.put(small.bytes)
    }
    const there = page !== null && page.title !== ''
    const shown = {
      ...{ title: page?.title ?? '', description: page?.description ?? '' },
      blob: small ? blobs.hashOf(small.bytes) : null,
    }
    await cards(sql)
      .updateTable('card')
      .set({
        ...{ ...shown, state: there ? 'there' : 'none', fetched_at: clock() },
        ...{ blurhash: drawn?.blurhash ?? null, width: small?.width ?? 0, height: small?.height ?? 0 },
      })
      .where('id', '=', id)
      .execute()
    const keys = ['title', 'description', 'blob'] as const
    if (keys.some((key) => before[key] !== shown[key])) await tellFound(change, id)
  })
}

/** Undefined for a card that nothing links to any more. */
const shownOf = (sql: Change['sql'], id: string) =>
  cards(sql)
    .selectFrom('card')
    .select(['title', 'description', 'blob'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

async function tellFound({ sql, tell }: Change, id: string): Promise<void> {
  const showing = await cards(sql)
    .selectFrom('post_card')
    .select('post_id')
    .where('card_id', '=', id)
    .orderBy('post_id', 'desc')
    .execute()
  for (const facts of newestFirst(showing.map((row) => row.post_id))) await tell('card.found', facts)
}
