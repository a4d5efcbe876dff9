import { sql } from 'kysely'
import type { Change } from '#server/platform/events/index.ts'
import { foldedName } from '../add-account.ts'
import type { Plan, Planned } from './plan.ts'

const BATCH = 2_000

/** Writes a plan without problems: loads it into a temporary table, then one statement for each kind of change. */
export async function applyPlan(change: Change, plan: Plan): Promise<void> {
  if (plan.changes.length === 0) return
  await sql`create temporary table import_row (
    id bigint primary key, handle text, name text, email text, phone text, department text, team text, location text,
    role text, manager_id bigint, working_hours text, time_zone text, languages text[], folded text
  ) on commit drop`.execute(change.sql)
  for (let at = 0; at < plan.changes.length; at += BATCH)
    await load(change, plan.changes.slice(at, at + BATCH))
  await sql`analyze import_row`.execute(change.sql)
  await write(change)
  await change.tell('directory.changed', {})
  await change.tell('organisation.changed', {})
}

async function load({ sql: transaction }: Change, changes: Planned[]): Promise<void> {
  const rows = changes.map(({ person: { managerId, workingHours, timeZone, ...person } }) => ({
    ...person,
    manager_id: managerId,
    working_hours: workingHours,
    time_zone: timeZone,
    folded: foldedName(person.name, person.handle),
  }))
  await sql`insert into import_row
    select * from json_populate_recordset(null::import_row, ${JSON.stringify(rows)}::json)`.execute(
    transaction,
  )
}

async function write({ sql: transaction }: Change): Promise<void> {
  // An address may pass from one person to another, and uniqueness is checked row by row: let go first.
  await sql`update account set email = null from import_row
    where account.id = import_row.id and lower(account.email) is distinct from lower(import_row.email)
      and account.email is not null`.execute(transaction)
  await sql`insert into account
      (id, handle, name, email, phone, department, team, location, role, working_hours, time_zone, languages, folded, state)
    select id, handle, name, email, phone, department, team, location, role, working_hours, time_zone, languages, folded, 'invited'
      from import_row
    on conflict (id) do update set
      name = excluded.name, email = excluded.email, phone = excluded.phone, department = excluded.department, team = excluded.team,
      location = excluded.location, role = excluded.role, working_hours = excluded.working_hours,
      time_zone = excluded.time_zone, languages = excluded.languages, folded = excluded.folded`.execute(
    transaction,
  )
  // A manager may stand anywhere in the file, so managers come when everybody is there.
  await sql`update account set manager_id = import_row.manager_id from import_row
    where account.id = import_row.id
      and account.manager_id is distinct from import_row.manager_id`.execute(transaction)
  await sql`insert into account_count (account_id) select id from import_row on conflict do nothing`.execute(
    transaction,
  )
}
