import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { StartRefusal } from '#server/base/start-refusal.ts'
import { explainFileError } from './explain-file-error.ts'
import type { Home } from './home-type.ts'
import { giveTo } from './owned-files.ts'
import { chooseOwner, type Owner, systemFolder } from './owner.ts'
import { askShellAs } from './run-as.ts'

/** Finds the database's home in the data folder, or makes it. Throws a refusal when it can't be written. */
export function findHome(dataDir: string): Home {
  try {
    makeFolder(dataDir)
    const entry = join(dataDir, 'postgresql')
    if (!isThere(entry)) makeEntry(entry)
    return existingHome(dataDir, entry)
  } catch (error) {
    throw explainFileError(error, dataDir)
  }
}

/** Node makes a folder with those above it, but hides why it could not on a read-only disk: making one alone tells. */
function makeFolder(folder: string) {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700
  try {
    mkdirSync(folder, { recursive: true, mode })
  } catch (error) {
    const above = dirname(folder)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) throw error
    makeFolder(above)
    mkdirSync(folder, { mode })
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
  // Copied back by root, or from another machine, where the users had other numbers.
  if (keeper !== owner.uid) giveTo(owner, folder)
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

/** Several starts may do this at once: the first to finish wins. */
function makeEntry(entry: string) {
  const owner = chooseOwner(undefined)
  const parent = dirname(entry)
  try {
    if (!owner.switchTo || canPass(owner, parent)) mkdirSync(entry, { mode: 0o700 })
    else linkToSystemFolder(owner, entry)
  } catch (error) {
    if (!isThere(entry)) throw error
  }
}

/** The owner can't get into root's data folder: the database lives in the system folder, with a link to it. */
function linkToSystemFolder(owner: Owner, entry: string) {
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 })
  const folder = mkdtempSync(join(systemFolder, 'data-'))
  giveTo(owner, folder)
  try {
    symlinkSync(folder, entry)
  } catch (error) {
    rmSync(folder, { recursive: true })
    throw error
  }
}

function canPass(owner: Owner, folder: string): boolean {
  return askShellAs(owner, 'cd "$1"', folder) !== undefined
}

/** By the owner's own test, because root may pass where the owner may not. */
function canWrite(owner: Owner, folder: string): boolean {
  return askShellAs(owner, 'cd "$1" && test -w .', folder) !== undefined
}
