import { type RawBuilder, sql as raw } from 'kysely'
import { type Page, readPage } from '#server/store/page.ts'
import type { DecisionTable, ReportTable } from '#server/store/tables/reports.ts'
import type { Ground } from '../ground.ts'
import { type MediumRecord, mediumJson } from '../media/index.ts'

export type ReportedPost = {
  id: string
  createdAt: string
  visibility: 'company' | 'followers' | 'direct' | 'group'
  warning: string
  text: string
  fullText: string | null
  deleted: boolean
  hidden: boolean
  /** In order; a deleted post has none any more. */
  media: MediumRecord[]
}

export type Decision = {
  id: string
  personId: string
  byId: string | null
  kind: DecisionTable['kind']
  words: string
  createdAt: Date
  appeal: string | null
  appealedAt: Date | null
  upheld: boolean | null
  answer: string | null
  posts: ReportedPost[]
}

export type Case = {
  id: string
  /** Null for a decision that nobody reported for; the id is then the decision's. */
  reporterId: string | null
  personId: string
  category: ReportTable['category']
  comment: string
  ruleIds: string[]
  createdAt: Date
  decisionId: string | null
  posts: ReportedPost[]
  notes: { byId: string; text: string; createdAt: string }[]
}

export type CasePage = Page & { state: 'open' | 'appealed' | 'decided' }

const NOTES = 50
const MINE = 100

/** What a reported post says: shown to moderators by whoever reported it, and to its author. */
const posts = (where: RawBuilder<unknown>) => raw<ReportedPost[]>`
  (select coalesce(json_agg(json_build_object('id', p.id::text, 'createdAt', p.created_at, 'visibility', p.visibility,
    'warning', p.warning, 'text', p.text, 'fullText', p.full_text, 'deleted', p.deleted_at is not null,
    'hidden', p.hidden_at is not null,
    'media', (select coalesce(json_agg(${mediumJson} order by m.place), '[]'::json) from medium m where m.post_id = p.id)) order by p.id), '[]'::json)
  from post p where p.id in (select x.post_id from report_post x join report o on o.id = x.report_id where ${where}))`

const columns = raw`r.id, r.reporter_id as "reporterId", r.person_id as "personId", r.category, r.comment, r.rule_ids::text[] as "ruleIds",
  r.created_at as "createdAt", r.decision_id as "decisionId", ${posts(raw`o.id = r.id`)} as posts`

const STATES: Record<CasePage['state'], RawBuilder<unknown>> = {
  open: raw`r.decision_id is null`,
  appealed: raw`r.decision_id in (select id from decision where appealed_at is not null and answered_at is null)`,
  decided: raw`r.decision_id is not null`,
}

/** With what no report is behind, which is to be found for its appeals. */
const decided = raw`(select id, reporter_id, person_id, category, comment, rule_ids, created_at, decision_id from report
  union all select d.id, null, d.person_id, 'other', '', '{}', d.created_at, d.id from decision d
    where d.kind in ('suspended', 'avatar_removed', 'header_removed') and not exists (select from report o where o.decision_id = d.id))`

/** Latest first, without those about the moderator who asks: they would say who reported. */
export async function listCases({ db }: Ground, moderatorId: string, page: CasePage): Promise<Case[]> {
  return readPage(
    db,
    page,
    raw`r.id`,
    raw`
    select ${columns}, (
      select coalesce(json_agg(json_build_object('byId', n.by_id::text, 'text', n.text, 'createdAt', n.created_at) order by n.id), '[]'::json)
      from (select * from report_note where report_id = r.id order by id desc limit ${NOTES}) n) as notes
    from ${page.state === 'open' ? raw`report` : decided} r where ${STATES[page.state]} and r.person_id <> ${moderatorId}::bigint`,
  )
}

/** What one has reported; `id` names one of them. */
export async function listOwnReports({ db }: Ground, reporterId: string, id?: string) {
  const { rows } = await raw<Case & { reporterId: string; decidedAt: Date | null }>`
    select ${columns}, '[]'::json as notes, (select d.created_at from decision d where d.id = r.decision_id) as "decidedAt"
    from report r where r.reporter_id = ${reporterId}::bigint ${id === undefined ? raw`` : raw`and r.id = ${id}::bigint`}
    order by r.id desc limit ${MINE}`.execute(db)
  return rows
}

export const decisions = raw`select d.id, d.person_id as "personId", d.by_id as "byId", d.kind, d.words, d.created_at as "createdAt", d.appeal,
  d.appealed_at as "appealedAt", d.upheld, d.answer, ${posts(raw`o.decision_id = d.id`)} as posts from decision d`

/** What was decided about a person, but for what was dismissed. */
export async function listDecisions({ db }: Ground, personId: string): Promise<Decision[]> {
  const { rows } =
    await raw<Decision>`${decisions} where d.person_id = ${personId}::bigint and d.kind <> 'dismissed'
    order by d.id desc limit ${MINE}`.execute(db)
  return rows
}

export async function readDecisions({ db }: Ground, ids: string[]): Promise<Map<string, Decision>> {
  if (ids.length === 0) return new Map()
  const { rows } = await raw<Decision>`${decisions} where d.id = any(${ids}::bigint[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
