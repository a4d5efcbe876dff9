import { withDatabase } from './people.ts'

/** As if the page of a link that was posted had said so of itself. No page is fetched in tests; the attempt is waited for. */
export async function knownPage(databaseUrl: string, url: string, title: string): Promise<void> {
  await withDatabase(databaseUrl, async (client) => {
    const tried = async () =>
      (await client.query("select from card where url = $1 and (tries > 0 or state <> 'waiting')", [url]))
        .rowCount === 1
    for (let tries = 0; !(await tried()); tries++) {
      if (tries > 500) throw new Error('nobody looks at it')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    // The attempt itself may be on its way still; it notes its end only of what waits.
    await client.query(
      "update card set state = 'there', title = $2, fetched_at = now(), next_at = now() + interval '1 year' where url = $1",
      [url, title],
    )
    const { rows } = await client.query<{ id: string }>(
      'select c.post_id::text as id from post_card c join card k on k.id = c.card_id where k.url = $1',
      [url],
    )
    // As another node tells it.
    const told = [{ name: 'card.found', facts: { postIds: rows.map(({ id }) => id) } }]
    await client.query('select pg_notify($1, $2)', [
      'birdhouse_events',
      JSON.stringify({ from: 'test', told }),
    ])
    await new Promise((resolve) => setTimeout(resolve, 50))
  })
}
