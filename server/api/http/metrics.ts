import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { Refusal } from '#server/base/errors.ts'
import type { House } from '../house.ts'

/** They end when their readers do. */
const STREAMS = /^\/api\/(birdhouse\/v1\/live|v1\/streaming(?!\/health))/
/** Seconds. From an answer out of memory to what people give up waiting for. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/**
 * `GET /metrics` for Prometheus, for whoever shows METRICS_TOKEN; without that setting there is no such address and nothing is measured.
 * Requests are told apart by their route as it is written in the code, never by what was asked for: no id and no name is in it.
 */
export function metrics(app: FastifyInstance, house: House, openPages: () => number): void {
  const { METRICS_TOKEN } = house.config
  if (METRICS_TOKEN === undefined) return
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'birdhouse_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by method, route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS,
    registers,
  })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `birdhouse_${name}`,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  gauge('open_pages', 'Pages and programs that hear what happens as it happens', openPages)
  gauge('trouble', '1 while something needs an administrator; the log says what', () =>
    house.trouble() === undefined ? 0 : 1,
  )
  const pool = house.databaseConnections
  gauge('database_connections', 'Connections to the database', () => pool().all)
  gauge('database_connections_idle', 'Of those, the ones that do nothing', () => pool().idle)
  gauge('database_waiting', 'Queries that wait for a connection', () => pool().waiting)

  // At the answer itself: those that are sent in parts pass by the framework's own hooks for the end.
  app.addHook('onRequest', (request, reply, done) => {
    if (STREAMS.test(request.routeOptions.url ?? '')) return done()
    const stop = duration.startTimer()
    reply.raw.once('close', () =>
      stop({
        method: request.method,
        route: routeOf(request.routeOptions.url),
        status: String(reply.statusCode),
      }),
    )
    done()
  })
  app.get('/metrics', async (request, reply) => {
    if (!isSame(request.headers.authorization ?? '', `Bearer ${METRICS_TOKEN}`))
      throw new Refusal('not_signed_in')
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

/** Files of the app are one: each release names them anew, and a series once begun stays. */
const routeOf = (url = 'none'): string => (url.startsWith('/assets/') ? '/assets/*' : url)

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Takes as long for a wrong beginning as for a wrong end. */
const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other))
