import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Home } from './home-type.ts'

/** A Unix socket's path must fit in about 107 bytes; PostgreSQL adds "/.s.PGSQL.5432.lock". */
const longest = 80

/**
 * Makes the folder of the database's socket: closed to all but the owner (and root), which is what guards
 * the database, since whoever can reach the socket is let in. The same home gets the same folder each time,
 * so that none pile up; a name that somebody else has taken is left to them. Only for the holder of the home's
 * lock: a dead server's socket and its lock are swept out, since its process number may be another's by now.
 */
export function makeSocketFolder(home: Home): string {
  const { owner } = home
  const mark = createHash('sha256').update(home.folder).digest('hex').slice(0, 12)
  for (const parent of parents(owner.switchTo !== undefined)) {
    const folder = join(parent, `birdhouse-${owner.uid}-${mark}`)
    if (claim(folder, home)) return folder
  }
  const folder = mkdtempSync(`/tmp/birdhouse-${owner.uid}-`)
  close(folder, home)
  return folder
}

export function removeSocketFolder(folder: string) {
  rmSync(folder, { recursive: true, force: true })
}

const parents = (root: boolean) =>
  (root ? ['/run', '/tmp'] : [tmpdir(), '/tmp']).filter((parent) => parent.length <= longest - 40)

function claim(folder: string, home: Home): boolean {
  try {
    const there = lstatSync(folder, { throwIfNoEntry: false })
    if (!there) mkdirSync(folder, { mode: 0o700 })
    else if (!there.isDirectory() || there.uid !== home.owner.uid) return false
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
    close(folder, home)
    return true
  } catch {
    return false
  }
}

function close(folder: string, { owner }: Home) {
  chmodSync(folder, 0o700)
  if (owner.switchTo) chownSync(folder, owner.switchTo.uid, owner.switchTo.gid)
}
