import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { announcements } from './tables.ts'
import type { Wish } from './write.ts'

/** What of an announcement can be begun with again: no pictures, no reason and no end, which are of one day. */
export type TemplateWish = Omit<Wish, 'senderId' | 'mediaIds' | 'reason' | 'expiresAt'>

type Head = { id: string; name: string; senderId: string | null; sender: string | null }
export type Template = Head & { wish: TemplateWish }
type Listed = Head & { level: Wish['level']; short: string }
type Named = { id: string; ownerId: string }

/** Of a sender, or of one person. */
const MOST = 100

/** Those of senders, which all who announce have in common, and one's own. */
const open = (
  ownerId: string,
) => raw<boolean>`(case when t.sender_id is null then t.owner_id = ${ownerId}::bigint
  else exists (select from sender s where s.id = t.sender_id and s.archived_at is null) end)`

const senderOf = raw`t.sender_id as "senderId",
  (select s.name from sender s where s.id = t.sender_id) as sender`

/** My own first, then by name; what they hold is read one by one. */
export async function listTemplates({ db }: Pick<Ground, 'db'>, ownerId: string): Promise<Listed[]> {
  const { rows } = await raw<Listed>`
    select t.id, t.name, ${senderOf}, t.wish ->> 'level' as level, left(coalesce(t.wish #>> '{texts,0,short}', ''), 200) as short
    from announcement_template t where ${open(ownerId)}
    order by t.sender_id is not null, lower(t.name), t.id limit 1000`.execute(db)
  return rows
}

/** Throws Refusal `not_found`, for somebody else's own too. */
export async function readTemplate({ db }: Pick<Ground, 'db'>, { id, ownerId }: Named): Promise<Template> {
  const { rows } = await raw<Template>`select t.id, t.name, ${senderOf}, t.wish
    from announcement_template t where t.id = ${id}::bigint and ${open(ownerId)}`.execute(db)
  if (rows[0] === undefined) throw new Refusal('not_found')
  return rows[0]
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

/** Throws Refusal `not_found`, for somebody else's own too. */
export function renameTemplate({ events }: Ground, named: Named, name: string): Promise<void> {
  return events.change(async ({ sql }) => {
    const { rows } = await raw<Touched>`update announcement_template t set name = ${name}
      where t.id = ${named.id}::bigint and ${open(named.ownerId)} returning ${senderOf}`.execute(sql)
    await note(sql, named, 'template_renamed', rows[0])
  })
}

/** Throws as `renameTemplate`. */
export function removeTemplate({ events }: Ground, named: Named): Promise<void> {
  return events.change(async ({ sql }) => {
    const { rows } = await raw<Touched>`delete from announcement_template t
      where t.id = ${named.id}::bigint and ${open(named.ownerId)} returning ${senderOf}`.execute(sql)
    await note(sql, named, 'template_deleted', rows[0])
  })
}

type Touched = Pick<Head, 'senderId' | 'sender'>

/** One that all who announce have in common; what somebody does with their own is nobody's business. */
async function note(
  sql: Kysely<Tables>,
  { id, ownerId: by }: Named,
  kind: 'template_renamed' | 'template_deleted',
  touched: Touched | undefined,
): Promise<void> {
  if (touched === undefined) throw new Refusal('not_found')
  const { senderId, sender } = touched
  if (senderId !== null) await record(sql, { by, kind, facts: { id, sender: sender ?? '' } })
}
