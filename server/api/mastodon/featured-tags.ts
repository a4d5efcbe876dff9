import type { FastifyInstance } from 'fastify'
import type { FeaturedTag } from '#contract/mastodon/featured-tag.ts'
import { Refusal } from '#server/base/errors.ts'
import {
  type Featured,
  featureHashtag,
  listFeatured,
  removeFeatured,
  suggestFeatured,
  unfeatureHashtag,
} from '#server/domains/follows/index.ts'
import { implement } from '../http/implement.ts'
import { createTagPresenter } from '../present/tag.ts'
import { type Desk, readHashtag } from './shared.ts'

export function featuredTags(app: FastifyInstance, desk: Desk): void {
  const { ground, cards } = desk.house
  const tags = createTagPresenter(desk.house, desk.site)

  const present = (handle: string, one: Featured): FeaturedTag => ({
    id: one.id,
    name: one.name,
    url: `${desk.site.url}/@${handle}/tagged/${encodeURIComponent(one.name)}`,
    statuses_count: String(one.posts),
    last_status_at: one.lastPostOn,
  })
  async function handleById(id: string): Promise<string> {
    const card = await cards.one(id)
    if (card === null) throw new Refusal('not_found')
    return card.handle
  }
  async function listOf(id: string): Promise<FeaturedTag[]> {
    const handle = await handleById(id)
    return (await listFeatured(ground, id)).map((one) => present(handle, one))
  }

  implement(app, 'GET /api/v1/featured_tags', ({ me }) => listOf(me))
  implement(app, 'GET /api/v1/accounts/:id/featured_tags', ({ params }) => listOf(params.id))

  implement(app, 'POST /api/v1/featured_tags', async ({ body, me }) => {
    const { id } = await featureHashtag(ground, me, readHashtag(body.name))
    const made = (await listFeatured(ground, me)).find(({ hashtagId }) => hashtagId === id)
    if (made === undefined) throw new Refusal('conflict')
    return present(await handleById(me), made)
  })

  implement(app, 'DELETE /api/v1/featured_tags/:id', async ({ params, me }) => {
    await removeFeatured(ground, me, params.id)
    return {}
  })

  implement(app, 'GET /api/v1/featured_tags/suggestions', async ({ me }) =>
    tags.list(me, await suggestFeatured(ground, me)),
  )

  for (const [name, act] of [
    ['POST /api/v1/tags/:name/feature', featureHashtag],
    ['POST /api/v1/tags/:name/unfeature', unfeatureHashtag],
  ] as const)
    implement(app, name, async ({ params, me }) => {
      const hashtag = readHashtag(params.name)
      return tags.one(me, hashtag, await act(ground, me, hashtag))
    })
}
