import pg from 'pg'

/** How many statements are sent to the database while something is done, by whatever runs in this process. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype
  let sent = 0
  pg.Client.prototype.query = function (this: pg.Client, ...all: unknown[]) {
    sent += 1
    return (query as (...all: unknown[]) => unknown).apply(this, all)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return sent
}
