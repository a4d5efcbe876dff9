import { Refusal } from '#server/base/errors.ts'
import type { Ground } from '../ground.ts'
import { people } from './tables.ts'

export type Facts = {
  email: string | null
  phone: string | null
  department: string
  managerId: string | null
  reportIds: string[]
  workingHours: string
  timeZone: string
  welcomed: boolean
  archiveTakenAt: Date | null
}

const REPORTS = 50

/** The directory facts that a card leaves out. Throws Refusal `not_found`. */
export async function readFacts({ db }: Ground, accountId: string): Promise<Facts> {
  const row = await people(db)
    .selectFrom('account')
    .selectAll()
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not_found')
  const reports = await people(db)
    .selectFrom('account')
    .select('id')
    .where('manager_id', '=', accountId)
    .where('state', 'in', ['invited', 'active'])
    .orderBy((b) => b.fn('lower', ['name']))
    .limit(REPORTS)
    .execute()
  return {
    email: row.email,
    phone: row.phone,
    department: row.department,
    managerId: row.manager_id,
    reportIds: reports.map((report) => report.id),
    workingHours: row.working_hours,
    timeZone: row.time_zone,
    welcomed: row.welcomed_at !== null,
    archiveTakenAt: row.archive_taken_at,
  }
}

/** They know that their archive was taken; they are not told again. */
export async function readArchiveNotice({ db }: Ground, accountId: string): Promise<void> {
  await people(db)
    .updateTable('account')
    .set({ archive_taken_at: null })
    .where('id', '=', accountId)
    .execute()
}

export async function markWelcomed({ db, clock }: Ground, accountId: string): Promise<void> {
  await people(db)
    .updateTable('account')
    .set({ welcomed_at: clock() })
    .where('id', '=', accountId)
    .where('welcomed_at', 'is', null)
    .execute()
}

export type SamplePerson = {
  id: string
  handle: string
  name: string
  role: string
  team: string
  note: string
}

/** Whom the sample organisation's sign-in page offers; nobody in any other organisation. */
export async function listSamplePeople({ db }: Ground): Promise<SamplePerson[]> {
  return people(db)
    .selectFrom('account')
    .innerJoin('organisation', (join) => join.on('organisation.sample', '=', true))
    .select(['account.id', 'handle', 'account.name', 'role', 'team'])
    .select((b) => b.fn.coalesce('sample_note', b.val('')).as('note'))
    .where('sample_note', 'is not', null)
    .where('state', '=', 'active')
    .orderBy('account.id')
    .limit(24)
    .execute()
}
