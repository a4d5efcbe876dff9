import type { FastifyInstance } from 'fastify'
import {
  addTemplate,
  listTemplates,
  readTemplate,
  removeTemplate,
  renameTemplate,
} from '#server/domains/announcements/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentText } from '../present/announcement.ts'
import { toText } from './announcements.ts'

/** What announcements can begin with. */
export function templates(app: FastifyInstance, { house: { ground } }: Desk): void {
  implement(app, 'GET /api/birdhouse/v1/announcement_templates', async ({ me }) => {
    const found = await listTemplates(ground, me)
    return found.map(({ senderId, ...one }) => ({ ...one, sender_id: senderId }))
  })
  implement(app, 'GET /api/birdhouse/v1/announcement_templates/:id', async ({ me, params }) => {
    const { senderId, wish, ...one } = await readTemplate(ground, { ...params, ownerId: me })
    return { ...one, sender_id: senderId, wish: { ...wish, texts: wish.texts.map(presentText) } }
  })
  implement(app, 'POST /api/birdhouse/v1/announcement_templates', async ({ me, body }) => {
    const { name, sender_id: senderId, wish } = body
    const kept = { ...wish, texts: wish.texts.map(toText) }
    return { id: await addTemplate(ground, { ownerId: me, name, senderId, wish: kept }) }
  })
  implement(app, 'PUT /api/birdhouse/v1/announcement_templates/:id', async ({ me, params, body }) => {
    await renameTemplate(ground, { ...params, ownerId: me }, body.name)
    return {}
  })
  implement(app, 'DELETE /api/birdhouse/v1/announcement_templates/:id', async ({ me, params }) => {
    await removeTemplate(ground, { ...params, ownerId: me })
    return {}
  })
}
