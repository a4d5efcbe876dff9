import { Socket } from 'node:net'

/** Where this process connects to while something is done: `host:port` or a path. */
export function watchConnections(): { to: string[]; stop(): void } {
  const { connect } = Socket.prototype
  const to: string[] = []
  Socket.prototype.connect = function (this: Socket, ...all: unknown[]) {
    to.push(nameOf(all))
    return (connect as (...all: unknown[]) => Socket).apply(this, all)
  } as typeof connect
  return {
    to,
    stop() {
      Socket.prototype.connect = connect
    },
  }
}

/** Node hands it over as an array of options and call-back, its callers as options, a port or a path. */
function nameOf([first, second]: unknown[]): string {
  const of = Array.isArray(first) ? first[0] : first
  if (typeof of !== 'object' || of === null)
    return typeof second === 'string' ? `${second}:${of}` : String(of)
  const { path, host = 'localhost', port } = of as { path?: string; host?: string; port?: number }
  return path ?? `${host}:${port}`
}
