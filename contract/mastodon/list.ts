import { z } from 'zod'
import { Empty, endpoint, Flag, Id, IdParam, page } from '../endpoint.ts'
import { Account } from './account.ts'
import { Status } from './status.ts'

const Answers = z
  .enum(['list', 'followed', 'none'])
  .describe('Which answers to others are shown: to people in the list, to whom I follow, or none')

export const List = z.object({
  id: Id,
  title: z.string(),
  replies_policy: Answers,
  exclusive: z.boolean().describe('What its people write is read here only, not at home'),
})
export type List = z.infer<typeof List>

const Title = z.string().trim().min(1).max(60)
const Wish = z.object({
  title: Title,
  exclusive: Flag.optional(),
  replies_policy: Answers.optional(),
})
const Ids = z.union([Id, z.array(Id).max(80)]).transform((v) => (Array.isArray(v) ? v : [v]))
const People = z.object({ account_ids: Ids })

export const listEndpoints = {
  'GET /api/v1/lists': endpoint({
    summary: 'My lists, by title. Nobody else sees them',
    auth: 'member',
    scope: 'read:lists',
    reply: z.array(List),
  }),
  'POST /api/v1/lists': endpoint({
    summary: 'Make a list; 50 at most',
    auth: 'member',
    scope: 'write:lists',
    body: Wish,
    reply: List,
  }),
  'GET /api/v1/lists/:id': endpoint({
    summary: 'A list of mine',
    auth: 'member',
    scope: 'read:lists',
    params: IdParam,
    reply: List,
  }),
  'PUT /api/v1/lists/:id': endpoint({
    summary: 'Change a list of mine',
    auth: 'member',
    scope: 'write:lists',
    params: IdParam,
    body: Wish.partial(),
    reply: List,
  }),
  'DELETE /api/v1/lists/:id': endpoint({
    summary: 'Delete a list of mine',
    auth: 'member',
    scope: 'write:lists',
    params: IdParam,
    reply: Empty,
  }),
  'GET /api/v1/lists/:id/accounts': endpoint({
    summary: 'Who is in a list of mine',
    auth: 'member',
    scope: 'read:lists',
    params: IdParam,
    query: z.object(page(80, 40)),
    reply: z.array(Account),
  }),
  'POST /api/v1/lists/:id/accounts': endpoint({
    summary: 'Put people into a list of mine, followed or not; 300 at most. They are not told',
    auth: 'member',
    scope: 'write:lists',
    params: IdParam,
    body: People,
    reply: Empty,
  }),
  'DELETE /api/v1/lists/:id/accounts': endpoint({
    summary: 'Take people out of a list of mine',
    auth: 'member',
    scope: 'write:lists',
    params: IdParam,
    query: z.object({ account_ids: Ids.optional() }),
    body: People.optional(),
    reply: Empty,
  }),
  'GET /api/v1/accounts/:id/lists': endpoint({
    summary: 'Which of my lists a person is in',
    auth: 'member',
    scope: 'read:lists',
    params: IdParam,
    reply: z.array(List),
  }),
  'GET /api/v1/timelines/list/:id': endpoint({
    summary:
      'What the people of a list of mine wrote and boosted, newest first: their posts, and their answers to one another, to themselves and to me',
    auth: 'member',
    scope: 'read:lists',
    params: IdParam,
    query: z.object(page()),
    reply: z.array(Status),
  }),
}
