import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartRefusal } from '#server/base/start-refusal.ts'
import { giveTo, type Home, writeOwned } from './home.ts'

export type Lock = { release(): void }

/**
 * Makes this process the only Birdhouse on a database. Node offers no file locks, but SQLite inside it takes
 * the kernel's: an open exclusive transaction on an empty file. The kernel frees it in the instant its holder
 * dies in any way, no process number is trusted, and containers that share a volume see each other's.
 */
export function lockHome(home: Home): Lock {
  const path = join(home.folder, 'birdhouse.lock')
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    database.close()
    throw isBusy(cause) ? new StartRefusal(sentence(home), { cause }) : cause
  }
  try {
    giveTo(home.owner, path)
    writeOwned(home, noteName, `${process.pid}\n`)
  } catch (error) {
    database.close()
    throw error
  }
  return { release: () => database.close() }
}

const SQLITE_BUSY = 5

const isBusy = (error: unknown) =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY

/** Who holds the lock, for people to read only. */
const noteName = 'birdhouse.pid'

function sentence(home: Home): string {
  return (
    `Another Birdhouse (process ${holder(join(home.folder, noteName))}) is already running ` +
    `on the data folder ${home.dataDir}. ` +
    'Stop that one first, or set DATA_DIR to another folder for this one.'
  )
}

function holder(note: string): string {
  try {
    return readFileSync(note, 'utf8').trim()
  } catch {
    // Started a moment ago, or its disk is full.
    return 'unknown'
  }
}
