import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { readHashtags } from '#server/domains/follows/index.ts'
import { readNotification } from '#server/domains/notifications/index.ts'
import type { Arrival } from '#server/domains/timelines/index.ts'
import { presentNotifications } from '../mastodon/notifications.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentWhy } from '../present/why.ts'

type Connection = { accountId: string; sessionId: string; out: ServerResponse; stop: () => void }

const BEAT_MS = 20_000
/** A reader this far behind is cut off; the page reads the heads again when it comes back. */
const BEHIND_BYTES = 1024 * 1024
const MOST_EACH = 12

export type Live = { endAll(): void; count(): number }

/** `GET /api/birdhouse/v1/live`: what concerns a reader, as it happens. What each may see is asked of the same rule as every other read. */
export function live(app: FastifyInstance, desk: Desk): Live {
  const { ground, home, posts, log } = desk.house
  const { events } = ground
  const open = new Map<string, Set<Connection>>()

  function send(connection: Connection, name: string, data: Buffer | string): void {
    if (connection.out.writableLength > BEHIND_BYTES) close(connection)
    else connection.out.write(`event: ${name}\ndata: ${data.toString()}\n\n`)
  }
  function close(connection: Connection): void {
    const left = open.get(connection.accountId)
    if (left?.delete(connection) !== true) return
    connection.stop()
    if (left.size === 0) open.delete(connection.accountId)
    connection.out.end()
  }
  function end(connection: Connection, reason: string): void {
    send(connection, 'ended', JSON.stringify({ reason }))
    close(connection)
  }
  const all = () => [...open.values()].flatMap((set) => [...set])
  const quietly = (work: Promise<void>) =>
    void work.catch((error: Error) => log.warn({ error: error.message }, 'a live message was not sent'))

  async function sendArrival({ accountId, entry }: Arrival): Promise<void> {
    const [seen] = await posts.read(accountId, [entry.postId])
    if (seen === undefined) return
    const hashtags = await readHashtags(ground, entry.hashtagId === null ? [] : [entry.hashtagId])
    const json = desk.statuses.one(seen, presentWhy(entry, hashtags))
    for (const connection of open.get(accountId) ?? []) send(connection, 'home', json)
  }

  async function sendCompany(postId: string): Promise<void> {
    for (const [accountId, connections] of open) {
      const [seen] = await posts.read(accountId, [postId])
      if (
        seen === undefined ||
        seen.post.visibility !== 'company' ||
        seen.post.quiet ||
        seen.post.inReplyToId !== null
      )
        continue
      const json = desk.statuses.one(seen)
      for (const connection of connections) send(connection, 'company', json)
    }
  }

  async function sendNotification(accountId: string, id: string): Promise<void> {
    if (!open.has(accountId)) return
    const notification = await readNotification(ground, accountId, id)
    if (notification === null) return
    const [json] = await presentNotifications(desk, accountId, [notification])
    for (const connection of open.get(accountId) ?? [])
      if (json !== undefined) send(connection, 'notification', json)
  }

  home.onArrivals((arrivals) => {
    for (const arrival of arrivals) quietly(sendArrival(arrival))
  })
  events.after('post.published', ({ postId }) => quietly(sendCompany(postId)))
  events.after('notification.added', ({ accountId, notificationId }) =>
    quietly(sendNotification(accountId, notificationId)),
  )
  events.after('post.deleted', ({ postId }) => {
    for (const connection of all()) send(connection, 'deleted', JSON.stringify({ id: postId }))
  })
  events.after('post.unboosted', ({ boostId }) => {
    for (const connection of all()) send(connection, 'deleted', JSON.stringify({ id: boostId }))
  })
  events.after('access.ended', ({ accountId, sessionId, kept }) => {
    const reason = sessionId === undefined && kept === undefined ? 'access_ended' : 'signed_out'
    for (const connection of [...(open.get(accountId) ?? [])]) {
      if (connection.sessionId !== kept && (sessionId === undefined || connection.sessionId === sessionId))
        end(connection, reason)
    }
  })

  const beat = setInterval(() => {
    for (const connection of all()) connection.out.write(':\n\n')
  }, BEAT_MS)
  beat.unref()

  app.get('/api/birdhouse/v1/live', { config: { auth: 'member' } }, (request, reply) => {
    const { session } = request
    if (session === null) return reply.status(401).send()
    reply.hijack()
    const out = reply.raw
    out.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    })
    out.write('retry: 1000\n\n')
    const mine = open.get(session.accountId) ?? new Set()
    const oldest = mine.size >= MOST_EACH ? mine.values().next().value : undefined
    if (oldest !== undefined) close(oldest)
    const connection = {
      accountId: session.accountId,
      sessionId: session.id,
      out,
      stop: home.watch(session.accountId),
    }
    mine.add(connection)
    open.set(session.accountId, mine)
    out.on('close', () => close(connection))
    out.on('error', () => close(connection))
    // Access may have ended between the check and this line.
    quietly(
      desk.house.sessions
        .stillOpen(session.id)
        .then((still) => (still ? undefined : end(connection, 'access_ended'))),
    )
  })

  return {
    endAll() {
      clearInterval(beat)
      for (const connection of all()) end(connection, 'server_stopping')
    },
    count: () => all().length,
  }
}
