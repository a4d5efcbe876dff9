import { statfsSync } from 'node:fs'
import type { Home } from './home-type.ts'
import { type Reserve, reserveBytes } from './reserve.ts'

/** With less than this the next large write may fail; 16 MB is one file of PostgreSQL's log of changes. */
const least = 64_000_000

/** With so much, all is well: there is room for the reserve, and for as much again as is warned of. */
const enough = 2 * least + reserveBytes

/** Two files of that log. PostgreSQL stops when it cannot make one, so what is left is kept for reading, deleting and signing in. */
const last = 32_000_000

const interval = 10_000
const glance = 50

export type SpaceWatch = {
  trouble(): string | undefined
  /** False when nothing that takes room should be written any more. */
  hasRoom(): boolean
  stop(): void
}

/** Warns before the disk is full, gives the reserve away when it is, and tells when there is room again. */
export function watchSpace(home: Home, reserve: Reserve, say: (line: string) => void): SpaceWatch {
  let trouble: string | undefined

  function look() {
    const free = freeBytes(home.folder)
    giveWhenFull(home, reserve)
    if (free >= enough) void reserve.keep()
    if (free < least && !trouble) {
      trouble =
        `The disk that holds ${home.folder} has only ${Math.floor(free / 1_000_000)} MB left. ` +
        'Free at least 200 MB on it, or nothing new can be kept soon.'
      say(trouble)
    } else if (free >= enough && trouble) {
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
      if (free < last || reserve.given()) look()
    }
    return free >= last && !reserve.given()
  }

  look()
  const timer = setInterval(look, interval).unref()
  return { trouble: () => trouble, hasRoom, stop: () => clearInterval(timer) }
}

export function giveWhenFull(home: Home, reserve: Reserve): void {
  if (freeBytes(home.folder) < last) reserve.give()
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
