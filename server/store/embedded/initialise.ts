import { once } from 'node:events'
import { closeSync, fsyncSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefusal } from '#server/base/start-refusal.ts'
import { clusterIn } from './cluster.ts'
import { diskFull } from './explain-file-error.ts'
import type { Home } from './home-type.ts'
import { giveTo } from './owned-files.ts'
import type { Programs } from './programs.ts'
import { makeDatabase, superuser } from './roles.ts'
import { startAs } from './run-as.ts'
import { watch } from './watchdog.ts'

const draft = 'cluster.new-'

export type InitialiseOptions = { sync: boolean; signal?: AbortSignal }

/**
 * Makes the cluster under another name and renames it when it is whole, so that a first start that was cut
 * short leaves nothing that looks like a database. `sync: false` skips flushing to disk, for tests.
 */
export async function initialise(home: Home, programs: Programs, options: InitialiseOptions): Promise<void> {
  removeDrafts(home)
  const folder = mkdtempSync(join(home.folder, draft))
  giveTo(home.owner, folder)
  try {
    await makeCluster(home, programs.initdb, folder, options)
    await run(home, programs.postgres, ['--single', '-D', folder, 'postgres'], makeDatabase, options.signal)
    renameSync(folder, clusterIn(home))
    if (options.sync) flushFolder(home.folder)
  } catch (error) {
    removeDrafts(home)
    throw error
  }
}

/** Left by a first start that was killed. */
export function removeDrafts(home: Home) {
  for (const name of readdirSync(home.folder)) {
    if (name.startsWith(draft))
      rmSync(join(home.folder, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * Order and case come from PostgreSQL's own tables, the same on every machine. Only full-text search asks the
 * system what a letter is: in the locale C it takes quotation marks and dashes for letters.
 */
async function makeCluster(home: Home, initdb: string, folder: string, options: InitialiseOptions) {
  const args = [
    ...['-D', folder, '-U', superuser, '--auth=trust', '--no-instructions', '--encoding=UTF8', '--locale=C'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(options.sync ? [] : ['--no-sync'])],
  ]
  try {
    await run(home, initdb, [...args, '--lc-ctype=C.UTF-8'], '', options.signal)
  } catch (error) {
    if (!(error instanceof StartRefusal && error.message.includes('invalid locale name'))) throw error
    await run(home, initdb, args, '', options.signal)
  }
}

async function run(home: Home, program: string, args: string[], input: string, signal?: AbortSignal) {
  signal?.throwIfAborted()
  const child = startAs(home.owner, program, args, ['pipe', 'pipe', 'pipe'])
  const said: string[] = []
  for (const pipe of [child.stdout, child.stderr]) pipe?.on('data', (chunk) => said.push(String(chunk)))
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  const watchdog = child.pid === undefined ? undefined : watch(home.owner, child.pid, clusterIn(home))
  const abort = () => child.kill('SIGINT')
  signal?.addEventListener('abort', abort)
  const [code] = await once(child, 'close')
  signal?.removeEventListener('abort', abort)
  watchdog?.dismiss()
  signal?.throwIfAborted()
  if (code !== 0) throw new StartRefusal(whyNot(home, said.join('')))
}

function whyNot(home: Home, said: string): string {
  if (said.includes('No space left on device')) return diskFull(home.folder)
  const line = said.split('\n').findLast((one) => /error|fatal|panic/i.test(one)) ?? said.trim()
  return `The database could not be made in ${home.folder}. PostgreSQL says: ${line.trim()}`
}

function flushFolder(folder: string) {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
