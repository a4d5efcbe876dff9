import type { FastifyInstance } from 'fastify'
import { DraftContent } from '#contract/product/draft.ts'
import {
  type Draft,
  deleteDraft,
  readDraft,
  readDrafts,
  restoreDraft,
  saveDraft,
} from '#server/domains/drafts/index.ts'
import { implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import type { Desk } from '../mastodon/shared.ts'

/** What an older Birdhouse saved lacks what has come since. */
export const presentDraft = ({ changedAt, content, ...draft }: Draft) => ({
  ...draft,
  changed_at: changedAt.toISOString(),
  content: DraftContent.parse(content),
})

export function drafts(app: FastifyInstance, desk: Desk): void {
  const { ground } = desk.house

  implement(app, 'GET /api/birdhouse/v1/drafts', async ({ me, query, request, reply }) => {
    const found = await readDrafts(ground, me, query)
    const ids = found.map(({ id }) => id)
    linkPages(request, reply, ids, query.limit, desk.site.url)
    return found.map(presentDraft)
  })
  implement(app, 'GET /api/birdhouse/v1/drafts/:key', async ({ me, params }) =>
    presentDraft(await readDraft(ground, me, params.key)),
  )
  implement(app, 'PUT /api/birdhouse/v1/drafts/:key', async ({ me, params, body }) =>
    presentDraft(await saveDraft(ground, me, params.key, body)),
  )
  implement(app, 'DELETE /api/birdhouse/v1/drafts/:key', async ({ me, params, query }) => {
    await deleteDraft(ground, me, params.key, query.revision)
    return {}
  })
  implement(app, 'POST /api/birdhouse/v1/drafts/:key/restore', async ({ me, params }) =>
    presentDraft(await restoreDraft(ground, me, params.key)),
  )
}
