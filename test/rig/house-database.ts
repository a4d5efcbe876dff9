import { cp } from 'node:fs/promises'
import pg from 'pg'
import { systemClock } from '#server/base/clock.ts'
import { loadSample } from '#server/domains/sample/index.ts'
import { createBlobs } from '#server/platform/blobs/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { migrate } from '#server/store/migrate.ts'
import { openTestCluster, type TestCluster } from './embedded-cluster.ts'

/** Any number that nothing else locks on these servers. */
const MAKING = 7_301

/** Of a test run: its PostgreSQL server, and where the pictures of the sample are. */
export type Run = { clusterUrl: string; samplePictures: string }

/**
 * A database as the program leaves it behind its first start, with the sample organisation or without anybody. Whoever asks first
 * on a server makes it; all get a copy, in a fraction of the time, with the pictures in `mediaDir`. That every version comes to the
 * same shape, and that the program fills an empty database, is tried where that is the subject.
 */
export async function createHouseDatabase(
  run: Run,
  name: string,
  { sample, mediaDir }: { sample: boolean; mediaDir: string },
): Promise<string> {
  const cluster = openTestCluster(run.clusterUrl)
  const template = sample ? 'house_with_sample' : 'house_empty'
  const client = new pg.Client({ connectionString: run.clusterUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MAKING])
    const known = await client.query('select from pg_database where datname = $1', [template])
    if (known.rowCount === 0) await makeTemplate(cluster, client, template, sample ? run : undefined)
  } finally {
    await client.end()
  }
  if (sample) await cp(run.samplePictures, mediaDir, { recursive: true })
  return cluster.createDatabase(name, template)
}

/** It has its name only once it is whole, and then nobody may connect to it: a copy is refused while somebody is. */
async function makeTemplate(cluster: TestCluster, client: pg.Client, template: string, sample?: Run) {
  const half = `${template}_half_made`
  await cluster.dropDatabase(half)
  const store = openDatabase(await cluster.createDatabase(half), 2, () => {})
  await migrate(store.db)
  const ground = { db: store.db, events: createEventBus(store.db), clock: systemClock }
  if (sample) await loadSample(ground, { blobs: createBlobs(sample.samplePictures) })
  await store.close()
  await client.query(`alter database ${half} with allow_connections false`)
  await client.query(`alter database ${half} rename to ${template}`)
}
