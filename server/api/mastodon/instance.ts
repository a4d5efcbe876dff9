import type { FastifyInstance } from 'fastify'
import { implement } from '../http/implement.ts'
import type { Desk } from './shared.ts'

export function instance(app: FastifyInstance, desk: Desk): void {
  implement(app, 'GET /api/v2/instance', async () => {
    const { name, purpose, postLimit } = await desk.house.organisation()
    return {
      domain: new URL(desk.site.url).host,
      title: `${name} inside`,
      version: '4.3.0 (compatible; Birdhouse 0.1.0)',
      source_url: '',
      description: purpose,
      usage: { users: { active_month: 0 } },
      languages: ['en', 'de'],
      configuration: {
        urls: { streaming: desk.site.url.replace(/^http/, 'ws') },
        statuses: { max_characters: postLimit, max_media_attachments: 0, characters_reserved_per_url: 23 },
        accounts: { max_featured_tags: 0 },
        translation: { enabled: false },
      },
      registrations: { enabled: false, approval_required: true, message: null },
      contact: { email: '', account: null },
      rules: [],
    }
  })
}
