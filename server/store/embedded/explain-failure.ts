import { clusterIn } from './cluster.ts'
import { diskFull } from './explain-file-error.ts'
import type { Home } from './home-type.ts'
import type { ServerLog } from './server-log.ts'

/** How a sentence ends: what follows once the person has done their part. */
export type Next = 'then start Birdhouse again' | 'and Birdhouse goes on by itself'

type Cause = { sign: RegExp; sentence: (home: Home, next: Next, line: string) => string }

const causes: Cause[] = [
  {
    sign: /No space left on device|Disk quota exceeded/,
    sentence: (home, next) => diskFull(home.folder, next),
  },
  {
    sign: /Read-only file system/,
    sentence: (home, next) => `The disk that holds ${home.folder} is read-only. Make it writable, ${next}.`,
  },
  {
    sign: /could not (map anonymous|create|resize) shared memory|out of memory|Cannot allocate memory/i,
    sentence: (_home, next) =>
      `There is not enough free memory for the database. Free about 300 MB, or set shared_buffers lower, ${next}.`,
  },
  {
    sign: /unrecognized configuration parameter|invalid value for parameter|syntax error in file|is outside the valid range/,
    sentence: (home, next, line) =>
      `A setting of the database is wrong: ${line}. Correct it in ${home.folder}/local.conf ` +
      `or where Birdhouse's own settings are, ${next}.`,
  },
  {
    sign: /is still in use|lock file .* already exists/,
    sentence: (home, next) =>
      `Another database server is using ${clusterIn(home)}. Stop it, ${next}, or set DATA_DIR to another folder.`,
  },
]

/** Says from the server's last words why it did not start or did not go on, and what to do. */
export function explainFailure(home: Home, log: ServerLog, next: Next): string {
  const lines = log.latest()
  for (const { sign, sentence } of causes) {
    const line = lines.find((one) => sign.test(one))
    if (line) return sentence(home, next, bare(line))
  }
  const last = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? 'nothing'
  return (
    `The database in ${clusterIn(home)} does not start. PostgreSQL says: ${bare(last)} (more in ${log.path}). ` +
    'If its files are damaged, put them back from a backup; nothing has been changed.'
  )
}

/** Without the time and process number that begin a line of the log. */
const bare = (line: string) => line.replace(/^.*?\b(?=(LOG|FATAL|PANIC): )/, '').replace(/^LOG:\s+/, '')
