import { z } from 'zod'
import { Empty, endpoint, Flag, Id, IdParam, Instant, page } from '../endpoint.ts'
import { Account } from '../mastodon/account.ts'
import { Status } from '../mastodon/status.ts'

const Part = z.enum(['organiser', 'member'])

export const Group = z.object({
  id: Id,
  handle: z.string().describe('Its address: /groups/handle. It stays'),
  name: z.string(),
  description: z.string(),
  closed: z.boolean().describe('One asks to get in, and only members see its posts'),
  archived: z.boolean().describe('It can be read; nobody writes in it or joins it'),
  members_count: z.number().int(),
  created_at: Instant,
  me: z.object({
    part: Part.nullable().describe('Null when I am not in it'),
    asked: z.boolean().describe('I asked to get in, and wait'),
    invited: z.boolean(),
    daily: z.boolean().describe('I read it once a day, not live'),
  }),
  waiting: z.number().int().describe('How many wait to be let in, for organisers; else 0'),
})
export type Group = z.infer<typeof Group>

export const GroupMember = z.object({ id: Id, account: Account, part: Part })
export type GroupMember = z.infer<typeof GroupMember>

const Name = z.string().trim().min(1).max(60)
const Description = z.string().trim().max(500)
const Person = z.object({ account_id: Id })

const act = (summary: string) =>
  endpoint({ summary, auth: 'member', params: IdParam, body: Empty.optional(), reply: Group })
const withPerson = (summary: string) =>
  endpoint({ summary, auth: 'member', params: IdParam, body: Person, reply: Group })

export const groupEndpoints = {
  'GET /api/birdhouse/v1/groups': endpoint({
    summary: 'Groups, the latest made first. Name and description of closed ones are for everybody too',
    auth: 'member',
    query: z.object({
      q: z.string().max(200).optional().describe('A part of the name or handle'),
      mine: Flag.default(false).describe('I am in it, have asked, or am invited'),
      archived: Flag.default(false),
      ...page(80, 40),
    }),
    reply: z.array(Group),
  }),
  'POST /api/birdhouse/v1/groups': endpoint({
    summary: 'Make a group, which I organise',
    auth: 'member',
    body: z.object({
      name: Name,
      handle: z.string().max(100).describe('2 to 30 small letters, digits and single hyphens, with a letter'),
      description: Description.default(''),
      closed: z.boolean().default(false),
    }),
    reply: Group,
  }),
  'GET /api/birdhouse/v1/groups/lookup': endpoint({
    summary: 'A group by its handle',
    auth: 'member',
    query: z.object({ handle: z.string().max(100) }),
    reply: Group,
  }),
  'GET /api/birdhouse/v1/groups/:id': endpoint({
    summary: 'A group',
    auth: 'member',
    params: IdParam,
    reply: Group,
  }),
  'PUT /api/birdhouse/v1/groups/:id': endpoint({
    summary: 'Change a group that I organise. A closed one stays closed',
    auth: 'member',
    params: IdParam,
    body: z.object({
      name: Name.optional(),
      description: Description.optional(),
      closed: z.boolean().optional(),
    }),
    reply: Group,
  }),
  'GET /api/birdhouse/v1/groups/:id/members': endpoint({
    summary:
      'Who is in it, newest account first; of a closed group for members, and its organisers for everybody',
    auth: 'member',
    params: IdParam,
    query: z.object({ organisers: Flag.default(false), ...page(80, 40) }),
    reply: z.array(GroupMember),
  }),
  'GET /api/birdhouse/v1/groups/:id/requests': endpoint({
    summary: 'Who asked to be let in, the latest first; for its organisers',
    auth: 'member',
    params: IdParam,
    query: z.object(page(80, 40)),
    reply: z.array(Account),
  }),
  'POST /api/birdhouse/v1/groups/:id/join': act(
    'Join an open group, or one that I am invited to; ask at a closed one',
  ),
  'POST /api/birdhouse/v1/groups/:id/leave': act(
    'Leave it, take back that I asked, or decline an invitation. Its last organiser makes another one first',
  ),
  'POST /api/birdhouse/v1/groups/:id/accept': withPerson('Let in who asked; for organisers'),
  'POST /api/birdhouse/v1/groups/:id/refuse': withPerson(
    'Do not let in who asked; they are not told. For organisers',
  ),
  'POST /api/birdhouse/v1/groups/:id/invite': withPerson('Invite somebody; for organisers'),
  'POST /api/birdhouse/v1/groups/:id/remove': withPerson('Take a member out; for organisers'),
  'POST /api/birdhouse/v1/groups/:id/promote': withPerson(
    'Make a member an organiser; for organisers, and whoever may manage groups',
  ),
  'POST /api/birdhouse/v1/groups/:id/demote': withPerson(
    'Make an organiser a member; for organisers, and whoever may manage groups',
  ),
  'POST /api/birdhouse/v1/groups/:id/archive': act(
    'From now on it can only be read; for organisers, and whoever may manage groups',
  ),
  'POST /api/birdhouse/v1/groups/:id/reopen': act('Take it out of the archive; for the same people'),
  'GET /api/birdhouse/v1/timelines/group/:id': endpoint({
    summary: 'What is written in a group, without answers, newest first; of a closed one for its members',
    auth: 'member',
    params: IdParam,
    query: z.object(page()),
    reply: z.array(Status),
  }),
}
