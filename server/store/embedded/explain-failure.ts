import { clusterIn } from './cluster.ts'
import { diskFull } from './explain-file-error.ts'
import type { Home } from './home.ts'
import type { ServerLog } from './server-log.ts'

const causes: [pattern: RegExp, sentence: (home: Home) => string][] = [
  [/No space left on device|Disk quota exceeded/, (home) => diskFull(home.folder)],
  [
    /Read-only file system/,
    (home) =>
      `The disk that holds ${home.folder} is read-only. Make it writable, then start Birdhouse again.`,
  ],
  [
    /could not (map anonymous|create|resize) shared memory|out of memory|Cannot allocate memory/i,
    () => 'There is not enough free memory for the database. Free about 300 MB, then start Birdhouse again.',
  ],
  [
    /is still in use|lock file .* already exists/,
    (home) =>
      `Another database server is using ${clusterIn(home)}. Stop it, then start Birdhouse again, ` +
      'or set DATA_DIR to another folder.',
  ],
]

/** Says from the server's last words why it did not start or did not go on, and what to do. */
export function explainFailure(home: Home, log: ServerLog): string {
  const text = log.latest().join('\n')
  for (const [pattern, sentence] of causes) {
    if (pattern.test(text)) return sentence(home)
  }
  const last = log.latest().findLast((line) => /FATAL|PANIC/.test(line)) ?? log.latest().at(-1) ?? 'nothing'
  return (
    `The database in ${clusterIn(home)} does not start. PostgreSQL says: ${last.replace(/^.*?(?=FATAL|PANIC)/, '')} ` +
    `(more in ${log.path}). If its files are damaged, put them back from a backup; nothing has been changed.`
  )
}
