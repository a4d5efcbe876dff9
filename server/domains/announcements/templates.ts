import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Ground } from '../ground.ts'
import { announcements } from './tables.ts'
import type { Wish } from './write.ts'

/** What of an announcement can be begun with again: no pictures, no reason and no end, which are of one day. */
export type TemplateWish = Omit<Wish, 'senderId' | 'mediaIds' | 'reason' | 'expiresAt'>

export type Template = {
  id: string
  name: string
  senderId: string | null
  sender: string | null
  wish: TemplateWish
}

/** Of a sender, or of one person. */
const MOST = 100

/** Those of senders, which all who announce have in common, and one's own. */
const open = (
  ownerId: string,
) => raw<boolean>`(case when t.sender_id is null then t.owner_id = ${ownerId}::bigint
  else exists (select from sender s where s.id = t.sender_id and s.archived_at is null) end)`

/** By name. */
export async function listTemplates({ db }: Pick<Ground, 'db'>, ownerId: string): Promise<Template[]> {
  const { rows } = await raw<Template>`
    select t.id, t.name, t.sender_id as "senderId", (select s.name from sender s where s.id = t.sender_id) as sender, t.wish
    from announcement_template t where ${open(ownerId)} order by lower(t.name), t.id limit 1000`.execute(db)
  return rows
}

type New = { ownerId: string; name: string; senderId: string | null; wish: TemplateWish }

/** Throws Refusal `not_found` for the sender, or `too_many_templates`. Answers its id. */
export function addTemplate({ events, clock }: Ground, wanted: New): Promise<string> {
  const { ownerId, name, senderId, wish } = wanted
  return events.change(async ({ sql }) => {
    await raw`select pg_advisory_xact_lock(hashtextextended('templates', 0))`.execute(sql)
    const { rows } = await raw<{ n: number; sender: boolean }>`
      select (select count(*)::int from announcement_template t where t.sender_id is not distinct from ${senderId}::bigint
          and (t.sender_id is not null or t.owner_id = ${ownerId}::bigint)) as n,
        ${senderId}::bigint is null or exists (select from sender where id = ${senderId}::bigint and archived_at is null) as sender`.execute(
      sql,
    )
    if (!rows[0]?.sender) throw new Refusal('not_found')
    if (rows[0].n >= MOST) throw new Refusal('too_many_templates', { limit: MOST })
    const id = newId()
    await announcements(sql)
      .insertInto('announcement_template')
      .values({
        ...{ id, owner_id: ownerId, sender_id: senderId, name, created_at: clock() },
        wish: JSON.stringify(wish),
      })
      .execute()
    return id
  })
}

type Named = { id: string; ownerId: string }

/** Throws Refusal `not_found`, for somebody else's own too. */
export async function renameTemplate(
  { db }: Pick<Ground, 'db'>,
  { id, ownerId }: Named,
  name: string,
): Promise<void> {
  const done = await raw`update announcement_template t set name = ${name}
    where t.id = ${id}::bigint and ${open(ownerId)}`.execute(db)
  if (done.numAffectedRows !== 1n) throw new Refusal('not_found')
}

/** Throws as `renameTemplate`. */
export async function removeTemplate({ db }: Pick<Ground, 'db'>, { id, ownerId }: Named): Promise<void> {
  const done = await raw`delete from announcement_template t
    where t.id = ${id}::bigint and ${open(ownerId)}`.execute(db)
  if (done.numAffectedRows !== 1n) throw new Refusal('not_found')
}
