import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clusterIn } from './cluster.ts'
import type { Home } from './home-type.ts'
import { askShellAs } from './run-as.ts'

/**
 * Clears a cluster of server processes that outlived their Birdhouse, and of a misleading postmaster.pid. Only for the holder of the home's lock. What runs is told by its working folder, never by a process
 * number in a file: that may by now be anybody's.
 */
export async function clearStrays(home: Home, log: (line: string) => void): Promise<void> {
  const file = join(clusterIn(home), 'postmaster.pid')
  const noted = notedPid(file)
  let strays = serversIn(home)
  if (strays.length > 0) {
    log(
      `Stopping the database server that an earlier Birdhouse left running (process ${noted ?? strays[0]}).`,
    )
  }
  if (noted !== undefined && strays.includes(noted)) {
    strays = await stopAndWait(home, 'SIGINT', [noted], 5_000)
    if (strays.includes(noted)) strays = await stopAndWait(home, 'SIGQUIT', [noted], 3_000)
  }
  // Without their parent, sessions end by themselves as soon as they notice; one deep in a query does not.
  if (strays.length > 0) strays = await stopAndWait(home, 'SIGQUIT', strays, 1_000)
  if (strays.length > 0) await stopAndWait(home, 'SIGKILL', strays, 5_000)
  // PostgreSQL takes the number's new bearer for a server and would not start. Otherwise it uses the file once
  // more, to make sure that nobody still has the old server's shared memory.
  if (noted !== undefined && isTaken(noted)) rmSync(file, { force: true })
}

function notedPid(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined
  } catch {
    // No file, no postmaster.
    return undefined
  }
}

/** The owner asks, because not even root may look into another user's processes in every container. */
const find = `
cd "$1" || exit 1
for process in /proc/[0-9]*; do
  [ "$process/cwd" -ef . ] && read -r name <"$process/comm" && [ "$name" = postgres ] && echo "\${process#/proc/}"
done
exit 0`

function serversIn(home: Home): number[] {
  const found = askShellAs(home.owner, find, clusterIn(home)) ?? ''
  return found.split('\n').filter(Boolean).map(Number)
}

/** Returns those still there after at most `limit` milliseconds. */
async function stopAndWait(
  home: Home,
  signal: NodeJS.Signals,
  pids: number[],
  limit: number,
): Promise<number[]> {
  for (const pid of pids) sendSignal(pid, signal)
  const end = Date.now() + limit
  let left = serversIn(home)
  while (left.length > 0 && Date.now() < end) {
    await sleep(20)
    left = serversIn(home)
  }
  return left
}

function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

export function sendSignal(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch {
    // Already gone.
  }
}
