import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { StartRefusal } from '#server/base/start-refusal.ts'
import { explainFileError } from './explain-file-error.ts'
import { chooseOwner, type Owner, systemFolder } from './owner.ts'
import { askShellAs } from './run-as.ts'

/**
 * Where the database lives: `folder` is `<data folder>/postgresql` with its links followed, so two data
 * folders that lead to one database are one database. `dataDir` is what the person named.
 */
export type Home = { dataDir: string; folder: string; owner: Owner }

/** Finds the database's home in the data folder, or makes it. Throws a refusal when it can't be written. */
export function findHome(dataDir: string): Home {
  try {
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    const entry = join(dataDir, 'postgresql')
    return isThere(entry) ? existingHome(dataDir, entry) : newHome(dataDir, entry)
  } catch (error) {
    throw explainFileError(error, dataDir)
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function existingHome(dataDir: string, entry: string): Home {
  if (!existsSync(entry)) {
    throw new StartRefusal(
      `${entry} is a link to the database's folder, which is gone. Put that folder back, ` +
        `or remove ${entry} to begin with an empty database.`,
    )
  }
  const folder = realpathSync(entry)
  const keeper = statSync(folder).uid
  const owner = chooseOwner(keeper === 0 ? undefined : keeper)
  if (keeper === 0) giveTo(owner, folder)
  if (!owner.switchTo && keeper !== owner.uid) {
    throw new StartRefusal(
      `The database in ${folder} belongs to another user (number ${keeper}), not to ${owner.name}. ` +
        'Start Birdhouse as that user or as root, or set DATA_DIR to another folder.',
    )
  }
  if (canWrite(owner, folder)) return { dataDir, folder, owner }
  throw new StartRefusal(
    `The user ${owner.name}, as whom PostgreSQL runs, can't write to ${folder}. Make that disk writable and ` +
      'the folders above it passable (chmod o+x), or set DATA_DIR to another folder.',
  )
}

function newHome(dataDir: string, entry: string): Home {
  const owner = chooseOwner(undefined)
  mkdirSync(entry, { mode: 0o700 })
  if (!owner.switchTo) return { dataDir, folder: realpathSync(entry), owner }
  giveTo(owner, entry)
  if (canWrite(owner, entry)) return { dataDir, folder: realpathSync(entry), owner }
  rmSync(entry, { recursive: true })
  return { dataDir, folder: outOfTheWay(owner, entry), owner }
}

/** The owner can't get into root's data folder: the database lives in the system folder, with a link to it. */
function outOfTheWay(owner: Owner, entry: string): string {
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 })
  const folder = mkdtempSync(join(systemFolder, 'data-'))
  giveTo(owner, folder)
  symlinkSync(folder, entry)
  return folder
}

/** By the owner's own test, because root may pass where the owner may not. */
function canWrite(owner: Owner, folder: string): boolean {
  return askShellAs(owner, 'cd "$1" && test -w .', folder) !== undefined
}

/** A file that root writes for the owner must stay usable when the owner starts Birdhouse without root. */
export function writeOwned({ folder, owner }: Home, name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text, { mode: 0o600 })
  giveTo(owner, path)
  return path
}

/** Gives a file or a whole folder to the owner; covers a database that was copied back as root, too. */
export function giveTo(owner: Owner, path: string) {
  if (!owner.switchTo) return
  chownSync(path, owner.switchTo.uid, owner.switchTo.gid)
  if (!lstatSync(path).isDirectory()) return
  for (const name of readdirSync(path)) giveTo(owner, join(path, name))
}
