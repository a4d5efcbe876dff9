import { z } from 'zod'
import { Empty, endpoint, IdParam, page } from '../endpoint.ts'
import { DraftKey } from '../product/draft-key.ts'
import { ScheduledStatus } from './scheduled-status.ts'

export const scheduledEndpoints = {
  'GET /api/v1/scheduled_statuses': endpoint({
    summary: 'What I have scheduled, the one scheduled last first. Nobody else sees it',
    auth: 'member',
    scope: 'read:statuses',
    query: z.object(page()),
    reply: z.array(ScheduledStatus),
  }),
  'GET /api/v1/scheduled_statuses/:id': endpoint({
    summary: 'A scheduled post of mine',
    auth: 'member',
    scope: 'read:statuses',
    params: IdParam,
    reply: ScheduledStatus,
  }),
  'PUT /api/v1/scheduled_statuses/:id': endpoint({
    summary: 'Another time for a scheduled post of mine',
    auth: 'member',
    scope: 'write:statuses',
    params: IdParam,
    body: z.object({ scheduled_at: z.iso.datetime({ offset: true }) }),
    reply: ScheduledStatus,
  }),
  'DELETE /api/v1/scheduled_statuses/:id': endpoint({
    summary: 'Cancel a scheduled post of mine; what it said is gone',
    auth: 'member',
    scope: 'write:statuses',
    params: IdParam,
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/scheduled/:id/draft': endpoint({
    summary: 'Cancel a scheduled post of mine, and keep what it says as a draft',
    auth: 'member',
    params: IdParam,
    reply: z.object({ key: DraftKey }),
  }),
}
