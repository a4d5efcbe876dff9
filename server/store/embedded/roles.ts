/** Database and role that Birdhouse uses. */
export const databaseName = 'birdhouse'

/** Owns the cluster; nobody can sign in as it while the server runs. */
export const superuser = 'postgres'

/**
 * What a new cluster is given, one statement a line. Birdhouse's role may do what it needs and no more, as with
 * a DATABASE_URL: a superuser could start programs on this machine by SQL.
 */
export const makeDatabase = [
  `CREATE ROLE ${databaseName} LOGIN CREATEDB CREATEROLE IN ROLE pg_monitor, pg_checkpoint`,
  `CREATE DATABASE ${databaseName} OWNER ${databaseName}`,
].join('\n')
