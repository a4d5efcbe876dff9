import pg from 'pg'
import { StartRefusal } from '#server/base/start-refusal.ts'
import { startEmbeddedDatabase } from '#server/store/embedded/index.ts'

/**
 * The least that an app does with its database, as a program that tests can kill: it starts the database on
 * the data folder named in its first argument and, when the second is "write", adds one row after another. It
 * tells of each step by a line of JSON.
 */
const tell = (line: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(line)}\n`)

const [dataDir = '', work] = process.argv.slice(2)
const giveUp = new AbortController()
process.once('SIGTERM', () => giveUp.abort())

/** Text that PostgreSQL can't make smaller. */
const filling = "(SELECT string_agg(md5(random()::text), '') FROM generate_series(1, $2 / 32))"

try {
  const database = await startEmbeddedDatabase({
    dataDir,
    signal: giveUp.signal,
    log: (said) => tell({ said }),
    onRestart: () => tell({ restarted: true }),
  })
  const pool = new pg.Pool({ connectionString: database.url, max: 2 })
  pool.on('error', () => {})
  await pool.query('CREATE TABLE IF NOT EXISTS kept (n bigint PRIMARY KEY, filling text)')
  const { rows } = await pool.query(
    'SELECT count(*)::int AS count, coalesce(max(n), 0)::int AS last FROM kept',
  )
  tell({ ready: database.pid, url: database.url, count: rows[0].count, last: rows[0].last })
  giveUp.signal.addEventListener('abort', async () => {
    await pool.end()
    await database.stop()
    process.exit(0)
  })
  if (giveUp.signal.aborted) giveUp.signal.dispatchEvent(new Event('abort'))
  if (work === 'write') await write(pool, rows[0].last + 1, () => database.trouble())
  setInterval(() => {}, 1_000)
} catch (error) {
  if (giveUp.signal.aborted) process.exit(0)
  process.stderr.write(
    error instanceof StartRefusal ? `${error.message}\n` : `${error}\n${Object(error).stack}\n`,
  )
  process.exit(1)
}

/** A number is told once the database has acknowledged it; a failed one is tried again until it is. */
async function write(pool: pg.Pool, from: number, trouble: () => string | undefined) {
  const size = Number(process.argv[4] ?? 20)
  for (let n = from; !giveUp.signal.aborted; ) {
    try {
      await pool.query(`INSERT INTO kept VALUES ($1, ${filling}) ON CONFLICT DO NOTHING`, [n, size])
      tell({ kept: n })
      n++
    } catch (error) {
      tell({ failed: n, because: error instanceof Error ? error.message : 'unknown', trouble: trouble() })
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
