import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WebSocket } from 'ws'
import { STREAM_SCOPES, StreamQuery, scopeOf, streamAddresses } from '#contract/live/streaming.ts'
import type { Scope } from '#contract/scope.ts'
import { Refusal } from '#server/base/errors.ts'
import { describeFailure } from '#server/base/log.ts'
import { readList } from '#server/domains/lists/index.ts'
import type { Session } from '#server/domains/people/index.ts'
import { OPENED } from '../../http/cors.ts'
import { NOT_KEPT, secureHeaders } from '../../http/headers.ts'
import { check } from '../../http/implement.ts'
import type { Desk } from '../../mastodon/shared.ts'
import type { Connection, Connections } from '../connections.ts'
import { makeEventLine } from '../line.ts'
import { asEvent, asFrame } from './messages.ts'
import { makeSocketLine, readFrames } from './socket.ts'
import { readStream, type Stream, type StreamWish } from './stream.ts'
import { createSubscriptions } from './subscriptions.ts'
import { acceptUpgrades } from './upgrade.ts'

type Parts = { connections: Connections; open(newcomer: Omit<Connection, 'onClose'>): Connection }

const ROUTE = {
  config: { auth: 'member', scope: STREAM_SCOPES, streams: true },
  exposeHeadRoute: false,
} as const

/** Mastodon's streams: `GET /api/v1/streaming` as a WebSocket, and server-sent events at an address for each. */
export function streams(app: FastifyInstance, desk: Desk, { connections, open }: Parts): void {
  const { house } = desk
  const upgrades = acceptUpgrades(app)

  /** Throws Refusal `unknown_stream`, `stream_incomplete`, `out_of_scope` or `not_found`. */
  async function find(session: Session, wish: StreamWish): Promise<Stream> {
    const stream = readStream(wish)
    if (!mayHave(session, scopeOf(stream.name))) throw new Refusal('out_of_scope')
    if (stream.listId !== undefined) await requireList(desk, session.accountId, stream.listId)
    return stream
  }

  /** `first`: what is subscribed to as it opens, or why it can’t be. */
  function openSocket(socket: WebSocket, session: Session, first: Stream | Refusal | null): void {
    const { accountId, id: sessionId } = session
    const subscriptions = createSubscriptions(asFrame, mayHave(session, 'read:notifications'))
    const { awaits, messages } = subscriptions
    const line = makeSocketLine(socket)
    const connection = open({ kind: 'app', accountId, sessionId, line, awaits, messages })
    const gone = () => connections.close(connection, 'gone')
    socket.on('close', gone)
    socket.on('error', gone)
    const refused = (error: unknown) => {
      if (!(error instanceof Refusal))
        house.log.error({ failure: describeFailure(error as Error) }, 'a frame of an app failed')
      const { message, status } = error instanceof Refusal ? error : new Refusal('internal')
      connections.write(connection, Buffer.from(JSON.stringify({ error: message, status })))
    }
    const subscribe = async (wish: StreamWish) => subscriptions.add(await find(session, wish))
    if (first instanceof Refusal) refused(first)
    else if (first !== null) subscriptions.add(first)
    readFrames(
      socket,
      (frame) =>
        frame.type === 'subscribe' ? subscribe(frame) : subscriptions.remove(readStream(frame).key),
      refused,
    )
  }

  function openEvents(reply: FastifyReply, session: Session, stream: Stream): void {
    const { accountId, id: sessionId } = session
    reply.hijack()
    const out = reply.raw
    // What hooks said of this answer, such as which sites may read it.
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) out.setHeader(name, value)
    out.writeHead(200, {
      ...secureHeaders(house.config),
      ...NOT_KEPT,
      ...OPENED,
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    })
    out.write(':)\n')
    const subscriptions = createSubscriptions(asEvent, mayHave(session, 'read:notifications'))
    subscriptions.add(stream)
    const { awaits, messages } = subscriptions
    const connection = open({
      kind: 'app',
      accountId,
      sessionId,
      line: makeEventLine(out),
      awaits,
      messages,
    })
    out.on('close', () => connections.close(connection, 'gone'))
    out.on('error', () => connections.close(connection, 'gone'))
  }

  async function answer(request: FastifyRequest, reply: FastifyReply, name?: string): Promise<FastifyReply> {
    const { session } = request
    if (session === null) throw new Refusal('not_signed_in')
    const { tag, list, only_media, ...query } = check(StreamQuery, firstOf(request.query))
    const stream = name ?? query.stream
    const wish = stream === undefined ? null : { stream: onlyMedia(stream, only_media), tag, list }
    if (upgrades.isAsked(request)) {
      // Before it opens, so that nothing is missed from then on.
      const first = wish === null ? null : await find(session, wish).catch(refusalOf)
      reply.hijack()
      upgrades.accept(request, (socket) => openSocket(socket, session, first))
    } else if (wish === null) throw new Refusal('not_found')
    else openEvents(reply, session, await find(session, wish))
    return reply
  }

  app.get('/api/v1/streaming', ROUTE, (request, reply) => answer(request, reply))
  for (const [url, name] of Object.entries(streamAddresses))
    app.get(url, ROUTE, (request, reply) => answer(request, reply, name))
  app.get('/api/v1/streaming/health', { config: { auth: 'public', scope: 'any' } }, (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send('OK'),
  )
}

/** Whether a person’s own session, or an app that they let do that. */
const mayHave = ({ app }: Session, scope: Scope) => app === null || app.scopes.has(scope)

/** Throws what is no refusal. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}

/** Throws Refusal `not_found` for what is no id, no list, and nobody else's. */
async function requireList({ house }: Desk, accountId: string, id: string): Promise<void> {
  if (!/^[1-9]\d{0,17}$/.test(id)) throw new Refusal('not_found')
  await readList(house.ground, accountId, id)
}

/** Of what an address says twice, the first. */
const firstOf = (query: unknown) =>
  Object.fromEntries(
    Object.entries(query as Record<string, unknown>).map(([name, value]) => [
      name,
      Array.isArray(value) ? value[0] : value,
    ]),
  )

const onlyMedia = (stream: string, only: boolean | undefined) =>
  only === true && stream.startsWith('public') && !stream.endsWith(':media') ? `${stream}:media` : stream
