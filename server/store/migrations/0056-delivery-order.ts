import { type Kysely, sql } from 'kysely'

const statements = [
  // In the order in which messages are taken, and in which what is due is put together; emergencies first.
  sql`create index delivery_ready on delivery (channel, urgent desc, next_at, id)
    where state = 'waiting' and message_id is not null`,
  sql`create index delivery_loose on delivery (channel, urgent desc, next_at)
    where state = 'waiting' and message_id is null`,
  sql`drop index delivery_waiting`,
  // What peers said was kept whole, and may name somebody. A gateway's own name of an SMS stays.
  sql`update delivery set said = '' where said <> '' and not (channel = 'sms' and state = 'sent')`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
