import type { EndReason, Line } from './line.ts'
import type { Awaited, Telling } from './telling.ts'

export type Connection = {
  readonly kind: 'page' | 'app'
  readonly accountId: string
  readonly sessionId: string
  readonly line: Line
  awaits(what: Awaited): boolean
  /** What is said of it on this line; nothing where it does not belong there. */
  messages(telling: Telling): Iterable<Buffer>
  /** Runs once, when the connection is closed from either side. */
  onClose(): void
}

/** A reader this far behind is cut off; what was missed is read again by whoever comes back. */
const BEHIND_BYTES = 1024 * 1024
/** Of one account. Apps open one for each stream sometimes. */
const MOST_EACH = { page: 12, app: 24 }

export type Connections = ReturnType<typeof createConnections>

/** What is open in this process, by account. */
export function createConnections() {
  const open = new Map<string, Set<Connection>>()

  function close(connection: Connection, reason: EndReason): void {
    const left = open.get(connection.accountId)
    if (left?.delete(connection) !== true) return
    if (left.size === 0) open.delete(connection.accountId)
    connection.onClose()
    connection.line.end(reason)
  }

  /** Answers whether there may be more. */
  function write(connection: Connection, message: Buffer): boolean {
    if (open.get(connection.accountId)?.has(connection) !== true) return false
    const behind = connection.line.behind() > BEHIND_BYTES
    if (behind) close(connection, 'behind')
    else connection.line.write(message)
    return !behind
  }

  function tell(connection: Connection, telling: Telling): void {
    if (!connection.awaits(telling.name)) return
    for (const message of connection.messages(telling)) if (!write(connection, message)) return
  }

  const awaiting = (set: Iterable<Connection>, what: Awaited) => {
    for (const connection of set) if (connection.awaits(what)) return true
    return false
  }

  return {
    /** Beyond the most of its kind for one account, the oldest makes room. */
    add(connection: Connection): void {
      const { accountId, kind } = connection
      const alike = [...(open.get(accountId) ?? [])].filter((one) => one.kind === kind)
      if (alike[0] !== undefined && alike.length >= MOST_EACH[kind]) close(alike[0], 'replaced')
      open.set(accountId, (open.get(accountId) ?? new Set()).add(connection))
    },
    close,
    write,
    send(accountId: string, telling: Telling): void {
      for (const connection of open.get(accountId) ?? []) tell(connection, telling)
    },
    all: (): Connection[] => [...open.values()].flatMap((set) => [...set]),
    of: (accountId: string): Connection[] => [...(open.get(accountId) ?? [])],
    /** Accounts that wait for it. */
    readers: (what: Awaited): string[] =>
      [...open].flatMap(([accountId, set]) => (awaiting(set, what) ? [accountId] : [])),
    has: (accountId: string, what: Awaited): boolean => awaiting(open.get(accountId) ?? [], what),
  }
}
