import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#server/base/config.ts'

/** What secrets at rest are sealed with: `SECRET_KEY`, or a file beside the database that is made at the first use. */
export function readServerKey({ SECRET_KEY, DATA_DIR }: Config): string {
  if (SECRET_KEY !== undefined) return SECRET_KEY
  const path = join(DATA_DIR, 'secret-key')
  return read(path) ?? make(DATA_DIR, path)
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim() || undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** It comes into its place whole, and never over another. */
function make(folder: string, path: string): string {
  mkdirSync(folder, { recursive: true })
  const written = `${path}.${process.pid}`
  writeFileSync(written, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(written, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(written, { force: true })
  }
  return readFileSync(path, 'utf8').trim()
}
