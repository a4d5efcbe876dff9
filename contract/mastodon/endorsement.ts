import { z } from 'zod'
import { Empty, endpoint, Id, IdParam, page } from '../endpoint.ts'
import { Account, Relationship } from './account.ts'

const Ids = z.union([Id, z.array(Id).max(40)]).transform((v) => (Array.isArray(v) ? v : [v]))
const ids = { id: Ids.optional(), 'id[]': Ids.optional() }
const act = (summary: string) =>
  endpoint({
    summary,
    auth: 'member',
    scope: 'write:accounts',
    params: IdParam,
    body: Empty.optional(),
    reply: Relationship,
  })

const ENDORSE = 'Show a person whom I follow on my profile; everybody sees it, and they are not told'

/** What one notes about people, shows of them, and has in common with them. */
export const endorsementEndpoints = {
  'POST /api/v1/accounts/:id/note': endpoint({
    summary: 'Note something about a person, for myself alone; empty takes it away',
    auth: 'member',
    scope: 'write:accounts',
    params: IdParam,
    body: z.object({ comment: z.string().max(2_000).nullish() }).prefault({}),
    reply: Relationship,
  }),
  'POST /api/v1/accounts/:id/endorse': act(ENDORSE),
  'POST /api/v1/accounts/:id/unendorse': act('Show a person on my profile no longer'),
  'POST /api/v1/accounts/:id/pin': act(`${ENDORSE}. An older address of \`endorse\``),
  'POST /api/v1/accounts/:id/unpin': act('An older address of `unendorse`'),
  'GET /api/v1/endorsements': endpoint({
    summary: 'Whom I show on my profile, latest first',
    auth: 'member',
    scope: 'read:accounts',
    query: z.object(page(80, 40)),
    reply: z.array(Account),
  }),
  'GET /api/v1/accounts/:id/endorsements': endpoint({
    summary: 'Whom a person shows on their profile, latest first',
    auth: 'member',
    scope: 'any',
    params: IdParam,
    query: z.object(page(80, 40)),
    reply: z.array(Account),
  }),
  'GET /api/v1/accounts/familiar_followers': endpoint({
    summary: 'Who of those I follow follows these people; 20 for each',
    auth: 'member',
    scope: 'read:follows',
    query: z.object(ids),
    reply: z.array(z.object({ id: Id, accounts: z.array(Account) })),
  }),
  'GET /api/v1/accounts': endpoint({
    summary: 'People by their ids; unknown ones are left out',
    auth: 'member',
    scope: 'any',
    query: z.object(ids),
    reply: z.array(Account),
  }),
  'GET /api/v1/accounts/:id/identity_proofs': endpoint({
    summary: 'Always empty; Mastodon no longer has any either',
    auth: 'member',
    scope: 'any',
    params: IdParam,
    reply: z.array(Empty),
  }),
}
