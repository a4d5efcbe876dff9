import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clusterIn } from './cluster.ts'
import type { Home } from './home-type.ts'
import { letGo, startAs } from './run-as.ts'
import type { ServerLog } from './server-log.ts'
import { sendSignal } from './strays.ts'
import { watch } from './watchdog.ts'

/** A running PostgreSQL server. `ended` resolves when it is gone, however that came about. */
export type Postmaster = {
  pid: number
  ended: Promise<void>
  stop(): Promise<void>
}

export type LaunchOptions = {
  home: Home
  program: string
  args: string[]
  log: ServerLog
  signal?: AbortSignal
}

/**
 * Starts the server and resolves once it takes connections, which after a crash can be minutes later.
 * Returns undefined when it ended instead; its reasons are then in the log.
 */
export async function launch(options: LaunchOptions): Promise<Postmaster | undefined> {
  const { home, log, signal } = options
  signal?.throwIfAborted()
  log.forget()
  const child = startAs(home.owner, options.program, options.args, ['ignore', 'pipe', 'pipe'])
  for (const pipe of [child.stdout, child.stderr]) pipe?.on('data', (chunk) => log.write(String(chunk)))
  const ended = endOf(child).catch((error) => log.write(`FATAL:  ${error.message}\n`))
  const { pid } = child
  if (pid === undefined) {
    await ended
    return undefined
  }
  const watchdog = watch(home.owner, pid, clusterIn(home))
  let gone = false
  const told = ended.then(() => {
    gone = true
    watchdog.dismiss()
  })
  const postmaster = {
    pid,
    ended: told,
    stop: async () => (gone ? undefined : stop(pid, told)),
  }
  while (!gone && !isReady(home, pid)) {
    if (signal?.aborted) await postmaster.stop()
    signal?.throwIfAborted()
    await sleep(5)
  }
  letGo(child)
  return gone ? undefined : postmaster
}

/** Sessions of a killed server keep its pipes open, so those are waited for only briefly, for the last words. */
async function endOf(child: ChildProcess) {
  const closed = once(child, 'close')
  await once(child, 'exit')
  await Promise.race([closed, sleep(100)])
}

/** PostgreSQL writes its state in the eighth line of postmaster.pid. */
function isReady(home: Home, pid: number): boolean {
  try {
    const lines = readFileSync(join(clusterIn(home), 'postmaster.pid'), 'utf8').split('\n')
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready'
  } catch {
    // Not written yet.
    return false
  }
}

/** Ends open sessions and writes everything to disk; a server that has not done so in 10 s recovers at its next start. */
async function stop(pid: number, ended: Promise<void>) {
  for (const [signal, limit] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    sendSignal(pid, signal)
    const patience = new AbortController()
    const late = sleep(limit, 'late', { signal: patience.signal }).catch(() => 'late')
    if ((await Promise.race([ended, late])) !== 'late') return patience.abort()
  }
}
