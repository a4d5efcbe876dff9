import { readFileSync } from 'node:fs'
import fastify from 'fastify'

/**
 * The ceiling: the framework that Birdhouse stands on, sending one constant answer. Its body and headers were taken
 * from a real answer; it asks no database, knows nobody and puts nothing together. As bytes it sends what is there, as text
 * the framework encodes it first, as it does with what a handler returns.
 */
const [folder = '', as] = process.argv.slice(2)
const bytes = readFileSync(`${folder}/body`)
const body = as === 'text' ? bytes.toString() : bytes
const headers = JSON.parse(readFileSync(`${folder}/headers`, 'utf8')) as Record<string, string>

const app = fastify({ logger: false })
app.get('/api/v1/timelines/home', (_request, reply) => reply.headers(headers).send(body))
await app.listen({ host: '127.0.0.1', port: 0 })
const address = app.server.address()
process.stdout.write(
  `The ceiling is open at http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}\n`,
)
process.on('SIGTERM', () => process.exit(0))
