import pg from 'pg'
import { openAskers } from '../load/ask.ts'
import { createClient } from '../load/client.ts'
import type { OpenSet } from '../set/open.ts'
import { personId } from '../set/shape.ts'
import { signIn } from '../set/tokens.ts'
import { type Figure, figure } from '../statistics.ts'
import { writeBare } from './bare-sql.ts'
import { type Company, openApp } from './house.ts'
import { AT_ONCE, untilAllSee } from './visible.ts'

export type CelebrityFigures = {
  followers: number
  /** Milliseconds until the post is acknowledged, until 200 of the followers have read it, and for the bare SQL. */
  accepted: Figure
  visible: Figure
  bare: Figure
}

/** Posts by the one person whom everybody follows, each in turn with the bare SQL that writes the same rows. */
export async function measureCelebrity(
  set: OpenSet,
  company: Company,
  posts: number,
): Promise<CelebrityFigures> {
  const [token = ''] = await signIn(set.client, [1])
  const app = await openApp(set, 5_000)
  const client = createClient(app.port)
  const askers = openAskers(app.port, AT_ONCE)
  const probe = (text: string) => untilAllSee(client, askers, token, company.readers, text)
  const pool = new pg.Pool({ connectionString: set.database.url, max: 1 })
  const rows: { accepted: number; visible: number; bare: number }[] = []
  await probe('Bench warms up')
  for (let turn = 0; turn < posts; turn++) {
    const began = performance.now()
    await writeBare(pool, personId(1), `Bench ${turn} to everybody`)
    const bare = performance.now() - began
    rows.push({ bare, ...(await probe(`Bench ${turn} to everybody`)) })
  }
  client.close()
  askers.close()
  await Promise.all([pool.end(), app.stop()])
  return {
    followers: set.shape.accounts - 1,
    accepted: figure(rows.map(({ accepted }) => accepted)),
    visible: figure(rows.map(({ visible }) => visible)),
    bare: figure(rows.map(({ bare }) => bare)),
  }
}
