import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of a test's own, passable by the user that PostgreSQL runs as when the tests run as root. */
export function makeScratchFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'birdhouse-test-'))
  chmodSync(path, 0o711)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
