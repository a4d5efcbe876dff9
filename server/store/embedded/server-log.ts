import { renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Home } from './home-type.ts'
import { appendOwned } from './owned-files.ts'

/** What PostgreSQL says: kept in a file of bounded size, and its last lines in memory. */
export type ServerLog = {
  path: string
  write(chunk: string): void
  /** The latest lines since `forget`, oldest first; there even when the disk has no room for them. */
  latest(): string[]
  forget(): void
}

const largestFile = 5_000_000
const linesInMemory = 60

/** Writes `server.log` in `home`; when it is full it becomes `server.log.1`, in place of the one before. */
export function openServerLog(home: Home): ServerLog {
  const path = join(home.folder, 'server.log')
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  let recent: string[] = []
  const write = (chunk: string) => {
    recent = [...recent, ...chunk.split('\n').filter(Boolean)].slice(-linesInMemory)
    try {
      if (size > largestFile) {
        renameSync(path, `${path}.1`)
        size = 0
      }
      appendOwned(home, 'server.log', chunk)
      size += Buffer.byteLength(chunk)
    } catch {
      // A full disk: the lines in memory serve to say so.
    }
  }
  const forget = () => {
    recent = []
  }
  return { path, write, latest: () => recent, forget }
}
