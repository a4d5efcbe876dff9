import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Endpoint, ErrorBody } from '#contract/endpoint.ts'
import { endpoints } from '#contract/index.ts'
import { liveMessages } from '#contract/live/stream.ts'
import {
  STREAM_SCOPES,
  STREAMS,
  StreamMessage,
  StreamQuery,
  streamAddresses,
  streamEvents,
} from '#contract/live/streaming.ts'
import { listOf, type Wanted } from '#contract/scope.ts'
import { catalogue } from '#server/base/errors.ts'

type Json = Record<string, unknown>

const json = (schema: Json): Json => ({ 'application/json': { schema } })
const refused: Json = { description: 'Refused', content: json({ $ref: '#/components/schemas/Error' }) }

/** The OpenAPI 3.1 description of every endpoint, made from the contract. */
export function describeApi(): Json {
  const paths: Record<string, Json> = {}
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const [method = 'GET', path = '/'] = name.split(' ')
    const at = path.replace(/:(\w+)/g, '{$1}')
    paths[at] = { ...paths[at], [method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Birdhouse',
      version: '0.1.0',
      description: 'Mastodon’s shapes where they exist; ours under /api/birdhouse/v1.',
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: { ...schemaOf(ErrorBody, 'output'), 'x-codes': Object.keys(catalogue) } },
    },
    paths: {
      ...paths,
      ...streamPaths(),
      '/api/birdhouse/v1/live': { get: liveStream() },
      '/healthz': { get: health },
    },
  }
}

function liveStream(): Json {
  const messages = Object.entries(liveMessages).map(([name, schema]) => ({
    title: name,
    ...schemaOf(schema, 'output'),
  }))
  return {
    summary: 'What concerns me, as it happens: server-sent events, named by the titles of these schemas',
    description: 'Nothing is replayed: after a break, read the heads of the timelines again.',
    security: [{ token: [] }],
    'x-auth': 'member',
    responses: {
      200: {
        description: 'Stays open',
        content: { 'text/event-stream': { schema: { oneOf: messages } } },
      },
      default: refused,
    },
  }
}

/** Mastodon's, by their addresses. */
function streamPaths(): Record<string, Json> {
  const common = {
    security: [{ token: [] }],
    'x-auth': 'member',
    'x-scopes': STREAM_SCOPES,
    parameters: parameters(StreamQuery, 'query'),
  }
  const socket = {
    ...common,
    summary: 'Mastodon’s streams in a WebSocket: subscribe with {"type":"subscribe","stream":"user"}',
    responses: {
      101: { description: 'Stays open', content: json(schemaOf(StreamMessage, 'output')) },
      default: refused,
    },
  }
  const payloads = Object.entries(streamEvents).map(([name, schema]) => ({
    title: name,
    ...schemaOf(schema, 'output'),
  }))
  const events = Object.entries(streamAddresses).map(([path, name]) => [
    path,
    {
      get: {
        ...common,
        summary: STREAMS[name],
        responses: {
          200: {
            description: 'Stays open',
            content: { 'text/event-stream': { schema: { oneOf: payloads } } },
          },
          default: refused,
        },
      },
    },
  ])
  const alive = {
    get: { ...health, summary: 'Whether streams can be opened', responses: { 200: { description: 'OK' } } },
  }
  return {
    '/api/v1/streaming': { get: socket },
    ...Object.fromEntries(events),
    '/api/v1/streaming/health': alive,
  }
}

const health: Json = {
  summary: 'Whether it is ready; 503 with the trouble in a sentence when something needs an administrator',
  security: [],
  responses: {
    200: { description: 'Ready' },
    503: { description: 'In trouble' },
  },
}

function operation(endpoint: Endpoint): Json {
  return {
    summary: endpoint.summary,
    ...(endpoint.auth === 'public' ? { security: [] } : { security: [{ token: [] }] }),
    'x-auth': endpoint.auth,
    ...(endpoint.scope !== undefined && { 'x-scopes': scopesOf(endpoint.scope) }),
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query')],
    ...bodyOf(endpoint),
    responses: {
      200: { description: 'Done', content: json(schemaOf(endpoint.reply, 'output')) },
      default: refused,
    },
  }
}

/** Any of them lets an app in; none where any app is. */
const scopesOf = (wanted: Wanted) => (wanted === 'any' ? [] : listOf(wanted))

function bodyOf({ body, sends }: Endpoint): Json {
  if (sends === undefined)
    return body === undefined ? {} : { requestBody: { content: json(schemaOf(body, 'input')) } }
  const bytes: Json = { type: 'string', format: 'binary' }
  const fields: Json = sends.fields === undefined ? bytes : schemaOf(sends.fields, 'input')
  const files = (['file', 'thumbnail'] as const).filter((name) => sends[name] !== undefined)
  const described = Object.fromEntries(files.map((name) => [name, { ...bytes, description: sends[name] }]))
  const schema =
    files.length > 0 ? { ...fields, properties: { ...(fields.properties as Json), ...described } } : fields
  return { requestBody: { content: Object.fromEntries(sends.types.map((type) => [type, { schema }])) } }
}

function parameters(schema: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: one,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

export function openapi(app: FastifyInstance): void {
  let made: string | undefined
  app.get('/api/birdhouse/v1/openapi.json', { config: { auth: 'public' } }, (_request, reply) => {
    made ??= JSON.stringify(describeApi())
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .send(made)
  })
}
