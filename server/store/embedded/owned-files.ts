import {
  closeSync,
  constants,
  fchownSync,
  lchownSync,
  lstatSync,
  openSync,
  readdirSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Home } from './home-type.ts'
import type { Owner } from './owner.ts'

const replace = constants.O_CREAT | constants.O_TRUNC | constants.O_WRONLY
const append = constants.O_CREAT | constants.O_APPEND | constants.O_WRONLY

/** A file that root writes for the owner stays usable when the owner starts Birdhouse without root. */
export function writeOwned(home: Home, name: string, text: string): string {
  return put(home, name, text, replace)
}

export function appendOwned(home: Home, name: string, text: string): string {
  return put(home, name, text, append)
}

/** The folder is the owner's, who might have put a link there to have root write somewhere else: none is followed. */
function put({ folder, owner }: Home, name: string, text: string, flags: number): string {
  const path = join(folder, name)
  const file = openSync(path, flags | constants.O_NOFOLLOW, 0o600)
  try {
    if (owner.switchTo) fchownSync(file, owner.switchTo.uid, owner.switchTo.gid)
    writeSync(file, text)
  } finally {
    closeSync(file)
  }
  return path
}

/** Gives a file, or a folder and all in it, to the owner, which only root can. */
export function giveTo(owner: Owner, path: string) {
  if (!owner.switchTo) return
  lchownSync(path, owner.switchTo.uid, owner.switchTo.gid)
  if (!lstatSync(path).isDirectory()) return
  for (const name of readdirSync(path)) giveTo(owner, join(path, name))
}
