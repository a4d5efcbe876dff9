import type { FastifyInstance } from 'fastify'
import { stillOpen } from '#server/domains/people/index.ts'
import { NOT_KEPT, secureHeaders } from '../http/headers.ts'
import type { Desk } from '../mastodon/shared.ts'
import { type Connection, createConnections } from './connections.ts'
import { makeEventLine } from './line.ts'
import { awaitedByPage, lastWordsToPage, messagesToPage } from './page.ts'
import { streams } from './streams/streams.ts'
import { tellReaders } from './tell-readers.ts'

const BEAT_MS = 20_000

export type Live = {
  /** How many pages and apps hear what happens. */
  count(): number
  /** Before the server stops: says so to all of them and ends it. */
  endAll(): void
  /** After events may have been missed: they connect again, and read what they lack. */
  restartAll(): void
}

/** What concerns a reader, as it happens: `GET /api/birdhouse/v1/live` for our page, Mastodon's streams for apps. */
export function live(app: FastifyInstance, desk: Desk): Live {
  const { config, ground, home, log } = desk.house
  const connections = createConnections()
  tellReaders(desk, connections)
  ground.events.after('access.ended', ({ accountId, sessionId, kept }) => {
    const reason = sessionId === undefined && kept === undefined ? 'access_ended' : 'signed_out'
    for (const connection of connections.of(accountId)) {
      if (connection.sessionId === kept) continue
      if (sessionId === undefined || connection.sessionId === sessionId) connections.close(connection, reason)
    }
  })

  ground.events.after('authorisations.ended', ({ ended }) => {
    for (const { accountId, sessionId } of ended)
      for (const connection of connections.of(accountId))
        if (connection.sessionId === sessionId) connections.close(connection, 'signed_out')
  })

  const warn = (error: Error) => log.warn({ error: error.message }, 'sessions could not be looked at')

  /** A session may have run out, or the word of its end may have been lost on its way from another node. */
  async function endClosed(some: Connection[]): Promise<void> {
    const still = await stillOpen(
      ground,
      some.map((one) => one.sessionId),
    )
    for (const one of some) if (!still.has(one.sessionId)) connections.close(one, 'access_ended')
  }

  const beat = setInterval(() => {
    for (const { line } of connections.all()) line.beat()
    endClosed(connections.all()).catch(warn)
  }, BEAT_MS)
  beat.unref()

  function open(newcomer: Omit<Connection, 'onClose'>): Connection {
    const connection = { ...newcomer, onClose: home.watch(newcomer.accountId) }
    connections.add(connection)
    // Access may have ended between the check and this line.
    endClosed([connection]).catch(warn)
    return connection
  }

  const route = { config: { auth: 'member' }, exposeHeadRoute: false } as const
  app.get('/api/birdhouse/v1/live', route, (request, reply) => {
    const { session } = request
    if (session === null) return reply.status(401).send()
    reply.hijack()
    const out = reply.raw
    out.writeHead(200, {
      ...secureHeaders(config),
      ...NOT_KEPT,
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    })
    out.write('retry: 1000\n\n')
    const { accountId, id: sessionId } = session
    const connection = open({
      ...{ kind: 'page', accountId, sessionId, line: makeEventLine(out, lastWordsToPage) },
      ...{ awaits: awaitedByPage, messages: messagesToPage },
    })
    out.on('close', () => connections.close(connection, 'gone'))
    out.on('error', () => connections.close(connection, 'gone'))
  })
  streams(app, desk, { connections, open })

  return {
    count: () => connections.all().length,
    endAll() {
      clearInterval(beat)
      for (const connection of connections.all()) connections.close(connection, 'server_stopping')
    },
    restartAll() {
      for (const connection of connections.all()) connections.close(connection, 'missed_something')
    },
  }
}
