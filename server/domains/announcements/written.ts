import type { Selectable } from 'kysely'
import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { AnnouncementTable } from '#server/store/tables/announcements.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { type MediumRecord, mediumJson } from '../media/index.ts'
import { announcements } from './tables.ts'

export type Text = { language: string; short: string; fullText: string | null }

/** The words of an announcement: those in its own language first. */
export type Texts = readonly Text[]

export type SenderFacts = { id: string; name: string; budgetHours: number | null }

type Row = Omit<Selectable<AnnouncementTable>, 'plan' | 'place'>

/** An announcement as its writers see it. */
export type Written = Row & {
  plan: Record<string, unknown>
  texts: Text[]
  media: MediumRecord[]
  sender: SenderFacts | null
}

/** Of the announcement `a` of the query around it, at its revision: a JSON array. */
export const textsJson = raw<
  Text[]
>`(select coalesce(json_agg(json_build_object('language', t.language, 'short', t.short,
  'fullText', t.full_text) order by t.language <> a.language, t.language), '[]'::json) from announcement_text t
  where t.announcement_id = a.id and t.revision = a.revision)`

export const mediaJson = raw<
  MediumRecord[]
>`(select coalesce(json_agg(${mediumJson} order by m.place), '[]'::json)
  from medium m where m.announcement_id = a.id)`

export const selectWritten = raw`select a.*, ${textsJson} as texts, ${mediaJson} as media,
  (select json_build_object('id', s.id::text, 'name', s.name, 'budgetHours', s.budget_hours) from sender s
    where s.id = a.sender_id) as sender from announcement a`

/** Throws Refusal `not_found`. */
export async function readWritten(sql: Kysely<Tables>, id: string): Promise<Written> {
  const { rows } = await raw<Written>`${selectWritten} where a.id = ${id}::bigint`.execute(sql)
  if (rows[0] === undefined) throw new Refusal('not_found')
  return rows[0]
}

/**
 * The announcement, which nobody else changes until the end of the transaction. Throws Refusal `not_found`, or
 * `conflict` when it was changed after the caller had read it.
 */
export async function lockWritten(sql: Kysely<Tables>, id: string, known?: Date): Promise<Written> {
  const row = await announcements(sql)
    .selectFrom('announcement')
    .select('changed_at')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not_found')
  if (known !== undefined && row.changed_at.getTime() !== known.getTime()) throw new Refusal('conflict')
  return readWritten(sql, id)
}

/** Later than what stands, even if two changes fall into one millisecond. */
export const changedAfter = ({ changed_at }: Pick<Written, 'changed_at'>, now: Date): Date =>
  new Date(Math.max(now.getTime(), changed_at.getTime() + 1))
