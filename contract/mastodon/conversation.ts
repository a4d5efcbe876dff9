import { z } from 'zod'
import { Empty, endpoint, Id, IdParam, page } from '../endpoint.ts'
import { Account } from './account.ts'
import { Status } from './status.ts'

export const Conversation = z.object({
  id: Id.describe('The first post of its thread; for each of its people the same'),
  unread: z.boolean().describe('Something in it is newer than what I have read'),
  accounts: z.array(Account).describe('Whom the last post reaches, and who wrote it, without me'),
  last_status: Status.nullable().describe('The newest post in it that I may see'),
})
export type Conversation = z.infer<typeof Conversation>

export const conversationEndpoints = {
  'GET /api/v1/conversations': endpoint({
    summary:
      'Direct messages: threads in which there are posts to named people that I wrote or am named in. The one in which something was written last comes first',
    auth: 'member',
    scope: 'read:statuses',
    query: z.object(page()),
    reply: z.array(Conversation),
  }),
  'POST /api/v1/conversations/:id/read': endpoint({
    summary: 'I have read all that is in it now',
    auth: 'member',
    scope: 'write:conversations',
    params: IdParam,
    body: Empty.optional(),
    reply: Conversation,
  }),
  'POST /api/v1/conversations/:id/unread': endpoint({
    summary: 'I want to read its last post again',
    auth: 'member',
    scope: 'write:conversations',
    params: IdParam,
    body: Empty.optional(),
    reply: Conversation,
  }),
  'DELETE /api/v1/conversations/:id': endpoint({
    summary:
      'Take it out of my list until somebody writes in it again. Nothing is deleted, and nobody is told',
    auth: 'member',
    scope: 'write:conversations',
    params: IdParam,
    reply: Empty,
  }),
  'GET /api/birdhouse/v1/conversations/:id/statuses': endpoint({
    summary: 'Its posts to named people that I may see, newest first',
    auth: 'member',
    params: IdParam,
    query: z.object(page()),
    reply: z.array(Status),
  }),
  'GET /api/birdhouse/v1/conversations/unread_count': endpoint({
    summary: 'In how many of them something is unread; stops counting at 100',
    auth: 'member',
    reply: z.object({ count: z.number().int() }),
  }),
}
