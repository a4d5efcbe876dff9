import { statfsSync } from 'node:fs'
import type { Home } from './home-type.ts'

/** With less than this the next large write may fail; 16 MB is one file of PostgreSQL's log of changes. */
const least = 64_000_000

/** Two files of that log. PostgreSQL stops when it cannot make one, so what is left is kept for reading, deleting and signing in. */
const reserve = 32_000_000

const interval = 10_000
const glance = 500

export type SpaceWatch = {
  trouble(): string | undefined
  /** False when nothing that takes room should be written any more. Asks the disk at most twice a second. */
  hasRoom(): boolean
  stop(): void
}

/** Warns before the disk is full, and tells when there is room again. */
export function watchSpace(home: Home, say: (line: string) => void): SpaceWatch {
  let trouble: string | undefined

  function look() {
    const free = freeBytes(home.folder)
    if (free < least && !trouble) {
      trouble =
        `The disk that holds ${home.folder} has only ${Math.floor(free / 1_000_000)} MB left. ` +
        'Free at least 200 MB on it, or nothing new can be kept soon.'
      say(trouble)
    } else if (free >= 2 * least && trouble) {
      trouble = undefined
      say(`The disk that holds ${home.folder} has room again.`)
    }
  }

  let lookedAt = 0
  let free = 0
  function hasRoom(): boolean {
    const now = Date.now()
    if (now - lookedAt > glance) {
      free = freeBytes(home.folder)
      lookedAt = now
      if (free < reserve) look()
    }
    return free >= reserve
  }

  look()
  const timer = setInterval(look, interval).unref()
  return { trouble: () => trouble, hasRoom, stop: () => clearInterval(timer) }
}

/** What is left for ordinary users. */
function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    // The folder is gone or its disk does not answer; the server's own failure will say so.
    return Number.POSITIVE_INFINITY
  }
}
