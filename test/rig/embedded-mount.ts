import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
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

/** Leaves no more than a few kilobytes on the disk of a folder, at one stroke. Gives the way to free it again. */
export function fillDisk(folder: string): () => void {
  const { bavail, bsize } = statfsSync(folder)
  const file = join(folder, 'filling')
  try {
    writeFileSync(file, Buffer.alloc(bavail * bsize + bsize))
  } catch {
    // Full now.
  }
  return () => rmSync(file)
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
