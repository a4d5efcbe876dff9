import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefusal } from '#server/base/start-refusal.ts'
import type { Home } from './home-type.ts'

/** PostgreSQL's own folder, made by initdb, inside the home. */
export const clusterIn = (home: Home) => join(home.folder, 'cluster')

/** The first part of PostgreSQL's version; files of one major version can't be read by another. */
export const majorVersion = 18

/** True when there is a database of our version; false when there is none yet; a refusal when it is neither. */
export function hasCluster(home: Home): boolean {
  const cluster = clusterIn(home)
  if (!existsSync(cluster)) return false
  if (!existsSync(join(cluster, 'PG_VERSION'))) throw new StartRefusal(foreign(cluster))
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version !== String(majorVersion)) throw new StartRefusal(otherVersion(cluster, version))
  if (!existsSync(join(cluster, 'global/pg_control'))) throw new StartRefusal(incomplete(cluster))
  return true
}

function foreign(cluster: string): string {
  const found = readdirSync(cluster).slice(0, 3).join(', ') || 'nothing'
  return (
    `${cluster} is not a database: it holds ${found}. Put the database back from a backup, ` +
    'or move that folder away to begin with an empty one.'
  )
}

const otherVersion = (cluster: string, version: string) =>
  `The database in ${cluster} was made by PostgreSQL ${version}, and this Birdhouse has PostgreSQL ` +
  `${majorVersion}. Start the Birdhouse that made it, export from there, and import here into another DATA_DIR.`

const incomplete = (cluster: string) =>
  `The database in ${cluster} is damaged: global/pg_control is missing. Put it back from a backup. ` +
  'Nothing has been changed.'
