import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'birdhouse-test-'

/** A folder of a test's own, passable by the user that PostgreSQL runs as when the tests run as root. */
export function makeScratchFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  chmodSync(path, 0o711)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Removes what test runs left that were killed: folders named after a process that is gone. */
export function sweepScratchFolders() {
  for (const name of readdirSync(tmpdir())) {
    const maker = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]
    if (maker && isGone(Number(maker))) sweep(join(tmpdir(), name))
  }
}

function sweep(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // A disk that a killed test mounted there hinders no other test.
  }
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    // Somebody else's process is none of ours.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
