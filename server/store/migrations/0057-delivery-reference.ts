import { type Kysely, sql } from 'kysely'

const statements = [
  // What a peer calls a message: it must survive what is said of the message later.
  sql`alter table delivery add column reference text`,
  sql`update delivery set reference = said where channel = 'sms' and state = 'sent' and said <> ''`,
  sql`drop index delivery_reference`,
  sql`create index delivery_reference on delivery (reference) where channel = 'sms'`,
  // Receipts come by the message.
  sql`create index delivery_message on delivery (message_id) where state in ('sent', 'refused')`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
