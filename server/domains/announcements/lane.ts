import { type RawBuilder, sql as raw } from 'kysely'
import { DONE_BY, LEVELS, type Level } from '#rules/announcements/levels.ts'
import { Refusal } from '#server/base/errors.ts'
import { anyOf } from '#server/store/any-of.ts'
import { type Page, readPage } from '#server/store/page.ts'
import type { AnnouncementState } from '#server/store/tables/announcements.ts'
import type { Ground } from '../ground.ts'
import type { MediumRecord } from '../media/index.ts'
import { type Talk, talkJson } from './talk.ts'
import { mediaJson, type Text, textsJson } from './written.ts'

/** An announcement as somebody who is addressed by it has it. */
export type Addressed = {
  id: string
  place: string
  level: Level
  state: AnnouncementState
  language: string
  texts: Text[]
  media: MediumRecord[]
  authorId: string
  sender: string | null
  purpose: string
  condition: string
  duty: string
  joined: boolean
  addressed: number
  revision: number
  publishedAt: Date
  revisedAt: Date | null
  expiresAt: Date
  done: boolean
  useful: boolean | null
  /** In an app that knows no more than that. */
  dismissed: boolean
  deliveredAt: Date | null
  seenAt: Date | null
  readAt: Date | null
  confirmedAt: Date | null
  /** Where people talk about it, for who may see that post. */
  talk: Talk | null
}

/** Whether nothing more is asked of the addressee `d` of the announcement `a`. */
const isDone = raw<boolean>`case a.level ${raw.join(
  LEVELS.map((level) => raw`when ${raw.lit(level)} then ${raw.ref(`d.${DONE_BY[level]}_at`)} is not null`),
  raw` `,
)} end`

/** Of the addressee `d`, or of `reader` where that is known. */
const columns = (reader: RawBuilder<unknown> = raw`d.account_id`) => raw`
  a.id, a.place, a.level, a.state, a.language, a.author_id as "authorId", a.purpose, a.condition, a.duty, a.addressed,
    a.revision, a.published_at as "publishedAt", a.revised_at as "revisedAt", a.expires_at as "expiresAt",
    case when a.state = 'withdrawn' then '[]'::json else ${textsJson} end as texts,
    case when a.state = 'withdrawn' then '[]'::json else ${mediaJson} end as media,
    (select s.name from sender s where s.id = a.sender_id) as sender, d.joined, d.useful, d.dismissed,
    a.state <> 'published' or (${isDone}) as done,
    d.delivered_at as "deliveredAt", d.seen_at as "seenAt", d.read_at as "readAt", d.confirmed_at as "confirmedAt",
    ${talkJson(reader)} as talk`

const from = raw`from addressee d join announcement a on a.id = d.announcement_id`

const select = (readerId: string) => raw`
  select ${columns(raw`${readerId}::bigint`)} ${from} where d.account_id = ${readerId}::bigint`

const waitingOnly = raw`a.state = 'published' and not (${isDone})`

const PARTS = {
  all: raw`true`,
  /** Something is still asked of them. */
  waiting: waitingOnly,
  standing: raw`a.state = 'published'`,
}

/** What is addressed to somebody, the latest published first. Keyed by place. */
export function readLane(
  { db }: Pick<Ground, 'db'>,
  readerId: string,
  part: keyof typeof PARTS,
  page: Page,
): Promise<Addressed[]> {
  return readPage<Addressed>(db, page, raw`d.place`, raw`${select(readerId)} and ${PARTS[part]}`)
}

/** Throws Refusal `not_found` for what is not there and for what is not addressed to them alike. */
export async function readAddressed(
  { db }: Pick<Ground, 'db'>,
  readerId: string,
  id: string,
): Promise<Addressed> {
  const { rows } = await raw<Addressed>`${select(readerId)} and d.announcement_id = ${id}::bigint`.execute(db)
  if (rows[0] === undefined) throw new Refusal('not_found')
  return rows[0]
}

/** The same as each of many has it; who is not addressed is left out. One query, however many they are. */
export async function readAddressedBy(
  { db }: Pick<Ground, 'db'>,
  readerIds: readonly string[],
  id: string,
): Promise<Map<string, Addressed>> {
  if (readerIds.length === 0) return new Map()
  const { rows } = await raw<Addressed & { readerId: string }>`
    select d.account_id::text as "readerId", ${columns()} ${from}
    where d.announcement_id = ${id}::bigint and d.account_id = ${anyOf(readerIds)}`.execute(db)
  return new Map(rows.map(({ readerId, ...one }) => [readerId, one]))
}

/** Of these people, those who are addressed by it. */
export async function addressedAmong(
  { db }: Pick<Ground, 'db'>,
  id: string,
  accountIds: readonly string[],
): Promise<string[]> {
  if (accountIds.length === 0) return []
  const { rows } = await raw<{ id: string }>`select account_id as id from addressee
    where announcement_id = ${id}::bigint and account_id = ${anyOf(accountIds)}`.execute(db)
  return rows.map((row) => row.id)
}

const MOST_COUNTED = 100

/** How many that stand ask for an answer; stops counting at 100. */
export async function countAsking({ db }: Pick<Ground, 'db'>, readerId: string): Promise<number> {
  const { rows } = await raw<{ n: number }>`
    select count(*)::int as n from (select from addressee d join announcement a on a.id = d.announcement_id
      where d.account_id = ${readerId}::bigint and a.level in ('confirm', 'emergency') and ${waitingOnly}
      limit ${MOST_COUNTED}) asking`.execute(db)
  return rows[0]?.n ?? 0
}
