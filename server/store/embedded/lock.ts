import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartRefusal } from '#server/base/start-refusal.ts'
import { diskFull } from './explain-file-error.ts'
import type { Home } from './home-type.ts'
import { giveTo, writeOwned } from './owned-files.ts'

export type Lock = { release(): void }

/**
 * Makes this process the only Birdhouse on a database. Node offers no file locks, but SQLite inside it takes
 * the kernel's: an open exclusive transaction on an empty file. The kernel frees it in the instant its holder
 * dies in any way, no process number is trusted, and containers that share a volume see each other's.
 */
export function lockHome(home: Home): Lock {
  const path = join(home.folder, 'birdhouse.lock')
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: 0 })
    // Without a journal it needs no space on the disk.
    database.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE')
    giveTo(home.owner, path)
    writeOwned(home, noteName, `${process.pid}\n`)
  } catch (error) {
    database?.close()
    throw explain(error, home)
  }
  return { release: () => database.close() }
}

/** SQLite's result codes, https://www.sqlite.org/rescode.html. */
const busy = 5
const full = 13

function explain(error: unknown, home: Home): unknown {
  if (!(error instanceof Error && 'errcode' in error)) return error
  if (error.errcode === busy) return new StartRefusal(sentence(home), { cause: error })
  if (error.errcode === full) return new StartRefusal(diskFull(home.folder), { cause: error })
  const text =
    `${home.folder} can't be locked against a second Birdhouse (${error.message}). ` +
    'Set DATA_DIR to a folder on a local disk that this user may write to.'
  return new StartRefusal(text, { cause: error })
}

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
  // Not written yet when it started a moment ago, or when its disk is full.
  const unknown = 'unknown'
  try {
    return readFileSync(note, 'utf8').trim() || unknown
  } catch {
    return unknown
  }
}
