import { existsSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import type { Home } from './home-type.ts'
import { writeOwned } from './owned-files.ts'
import { superuser } from './roles.ts'

/** PostgreSQL's settings by name, e.g. `{ shared_buffers: '1GB' }`. */
export type Settings = Record<string, string>

/**
 * A sixteenth of the machine's memory, from 128 MB to 1 GB. A post touches a page of the index in every follower's home, so with
 * too little the pages of active homes push one another out.
 */
function sharedBuffers(): string {
  // A container says its own limit.
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  const megabytes = Math.floor(bytes / 16 / 2 ** 20)
  return `${Math.min(1_024, Math.max(128, megabytes))}MB`
}

/** Modest memory, nothing lost on a power cut, English and UTC whatever the machine speaks. */
const defaults: Settings = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  max_connections: '120',
  shared_buffers: sharedBuffers(),
  // One machine and few cores: worker processes for reading ahead and for replication only cost memory.
  io_method: 'sync',
  max_logical_replication_workers: '0',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '512MB',
  // Compiling costs more than the short queries it would speed up.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  lc_monetary: 'C',
  lc_numeric: 'C',
  lc_time: 'C',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  // Errors of a query reach the query's author; in a log they would spread people's data.
  log_min_messages: 'log',
}

const heading = `# Written anew by Birdhouse at each start. Put your own settings in local.conf beside this file,
# which is read last.
`

/** Writes the configuration beside the cluster and returns the arguments that point PostgreSQL to it. */
export function configure(home: Home, cluster: string, sockets: string, wanted: Settings): string[] {
  const lines = Object.entries(defaults).map(([name, value]) => `${name} = ${quote(value)}`)
  const text = `${heading}${lines.join('\n')}\ninclude = 'local.conf'\n`
  if (!existsSync(join(home.folder, 'local.conf'))) {
    writeOwned(
      home,
      'local.conf',
      '# Your own PostgreSQL settings. They apply from the next start of Birdhouse on.\n',
    )
  }
  // The folder of the socket is closed, so every role may come in without a password,
  // except the one that may start programs on this machine.
  const access = writeOwned(home, 'pg_hba.conf', `local all ${superuser} reject\nlocal all all trust\n`)
  const fixed: Settings = {
    ...wanted,
    config_file: writeOwned(home, 'postgresql.conf', text),
    hba_file: access,
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: quoteListItem(sockets),
    logging_collector: 'off',
  }
  return ['-D', cluster, ...Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

const quote = (value: string) => `'${value.replaceAll("'", "''")}'`

const quoteListItem = (value: string) => `"${value.replaceAll('"', '""')}"`
