import type { ServerResponse } from 'node:http'
import type { LiveMessages } from '#contract/live/stream.ts'

export type Connection = {
  readonly accountId: string
  readonly sessionId: string
  readonly out: ServerResponse
  /** Runs once, when the connection is closed from either side. */
  readonly onClose: () => void
}

/** A reader this far behind is cut off; the page reads the heads again when it comes back. */
const BEHIND_BYTES = 1024 * 1024
const MOST_EACH = 12

/** One message as it goes over the wire, made once however many read it. JSON has no line breaks of its own. */
export function frame(name: keyof LiveMessages, json: Buffer | string): Buffer {
  return Buffer.concat([Buffer.from(`event: ${name}\ndata: `), Buffer.from(json), Buffer.from('\n\n')])
}

export type Connections = ReturnType<typeof createConnections>

/** The open streams of this process, by account. */
export function createConnections() {
  const open = new Map<string, Set<Connection>>()

  function close(connection: Connection): void {
    const left = open.get(connection.accountId)
    if (left?.delete(connection) !== true) return
    if (left.size === 0) open.delete(connection.accountId)
    connection.onClose()
    connection.out.end()
  }

  function write(connection: Connection, message: Buffer): void {
    if (connection.out.writableLength > BEHIND_BYTES) close(connection)
    else connection.out.write(message)
  }

  return {
    /** Beyond 12 for one account, the oldest makes room. */
    add(connection: Connection): void {
      const mine = open.get(connection.accountId) ?? new Set()
      const oldest = mine.size >= MOST_EACH ? mine.values().next().value : undefined
      if (oldest !== undefined) close(oldest)
      open.set(connection.accountId, mine.add(connection))
    },
    close,
    /** The last message, and then the end. */
    end(connection: Connection, message: Buffer): void {
      write(connection, message)
      close(connection)
    },
    send(accountId: string, message: Buffer): void {
      for (const connection of open.get(accountId) ?? []) write(connection, message)
    },
    all: (): Connection[] => [...open.values()].flatMap((set) => [...set]),
    of: (accountId: string): Connection[] => [...(open.get(accountId) ?? [])],
    readers: (): string[] => [...open.keys()],
    has: (accountId: string): boolean => open.has(accountId),
  }
}
