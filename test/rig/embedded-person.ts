import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** An ordinary user for tests, since root may do nearly everything; tests that run as one are their own. */
export type Person = { as?: { uid: number; gid: number }; mayUse(path: string): void }

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }

/** Undefined where root's clone lies in a folder that ordinary users can't read. */
export function ordinaryUser(): Person | undefined {
  if (!isRoot) return { mayUse: () => {} }
  const repository = fileURLToPath(new URL('../..', import.meta.url))
  const probe = spawnSync(process.execPath, ['--version'], { ...nobody, cwd: '/' })
  const reads = spawnSync('/bin/sh', ['-c', 'test -r "$1/package.json"', 'sh', repository], {
    ...nobody,
    cwd: '/',
  })
  if (probe.status !== 0 || reads.status !== 0) return undefined
  return { as: nobody, mayUse: (path) => chownSync(path, nobody.uid, nobody.gid) }
}
