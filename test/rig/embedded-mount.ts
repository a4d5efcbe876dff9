import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own, in memory. Only root, and not in every container, can make one. */
export type Mount = { remount(options: string): void; unmount(): void }

export function mountDisk(path: string, megabytes: number): Mount | undefined {
  mkdirSync(path, { recursive: true })
  const mounted = run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'tmpfs', path)
  if (!mounted) return undefined
  return {
    remount: (options) => void run('mount', '-o', `remount,${options}`, path),
    unmount: () => void run('umount', path),
  }
}

function run(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

/** For `test.skipIf`: why is told by the test's name. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'birdhouse-mount-'))
  const mount = mountDisk(folder, 1)
  mount?.unmount()
  rmdirSync(folder)
  return mount !== undefined
}
