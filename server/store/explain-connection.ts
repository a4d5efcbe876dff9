import { StartRefusal } from '#server/base/start-refusal.ts'

type Reason = [what: string, toDo: string]

const ADDRESS: Reason[1] = 'Correct the address'
const reasons: Record<string, Reason> = {
  ECONNREFUSED: ['nothing listens there', 'Start that server, or correct the address'],
  ENOTFOUND: ['its host name is unknown', ADDRESS],
  EAI_AGAIN: ['its host name cannot be looked up', 'Correct the address, or repair the network'],
  ETIMEDOUT: ['it does not answer', 'Start that server, or correct the address'],
  EHOSTUNREACH: ['its host cannot be reached', 'Repair the network, or correct the address'],
  ENETUNREACH: ['its network cannot be reached', 'Repair the network, or correct the address'],
  ENOENT: ['its socket is not there', 'Start that server, or correct the path of the socket'],
  ECONNRESET: ['it breaks the connection off', 'Make sure that a PostgreSQL server listens there'],
  ERR_INVALID_URL: ['its address cannot be read', 'Write it as postgres://user:password@host:5432/database'],
  '28P01': ['it refuses the password', 'Correct the password'],
  '28000': ['it refuses this user', 'Correct the user, or let them in with a line in its pg_hba.conf'],
  '3D000': ['it has no database of that name', 'Create the database, or correct the name'],
  '42501': ['this user may not make tables in the database', 'Make the user its owner'],
  '08P01': [
    'the pooler before it refuses a setting of the connection',
    'Set ignore_startup_parameters = statement_timeout and pool_mode = session there',
  ],
  '25006': ['it is read-only', 'Give the address of the server that takes changes'],
  '53300': ['it has too many connections already', 'Raise its max_connections, or lower DATABASE_POOL'],
  '53100': ['its disk is full', 'Make room there'],
  '57P03': ['it is not ready', 'Wait a moment'],
}

/** Turns the failure of a first query at DATABASE_URL into a refusal; any other error is returned as it is. */
export function explainConnection(error: unknown): unknown {
  if (error instanceof StartRefusal || !(error instanceof Error)) return error
  const [what, toDo] = reasons[codeOf(error)] ?? []
  if (what === undefined) return error
  return new StartRefusal(
    `The PostgreSQL server at DATABASE_URL cannot be used: ${what}. ${toDo}, then start again.`,
    {
      cause: error,
    },
  )
}

function codeOf(error: Error & { code?: unknown }): string {
  if (typeof error.code === 'string') return error.code
  if (/timeout/i.test(error.message)) return 'ETIMEDOUT'
  return /terminated/.test(error.message) ? 'ECONNRESET' : ''
}
