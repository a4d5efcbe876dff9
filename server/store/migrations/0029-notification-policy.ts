import { type Kysely, sql } from 'kysely'

const rule = (name: string) =>
  sql`${sql.ref(name)} text not null default 'accept' check (${sql.ref(name)} in ('accept', 'filter', 'drop'))`

const statements = [
  // Kinds in off_types are not told at all.
  sql`create table notification_policy (
    account_id bigint primary key references account on delete cascade,
    ${rule('for_not_following')},
    ${rule('for_not_followers')},
    ${rule('for_new_accounts')},
    ${rule('for_private_mentions')},
    ${rule('for_limited_accounts')},
    off_types text[] not null default '{}'
  )`,
  // Whose notifications are let through whatever the policy says.
  sql`create table notification_permission (
    account_id bigint not null references account on delete cascade,
    from_id bigint not null references account on delete cascade,
    primary key (account_id, from_id)
  )`,
  sql`create index notification_permission_from on notification_permission (from_id)`,
  sql`alter table notification add column filtered boolean not null default false`,
  sql`create index notification_filtered on notification (account_id, from_id, id desc) where filtered`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
