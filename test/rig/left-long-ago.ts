import { withDatabase } from './people.ts'

/** Makes it so many days ago that somebody was marked as having left, in a log that refuses to be changed. */
export const leftLongAgo = (databaseUrl: string, id: string, days: number): Promise<void> =>
  withDatabase(databaseUrl, async (client) => {
    await client.query('alter table audit_entry disable trigger audit_entry_stays')
    await client.query(
      `update audit_entry set at = at - $2 * interval '1 day' where about_id = $1 and kind = 'access_left'`,
      [id, days],
    )
    await client.query('alter table audit_entry enable trigger audit_entry_stays')
  })
