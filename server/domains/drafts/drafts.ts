import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import { newestFirst, order, type Page, within } from '#server/store/page.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'
import { drafts } from './tables.ts'

/** `content` is what the composer holds; what it means is checked when it is posted. `reason`: why a scheduled post became it. */
export type Draft = {
  key: string
  id: string
  revision: number
  changedAt: Date
  content: unknown
  reason: string | null
}

const MOST_DRAFTS = 100
/** Beyond the bound for what comes back of itself, so that nothing written is lost at once. */
const MOST_KEPT = 2 * MOST_DRAFTS
const KEPT_MS = 24 * 3_600_000

const columns = ['key', 'id', 'revision', 'changed_at as changedAt', 'content', 'reason'] as const

/** The one changed last first. */
export async function readDrafts({ db }: Ground, ownerId: string, page: Page): Promise<Draft[]> {
  const rows = await drafts(db)
    .selectFrom('draft')
    .select(columns)
    .where('account_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .where(within(page, raw`id`))
    .orderBy('id', order(page))
    .limit(page.limit)
    .execute()
  return newestFirst(page, rows)
}

/** Throws Refusal `not_found`. */
export async function readDraft({ db }: Pick<Ground, 'db'>, ownerId: string, key: string): Promise<Draft> {
  const row = await find(db, ownerId, key)
  if (row === undefined || row.deletedAt !== null) throw new Refusal('not_found')
  const { deletedAt: _, ...draft } = row
  return draft
}

/**
 * Saves over the revision that the writer saw, 0 for none. The same content again is no change, so that an answer that was
 * lost can be asked for again. Throws Refusal `draft_changed`, `draft_deleted` or `too_many_drafts`.
 */
export async function saveDraft(
  { events, clock }: Ground,
  ownerId: string,
  key: string,
  wanted: { revision: number; content: unknown },
): Promise<Draft> {
  const content = JSON.stringify(wanted.content)
  return events.change(async ({ sql }) => {
    await lockDrafts(sql, ownerId)
    const before = await find(sql, ownerId, key)
    if (before !== undefined && before.deletedAt !== null) throw new Refusal('draft_deleted')
    if (before !== undefined && (await isSame(sql, ownerId, key, content)))
      return readDraft({ db: sql }, ownerId, key)
    if ((before?.revision ?? 0) !== wanted.revision)
      throw new Refusal(before === undefined ? 'draft_deleted' : 'draft_changed')
    if (before === undefined) await requireRoom(sql, ownerId)
    const row = { id: newId(), revision: wanted.revision + 1, content, changed_at: clock(), reason: null }
    await drafts(sql)
      .insertInto('draft')
      .values({ ...row, account_id: ownerId, key, deleted_at: null })
      .onConflict((on) => on.columns(['account_id', 'key']).doUpdateSet(row))
      .execute()
    return readDraft({ db: sql }, ownerId, key)
  })
}

/** A new draft as a part of another change, beyond the usual bound: what somebody wrote is not lost for that. Throws Refusal `too_many_drafts`. */
export async function addDraft(
  sql: Kysely<Tables>,
  ownerId: string,
  { content, reason, at }: { content: unknown; reason: string | null; at: Date },
): Promise<string> {
  await lockDrafts(sql, ownerId)
  await requireRoom(sql, ownerId, MOST_KEPT)
  const key = `draft-${newId()}-kept`
  const row = { id: newId(), key, account_id: ownerId, revision: 1, changed_at: at, deleted_at: null }
  await drafts(sql)
    .insertInto('draft')
    .values({ ...row, content: JSON.stringify(content), reason })
    .execute()
  return key
}

/**
 * Deletes the revision that its writer saw. It can be restored for a day, if not too many were deleted since; deleting it twice is
 * as once. Throws Refusal `not_found` or `draft_changed`.
 */
export async function deleteDraft(
  { events, clock }: Ground,
  ownerId: string,
  key: string,
  revision: number,
): Promise<void> {
  await events.change(async ({ sql }) => {
    await lockDrafts(sql, ownerId)
    const draft = await find(sql, ownerId, key)
    if (draft === undefined) throw new Refusal('not_found')
    if (draft.deletedAt !== null) return
    if (draft.revision !== revision) throw new Refusal('draft_changed')
    await put(sql, ownerId, key, clock())
    await forgetOldest(sql, ownerId)
  })
}

/** Throws Refusal `not_found` or `too_many_drafts`. */
export async function restoreDraft({ events }: Ground, ownerId: string, key: string): Promise<Draft> {
  return events.change(async ({ sql }) => {
    await lockDrafts(sql, ownerId)
    const draft = await find(sql, ownerId, key)
    if (draft === undefined) throw new Refusal('not_found')
    if (draft.deletedAt !== null) await requireRoom(sql, ownerId)
    await put(sql, ownerId, key, null)
    return readDraft({ db: sql }, ownerId, key)
  })
}

/** Those deleted more than a day ago. Answers how many. */
export async function forgetDrafts({ db, clock }: Ground): Promise<number> {
  const before = new Date(clock().getTime() - KEPT_MS)
  const gone = await drafts(db).deleteFrom('draft').where('deleted_at', '<', before).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

function find(sql: Kysely<Tables>, ownerId: string, key: string) {
  return drafts(sql)
    .selectFrom('draft')
    .select([...columns, 'deleted_at as deletedAt'])
    .where('account_id', '=', ownerId)
    .where('key', '=', key)
    .executeTakeFirst()
}

async function isSame(sql: Kysely<Tables>, ownerId: string, key: string, content: string): Promise<boolean> {
  const { rows } = await raw`select from draft where account_id = ${ownerId}::bigint and key = ${key}
    and content = ${content}::jsonb`.execute(sql)
  return rows.length > 0
}

async function put(sql: Kysely<Tables>, ownerId: string, key: string, deletedAt: Date | null): Promise<void> {
  await drafts(sql)
    .updateTable('draft')
    .set({ deleted_at: deletedAt })
    .where('account_id', '=', ownerId)
    .where('key', '=', key)
    .execute()
}

/** Of those deleted as many stay as somebody may have: writing and deleting fills nothing. */
async function forgetOldest(sql: Kysely<Tables>, ownerId: string): Promise<void> {
  await raw`delete from draft where account_id = ${ownerId}::bigint and id in (
    select id from draft where account_id = ${ownerId}::bigint and deleted_at is not null
    order by deleted_at desc, id desc offset ${MOST_DRAFTS})`.execute(sql)
}

async function requireRoom(sql: Kysely<Tables>, ownerId: string, most = MOST_DRAFTS): Promise<void> {
  const { rows } = await raw<{ n: number }>`
    select count(*)::int as n from draft where account_id = ${ownerId}::bigint and deleted_at is null`.execute(
    sql,
  )
  if ((rows[0]?.n ?? 0) >= most) throw new Refusal('too_many_drafts', { limit: MOST_DRAFTS })
}

/** One change of somebody's drafts at a time: two devices never save over one revision. */
async function lockDrafts(sql: Kysely<Tables>, ownerId: string): Promise<void> {
  await raw`select pg_advisory_xact_lock(hashtextextended(${`drafts ${ownerId}`}, 0))`.execute(sql)
}
