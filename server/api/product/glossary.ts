import type { FastifyInstance } from 'fastify'
import { putWord, readGlossary, removeWord } from '#server/domains/glossary/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'

export function glossary(app: FastifyInstance, { house: { ground } }: Desk): void {
  implement(app, 'GET /api/birdhouse/v1/glossary', () => readGlossary(ground))
  implement(app, 'POST /api/birdhouse/v1/glossary', ({ body, me }) =>
    putWord(ground, me, body.term, body.note),
  )
  implement(app, 'DELETE /api/birdhouse/v1/glossary/:id', async ({ params, me }) => {
    await removeWord(ground, me, params.id)
    return {}
  })
}
