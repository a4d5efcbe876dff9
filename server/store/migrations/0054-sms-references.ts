import { type Kysely, sql } from 'kysely'

/** A gateway tells of an SMS by its own name for it, which was kept as what it said. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index delivery_reference on delivery (said)
    where channel = 'sms' and state in ('sent', 'refused')`.execute(db)
}
