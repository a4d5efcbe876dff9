import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'
import type { MediumFiles } from '../posts/index.ts'

/** What a reported post carries, for who reads that report: null for a report about oneself, and for what is not in it. */
export async function findReportedMedium(
  { db }: Pick<Ground, 'db'>,
  moderatorId: string,
  reportId: string,
  id: string,
): Promise<MediumFiles | null> {
  const { rows } = await raw<MediumFiles>`
    select m.type, m.full_blob as "fullBlob", m.small_blob as "smallBlob" from medium m
    where m.id = ${id}::bigint and exists (select from report_post x join report r on r.id = x.report_id
      where x.post_id = m.post_id and r.id = ${reportId}::bigint and r.person_id <> ${moderatorId}::bigint)`.execute(
    db,
  )
  return rows[0] ?? null
}
