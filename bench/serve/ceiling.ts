import { readFileSync } from 'node:fs'
import fastify from 'fastify'

/**
 * The ceiling: the framework that Birdhouse stands on, sending one constant answer. Its body and headers were taken
 * from a real answer; it asks no database, knows nobody and puts nothing together. As bytes it sends what is there; a text the
 * framework encodes first, and an object it serialises first, each time.
 */
const [folder = '', as, path = ''] = process.argv.slice(2)
const bytes = readFileSync(`${folder}/body`)
const bodies = {
  bytes: () => bytes,
  text: () => bytes.toString(),
  object: () => JSON.parse(bytes.toString()),
}
const body = bodies[as as keyof typeof bodies]()
const headers = JSON.parse(readFileSync(`${folder}/headers`, 'utf8')) as Record<string, string>

const app = fastify({ logger: false })
app.get(path, (_request, reply) => reply.headers(headers).send(body))
await app.listen({ host: '127.0.0.1', port: 0 })
const address = app.server.address()
process.stdout.write(
  `The ceiling is open at http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}\n`,
)
process.on('SIGTERM', () => process.exit(0))
