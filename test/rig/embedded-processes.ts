import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { sep } from 'node:path'

export type Found = { pid: number; parent: number; command: string; folder: string }

/** All processes of this machine that the test may look into. */
export function processes(): Found[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => describe(Number(name)))
}

function describe(pid: number): Found[] {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    return command ? [{ pid, parent, command, folder: readlinkSync(`/proc/${pid}/cwd`) }] : []
  } catch {
    // Ended while we looked, or somebody else's.
    return []
  }
}

/** Server processes that work inside a folder, or are about to: the postmaster and its sessions, and what makes the database. */
export function serversIn(folder: string): Found[] {
  return processes().filter(
    (one) =>
      (one.folder.startsWith(folder + sep) || one.command.includes(folder + sep)) &&
      /^(postgres:|\S*bin\/(postgres|initdb) )/.test(one.command),
  )
}

export function watchdogsOf(pid: number): Found[] {
  return processes().filter((one) => one.command.includes(`birdhouse-watchdog ${pid} `))
}

export function killAll(found: { pid: number }[], signal: NodeJS.Signals = 'SIGKILL') {
  for (const { pid } of found) {
    try {
      process.kill(pid, signal)
    } catch {
      // Already gone.
    }
  }
}

/** Resolves with how many milliseconds it took until `done` holds; rejects after `limit` of them. */
export async function within(limit: number, done: () => boolean): Promise<number> {
  const start = performance.now()
  while (!done()) {
    if (performance.now() - start > limit) throw new Error(`Not done within ${limit} ms.`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return performance.now() - start
}
