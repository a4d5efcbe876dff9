import type { FastifyInstance } from 'fastify'
import type { Document as Sent } from '#contract/product/document.ts'
import { type Document, readDocuments, writeDocument } from '#server/domains/documents/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'

const present = ({ id, kind, text, effectiveOn, changedAt }: Document): Sent => ({
  id,
  kind,
  text,
  effective_on: effectiveOn,
  changed_at: changedAt.toISOString(),
})

export function documents(app: FastifyInstance, { house: { ground } }: Desk): void {
  const all = async () => (await readDocuments(ground)).map(present)

  implement(app, 'GET /api/birdhouse/v1/documents', all)
  implement(app, 'PUT /api/birdhouse/v1/documents/:kind', async ({ me, params, body }) => {
    const { text, after, effective_on: effectiveOn } = body
    await writeDocument(ground, me, { kind: params.kind, text, after, effectiveOn })
    return all()
  })
}
