import { z } from 'zod'
import { Empty, endpoint, IdParam, page } from '../endpoint.ts'
import type { Scope } from '../scope.ts'
import { Account, Relationship } from './account.ts'

const answer = (summary: string, scope: Scope) =>
  endpoint({ summary, auth: 'member', scope, params: IdParam, body: Empty.optional(), reply: Relationship })

export const followRequestEndpoints = {
  'GET /api/v1/follow_requests': endpoint({
    summary: 'Who asks to follow me, the latest first',
    auth: 'member',
    scope: 'read:follows',
    query: z.object(page(80, 40)),
    reply: z.array(Account),
  }),
  'POST /api/v1/follow_requests/:id/authorize': answer(
    'Let a person who asked follow me; nobody is told, and my latest posts stand in their home',
    'write:follows',
  ),
  'POST /api/v1/follow_requests/:id/reject': answer(
    'Do not let a person who asked follow me; they are not told, and may ask again',
    'write:follows',
  ),
}
