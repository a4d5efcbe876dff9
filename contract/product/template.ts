import { z } from 'zod'
import { Empty, endpoint, Id, IdParam } from '../endpoint.ts'
import { AnnouncementWish } from './announcement.ts'
import { Level } from './announcement-words.ts'

const Name = z.string().trim().min(1).max(60)
const TemplateWish = AnnouncementWish.omit({
  sender_id: true,
  media_ids: true,
  reason: true,
  expires_at: true,
})

const Head = z.object({
  id: Id,
  name: Name,
  sender_id: Id.nullable().describe('Whose it is; null for one of mine, which nobody else sees'),
  sender: z.string().nullable(),
})
const Listed = Head.extend({
  level: Level,
  short: z.string().describe('How its short text begins'),
})
const Template = Head.extend({ wish: TemplateWish })
export type Template = z.infer<typeof Template>

export const templateEndpoints = {
  'GET /api/birdhouse/v1/announcement_templates': endpoint({
    summary:
      'What announcements can begin with: my own first, then those of senders, by name; 100 of each at most',
    auth: 'announce',
    reply: z.array(Listed),
  }),
  'GET /api/birdhouse/v1/announcement_templates/:id': endpoint({
    summary: 'All that it holds',
    auth: 'announce',
    params: IdParam,
    reply: Template,
  }),
  'POST /api/birdhouse/v1/announcement_templates': endpoint({
    summary: 'Keep words, level, purpose, audience and plan to begin with again',
    auth: 'announce',
    bodyLimit: 1024 * 1024,
    body: Template.omit({ id: true, sender: true }),
    reply: z.object({ id: Id }),
  }),
  'PUT /api/birdhouse/v1/announcement_templates/:id': endpoint({
    summary: 'Give it another name',
    auth: 'announce',
    params: IdParam,
    body: z.object({ name: Name }),
    reply: Empty,
  }),
  'DELETE /api/birdhouse/v1/announcement_templates/:id': endpoint({
    summary: 'Delete it. What was begun with it stays',
    auth: 'announce',
    params: IdParam,
    reply: Empty,
  }),
}
