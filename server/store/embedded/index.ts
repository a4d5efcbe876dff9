import { resolve } from 'node:path'
import { clusterIn, hasCluster } from './cluster.ts'
import { explainFileError } from './explain-file-error.ts'
import { findHome } from './home.ts'
import type { Home } from './home-type.ts'
import { initialise, removeDrafts } from './initialise.ts'
import { lockHome } from './lock.ts'
import { findPrograms } from './programs.ts'
import { reserveIn } from './reserve.ts'
import { databaseName } from './roles.ts'
import { openServerLog } from './server-log.ts'
import { configure, type Settings } from './settings.ts'
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts'
import { clearStrays } from './strays.ts'
import { supervise } from './supervise.ts'
import { giveWhenFull, watchSpace } from './watch-space.ts'

export type EmbeddedDatabase = {
  /** A postgres:// URL over a Unix socket, the same through restarts. */
  url: string
  /** Process number of the server; another one after a restart. */
  readonly pid: number
  /** What is wrong at present, as a sentence for the health page; undefined while all is well. */
  trouble(): string | undefined
  /** False while the disk is so full that only what takes no room should be done. */
  hasRoom(): boolean
  /** Closes sessions, writes everything to disk, and resolves when no process is left. */
  stop(): Promise<void>
}

export type EmbeddedDatabaseOptions = {
  dataDir: string
  log: (line: string) => void
  /** PostgreSQL settings that go before our own, e.g. `{ shared_buffers: '1GB' }`. */
  settings?: Settings
  /** Gives up a start that is under way; the promise then rejects with the signal's reason. */
  signal?: AbortSignal
  /** Called when a server that ended unasked runs again; sessions of before are lost. */
  onRestart?: () => void
}

/**
 * Starts PostgreSQL on `<dataDir>/postgresql`, making the database first where there is none, and keeps it
 * running until stopped or until this process dies. Rejects with a StartRefusal when a person must act.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const home = findHome(resolve(options.dataDir))
  try {
    const lock = lockHome(home)
    try {
      return await startLocked(home, options, lock.release)
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw explainFileError(error, home.folder)
  }
}

async function startLocked(home: Home, options: EmbeddedDatabaseOptions, release: () => void) {
  const { settings = {}, signal } = options
  const programs = findPrograms(home.owner, home.folder)
  removeDrafts(home)
  if (hasCluster(home)) {
    await clearStrays(home, options.log)
  } else {
    options.log(`Making a new database in ${home.folder}.`)
    await initialise(home, programs, { sync: settings.fsync !== 'off', signal })
  }
  const sockets = makeSocketFolder(home)
  const reserve = reserveIn(home)
  const makeRoom = () => giveWhenFull(home, reserve)
  const server = await superviseAt(home, programs.postgres, sockets, { ...options, makeRoom }).catch(
    (error) => {
      removeSocketFolder(sockets)
      throw error
    },
  )
  const space = watchSpace(home, reserve, options.log)
  let stopped: Promise<void> | undefined
  return {
    url: urlOf(sockets),
    get pid() {
      return server.current().pid
    },
    trouble: () => server.trouble() ?? space.trouble(),
    hasRoom: () => space.hasRoom(),
    stop() {
      space.stop()
      stopped ??= server.stop().then(() => {
        removeSocketFolder(sockets)
        release()
      })
      return stopped
    },
  }
}

type Supervising = EmbeddedDatabaseOptions & { makeRoom: () => void }

async function superviseAt(home: Home, program: string, sockets: string, options: Supervising) {
  const args = configure(home, clusterIn(home), sockets, options.settings ?? {})
  const log = openServerLog(home)
  return await supervise({ ...options, home, program, args, log, say: options.log })
}

const urlOf = (sockets: string) =>
  `postgres://${databaseName}@localhost/${databaseName}?host=${encodeURIComponent(sockets)}`
