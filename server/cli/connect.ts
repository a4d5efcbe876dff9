import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '#server/base/clock.ts'
import { type Config, readConfig } from '#server/base/config.ts'
import type { Log } from '#server/base/log.ts'
import { StartRefusal } from '#server/base/start-refusal.ts'
import type { Ground } from '#server/domains/ground.ts'
import { connectNodes, createEventBus } from '#server/platform/events/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { findRunningDatabase } from '#server/store/embedded/find-running.ts'
import { startEmbeddedDatabase } from '#server/store/embedded/index.ts'
import { explainConnection } from '#server/store/explain-connection.ts'
import { migrate } from '#server/store/migrate.ts'

export type Connection = { ground: Ground; config: Config; url: string; close(): Promise<void> }

/** Where the database is; nothing has been done with it yet. */
export type Place = { url: string; config: Config; close(): Promise<void> }

const root = fileURLToPath(new URL('../..', import.meta.url))
const CONNECTIONS = 2

/** Connects to the server's database, starting it for the length of the command where nothing runs. */
export async function connect(complain: (line: string) => void): Promise<Connection> {
  const config = readConfig(process.env)
  const { url, stop } = await findDatabase(config)
  const said = (_facts: unknown, line?: string) => complain(line ?? 'The connection for events has trouble.')
  const log: Log = { info: () => {}, warn: said, error: said }
  const store = openDatabase(url, CONNECTIONS, () => {})
  try {
    await migrate(store.db).catch((error: unknown) => {
      throw explainConnection(error)
    })
    const events = createEventBus(store.db)
    // So that a running server hears at once of what the command changes.
    const nodes = await connectNodes(url, events, log, () => {})
    async function close() {
      await nodes.close()
      await store.close()
      await stop()
    }
    return { ground: { db: store.db, events, clock: systemClock }, config, url, close }
  } catch (error) {
    await store.close()
    await stop()
    throw error
  }
}

/** The database that a server would be started on, made where there is none. Throws StartRefusal where one is running. */
export async function openPlace(): Promise<Place> {
  const config = readConfig(process.env)
  if (config.DATABASE_URL) return { url: config.DATABASE_URL, config, close: async () => {} }
  const { url, stop } = await startEmbeddedDatabase({ dataDir: dataDirOf(config), log: () => {} })
  return { url, config, close: stop }
}

// As the server sees it, which is started in the repository's folder; the command may be called from any other.
const dataDirOf = ({ DATA_DIR }: Config) => resolve(root, DATA_DIR)

/** As the server has it. */
export const mediaDirOf = ({ mediaDir }: Config) => resolve(root, mediaDir)

async function findDatabase(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.DATABASE_URL) return { url: config.DATABASE_URL, stop: async () => {} }
  const dataDir = dataDirOf(config)
  if (!existsSync(join(dataDir, 'postgresql'))) {
    throw new StartRefusal(
      `There is no database in ${dataDir} yet. Start Birdhouse once with npm start, or set DATA_DIR as the server has it.`,
    )
  }
  const running = await findRunningDatabase(dataDir)
  if (running) return { url: running, stop: async () => {} }
  return await startEmbeddedDatabase({ dataDir, log: () => {} })
}
