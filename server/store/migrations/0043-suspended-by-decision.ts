import { type Kysely, sql } from 'kysely'

const statements = [
  // Null for whoever ran a command on the server.
  sql`alter table decision alter column by_id drop not null`,
  // Whoever was suspended without a decision has had nothing to appeal against: they get one, of the moment when it was done.
  sql`insert into decision (id, person_id, kind, words, by_id, created_at)
    select ((extract(epoch from now()) * 1000)::bigint - 1577836800000) << 22 | row_number() over (order by a.id), a.id, 'suspended', '',
      (select p.id from account p where p.id = done.by_id), coalesce(done.at, now())
    from account a
      left join lateral (select e.by_id, e.at from audit_entry e where e.about_id = a.id and e.kind = 'access_suspended'
        order by e.number desc limit 1) done on true
    where a.state = 'suspended' and not exists (
      select from decision d where d.person_id = a.id and d.kind = 'suspended' and d.upheld is not true
        and not exists (select from audit_entry e where e.about_id = a.id and e.kind in ('access_restored', 'access_left')
          and e.at > d.created_at))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
