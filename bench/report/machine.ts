import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism, loadavg, release, totalmem } from 'node:os'
import type pg from 'pg'

/** What a figure depends on besides the code. */
export type Machine = {
  date: string
  processor: string
  cores: number
  gigabytes: number
  kernel: string
  node: string
  postgresql: string
  commit: string
  /** How many processes wanted a core in the minute before; above the number of cores, others were at work too. */
  load: number
}

export async function describeMachine(client: pg.Client): Promise<Machine> {
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    processor: /^model name\s*: (.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? 'unknown',
    cores: availableParallelism(),
    gigabytes: Math.round(totalmem() / 1024 ** 3),
    kernel: release(),
    node: process.version,
    postgresql: rows[0]?.server_version ?? 'unknown',
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    load: loadavg()[0] ?? 0,
  }
}
