import { type Kysely, sql } from 'kysely'

/** What a built-in role permits is said by the code that checks it; its row is there to be pointed at. */
const BUILT_IN = [
  'employee',
  'communicator',
  'care_agent',
  'policy_owner',
  'staff_representative',
  'moderator',
  'administrator',
]

/** Roles with permissions take the place of the one permission, administrator or not. */
const statements = [
  sql`create table role (
    id bigint primary key,
    built_in text unique,
    name text not null default '',
    permissions text[] not null default '{}',
    created_at timestamptz(3) not null default now(),
    check ((built_in is null) = (name <> ''))
  )`,
  sql`create unique index role_name on role (lower(name)) where built_in is null`,
  sql`insert into role (id, built_in)
    select at, word from unnest(${BUILT_IN}::text[]) with ordinality as built (word, at)`,
  sql`create table account_role (
    account_id bigint not null references account on delete cascade,
    role_id bigint not null references role on delete cascade,
    primary key (account_id, role_id)
  )`,
  sql`create index account_role_role on account_role (role_id, account_id)`,
  sql`create table invitation_role (
    invitation_id bigint not null references invitation on delete cascade,
    role_id bigint not null references role on delete cascade,
    primary key (invitation_id, role_id)
  )`,
  sql`create index invitation_role_role on invitation_role (role_id)`,
  sql`insert into account_role
    select account.id, role.id from account join role on role.built_in = 'administrator' where permission = 'administrator'`,
  sql`insert into invitation_role
    select invitation.id, role.id from invitation join role on role.built_in = 'administrator' where permission = 'administrator'`,
  sql`alter table account drop column permission`,
  sql`alter table invitation drop column permission`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
