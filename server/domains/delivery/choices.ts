import { sql as raw } from 'kysely'
import type { PersonalStepChannel } from '#rules/plan/index.ts'
import type { Ground } from '../ground.ts'

/** Channels on which somebody wants no announcements. */
export async function readUnwanted(
  { db }: Pick<Ground, 'db'>,
  accountId: string,
): Promise<PersonalStepChannel[]> {
  const { rows } = await raw<{ unwanted: PersonalStepChannel[] }>`
    select unwanted from contact_choice where account_id = ${accountId}::bigint`.execute(db)
  return rows[0]?.unwanted ?? []
}

/** Which of the ways there are for somebody at all. */
export async function readWays(
  { db }: Pick<Ground, 'db'>,
  accountId: string,
): Promise<PersonalStepChannel[]> {
  const { rows } = await raw<{ ways: PersonalStepChannel[] }>`
    select array_remove(array[case when p.email <> '' then 'email' end, case when p.phone <> '' then 'sms' end,
      case when exists (select from push_subscription s where s.account_id = p.id) then 'push' end], null) as ways
    from account p where p.id = ${accountId}::bigint`.execute(db)
  return rows[0]?.ways ?? []
}

export async function chooseChannels(
  { db }: Pick<Ground, 'db'>,
  accountId: string,
  unwanted: readonly PersonalStepChannel[],
): Promise<void> {
  await raw`insert into contact_choice (account_id, unwanted) values (${accountId}::bigint, ${[...unwanted]}::text[])
    on conflict (account_id) do update set unwanted = excluded.unwanted`.execute(db)
}

/** None of the personal links that somebody has been sent opens anything any more, and no code of an SMS confirms. */
export async function revokeLinks({ db }: Pick<Ground, 'db'>, accountId: string): Promise<void> {
  // A code that has not left yet is nobody's.
  await raw`with codes as (update delivery set code = null where account_id = ${accountId}::bigint and code is not null
      and (state <> 'waiting' or tries > 0)),
      slips as (delete from slip_code where account_id = ${accountId}::bigint)
    insert into contact_choice (account_id, links) values (${accountId}::bigint, 1)
    on conflict (account_id) do update set links = contact_choice.links + 1`.execute(db)
}
