import { readFileSync } from 'node:fs'
import fastify from 'fastify'

/**
 * The ceiling: the framework that Birdhouse stands on, sending one constant answer. Its body and headers were taken
 * from a real answer; it asks no database, knows nobody and puts nothing together.
 */
const [folder = ''] = process.argv.slice(2)
const body = readFileSync(`${folder}/body`)
const headers = JSON.parse(readFileSync(`${folder}/headers`, 'utf8')) as Record<string, string>

const app = fastify({ logger: false })
app.get('/api/v1/timelines/home', (_request, reply) => reply.headers(headers).send(body))
await app.listen({ host: '127.0.0.1', port: 0 })
const address = app.server.address()
process.stdout.write(
  `The ceiling is open at http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}\n`,
)
process.on('SIGTERM', () => process.exit(0))
