import { type Kysely, sql as raw } from 'kysely'
import type { Level } from '#rules/announcements/levels.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'
import { attach } from '../media/index.ts'
import { requireMayStop, type Stopping } from './stop.ts'
import { announcements } from './tables.ts'
import { changedAfter, lockWritten, readWritten, type Text, type Written } from './written.ts'

export type Wish = {
  level: Level
  senderId: string | null
  purpose: string
  condition: string
  joiners: boolean
  duty: string
  reason: string
  language: string
  texts: readonly Text[]
  mediaIds: readonly string[]
  plan: Record<string, unknown>
  expiresAt: Date | null
}

/** Not published, and not on its way. */
export const OPEN = ['draft', 'waiting', 'scheduled'] as const
/** Those that are open at once. */
const MOST_OPEN = 1_000

export const isOpen = ({ state }: Pick<Written, 'state'>): boolean => OPEN.some((one) => one === state)

/** Anything goes while it is written; it is checked when it is to be approved or published. Throws Refusal `too_many_announcements`, `not_found` for the sender, or as for pictures. */
export function begin({ events, clock }: Ground, authorId: string, wish: Wish): Promise<Written> {
  return events.change(async ({ sql }) => {
    const { rows } = await raw<{ n: number }>`
      select count(*)::int as n from announcement where state in ('draft', 'waiting', 'scheduled')`.execute(
      sql,
    )
    if ((rows[0]?.n ?? 0) >= MOST_OPEN) throw new Refusal('too_many_announcements', { limit: MOST_OPEN })
    const id = newId()
    const now = clock()
    await announcements(sql)
      .insertInto('announcement')
      .values({
        ...{ id, author_id: authorId, state: 'draft', created_at: now, changed_at: now },
        ...columnsOf(wish as Wish),
      } as never)
      .execute()
    await writeTexts(sql, id, 1, wish.texts)
    await attach(sql, authorId, { of: 'announcement', id }, wish.mediaIds)
    return readWritten(sql, id)
  })
}

/** Throws Refusal `not_found`, `conflict`, `announcement_published`, `emergency_permission`, or as for pictures. */
export function change(
  { events, clock }: Ground,
  authorId: string,
  { id, mayEmergency }: Stopping,
  { known, ...wish }: Partial<Wish> & { known: Date },
): Promise<Written> {
  return events.change(async ({ sql }) => {
    const before = await lockWritten(sql, id, known)
    requireMayStop(before, mayEmergency)
    if (!isOpen(before)) throw new Refusal('announcement_published')
    await announcements(sql)
      .updateTable('announcement')
      .set({
        ...columnsOf(wish),
        ...{ author_id: authorId, state: 'draft', approver_id: null, refusal: null, publish_at: null },
        changed_at: changedAfter(before, clock()),
      } as never)
      .where('id', '=', id)
      .execute()
    if (wish.texts !== undefined) await writeTexts(sql, id, before.revision, wish.texts)
    if (wish.mediaIds !== undefined) await attach(sql, authorId, { of: 'announcement', id }, wish.mediaIds)
    return readWritten(sql, id)
  })
}

/** Throws Refusal `not_found`, `announcement_published` or `emergency_permission`. */
export async function remove({ events }: Ground, { id, mayEmergency }: Stopping): Promise<void> {
  await events.change(async ({ sql }) => {
    const before = await lockWritten(sql, id)
    requireMayStop(before, mayEmergency)
    if (!isOpen(before)) throw new Refusal('announcement_published')
    await announcements(sql).deleteFrom('announcement').where('id', '=', id).execute()
  })
}

export async function writeTexts(
  sql: Kysely<Tables>,
  id: string,
  revision: number,
  texts: readonly Text[],
): Promise<void> {
  const own = announcements(sql)
  await own
    .deleteFrom('announcement_text')
    .where('announcement_id', '=', id)
    .where('revision', '=', revision)
    .execute()
  const rows = texts.map(({ language, short, fullText }) => ({
    ...{ announcement_id: id, revision, language, short },
    full_text: fullText,
  }))
  if (new Set(rows.map(({ language }) => language)).size < rows.length) throw new Refusal('language_twice')
  if (rows.length > 0) await own.insertInto('announcement_text').values(rows).execute()
}

const NAMES = { senderId: 'sender_id', expiresAt: 'expires_at' } as const

/** What is said, by the names of columns. */
function columnsOf({
  texts: _texts,
  mediaIds: _media,
  plan,
  ...wish
}: Partial<Wish>): Record<string, unknown> {
  const said = Object.entries({ ...wish, ...(plan !== undefined && { plan: JSON.stringify(plan) }) })
  return Object.fromEntries(
    said
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [NAMES[name as keyof typeof NAMES] ?? name, value]),
  )
}
