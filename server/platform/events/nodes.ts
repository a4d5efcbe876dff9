import { randomUUID } from 'node:crypto'
import { sql as raw } from 'kysely'
import pg from 'pg'
import type { Log } from '#server/base/log.ts'
import type { Told } from './catalogue.ts'
import type { EventBus } from './events.ts'

const CHANNEL = 'birdhouse_events'
/** PostgreSQL refuses a notification of 8,000 bytes or more. */
const PAYLOAD_BYTES = 7_500
/** `gap`: something was told that could not be carried. */
type Message = { from: string; told: Told[]; gap?: true }
const WITH_THE_COMMIT = ['access.ended', 'access.changed', 'authorisations.ended'] as const
const GATHER_MS = 2
const RETRY_MS = 500
/** A connection that breaks without a word, as in a network that is cut, is found out by asking. */
const ASK_MS = 10_000
const PATIENCE_MS = 5_000

/**
 * Carries events between processes (nodes, and administrator's commands) by LISTEN/NOTIFY on a connection of its own.
 * Sending after the commit, gathered for 2 ms, keeps NOTIFY's database-wide lock out of every writer's commit.
 * While the connection is down, what other nodes told is missed: `onGap` must then forget everything remembered. They missed what
 * was told here meanwhile, too, and are told so as soon as they can be.
 */
export async function connectNodes(
  url: string,
  bus: EventBus,
  log: Log,
  onGap: () => void,
): Promise<{ close(): Promise<void> }> {
  const node = randomUUID()
  let client: pg.Client | undefined
  let closed = false
  let waiting: Told[] = []
  let timer: NodeJS.Timeout | undefined
  let untold = false

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: url,
      application_name: 'birdhouse events',
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
    })
    next.on('notification', ({ payload }) => hear(payload ?? ''))
    next.on('error', () => lost(next))
    next.on('end', () => lost(next))
    await next.connect()
    await next.query(`listen ${CHANNEL}`)
    client = next
    onGap()
    if (!untold) return
    untold = false
    say({ from: node, told: [], gap: true })
  }

  /** Whoever may connect to the database can send anything here. True ones hold ids only: what these name is read anew. */
  function hear(payload: string): void {
    try {
      const message = JSON.parse(payload) as Message
      if (message.from === node) return
      if (message.gap) onGap()
      bus.receive(message.told)
    } catch (error) {
      log.warn({ kind: (error as Error).name }, 'a message that came as if from another node made no sense')
    }
  }

  function lost(which: pg.Client): void {
    if (closed || client !== which) return
    client = undefined
    which.end().catch(() => {})
    onGap()
    void retry()
  }

  async function retry(): Promise<void> {
    while (!closed && client === undefined) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      await connect().catch((error: Error) =>
        log.warn({ error: error.message }, 'no connection for events yet'),
      )
    }
  }

  /** One after the other: a connection takes one query at a time. */
  let sending: Promise<unknown> = Promise.resolve()
  function send(): void {
    timer = undefined
    const told = waiting
    waiting = []
    for (const part of parts(told)) say({ from: node, told: part })
  }

  function say(message: Message): void {
    sending = sending.then(() => notify(message))
  }

  async function notify(message: Message): Promise<void> {
    const through = client
    if (through === undefined) {
      untold = true
      return
    }
    await through
      .query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(message)])
      .catch((error: Error) => {
        log.warn({ error: error.message }, 'events were not carried to other nodes')
        untold = true
        lost(through)
      })
  }

  await connect()
  // Who loses access, or a role, must lose it everywhere even if this process dies with its commit: this word is part of the transaction.
  for (const name of WITH_THE_COMMIT)
    bus.within(name, async ({ sql }, facts) => {
      const message = JSON.stringify({ from: node, told: [{ name, facts }] })
      await raw`select pg_notify(${CHANNEL}, ${message})`.execute(sql)
    })
  bus.relayTo((told) => {
    waiting.push(...told.filter(({ name }) => !WITH_THE_COMMIT.some((one) => one === name)).map(shorten))
    timer ??= setTimeout(send, GATHER_MS)
  })
  const asking = setInterval(() => {
    const asked = client
    asked?.query('select 1').catch(() => lost(asked))
  }, ASK_MS)
  asking.unref()
  return {
    async close() {
      clearTimeout(timer)
      clearInterval(asking)
      send()
      await sending
      closed = true
      await client?.end()
    },
  }
}

/** Without what is too long to carry; other nodes ask for it. */
function shorten(one: Told): Told {
  if (one.name === 'notifications.written') return { name: one.name, facts: { ids: [] } }
  if (one.name === 'home.changed') return { name: one.name, facts: {} }
  return one.name === 'home.reached' ? { name: one.name, facts: { postId: one.facts.postId } } : one
}

function* parts(told: Told[]): Generator<Told[]> {
  let part: Told[] = []
  let bytes = 0
  for (const one of told) {
    const size = JSON.stringify(one).length + 1
    if (bytes + size > PAYLOAD_BYTES) {
      yield part
      part = []
      bytes = 0
    }
    part.push(one)
    bytes += size
  }
  if (part.length > 0) yield part
}
