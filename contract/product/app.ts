import { z } from 'zod'
import { Empty, endpoint, Id, IdParam, Instant, page } from '../endpoint.ts'
import { Scope } from '../scope.ts'

const Asked = z.object({
  asked: z.string().max(12_000).describe('The query with which the app came to /oauth/authorize, as it was'),
})

const Facts = {
  name: z.string().describe('What it calls itself'),
  website: z.string().nullable(),
  scopes: z.array(Scope),
}

export const Wish = z.object({
  ...Facts,
  leads_to: z
    .string()
    .nullable()
    .describe('The host or scheme that I am sent back to; null where a code is shown'),
  sign_in_again: z.boolean().describe('The app wants me to sign in anew first'),
  refused: z
    .object({ code: z.string(), back: z.string().nullable() })
    .nullable()
    .describe('Why it can’t be let in so, and where it is told'),
})
export type Wish = z.infer<typeof Wish>

export const Authorisation = z.object({
  id: Id,
  ...Facts,
  created_at: Instant,
  last_used_on: z.iso.date(),
  push: z
    .object({ detail: z.boolean().describe('Whether pushes to it say who and what') })
    .nullable()
    .describe('Null where it asked for no pushes'),
})
export type Authorisation = z.infer<typeof Authorisation>

export const ownAppEndpoints = {
  'POST /api/birdhouse/v1/authorise/look': endpoint({
    summary: 'What an app asks of me',
    auth: 'member',
    body: Asked,
    reply: Wish,
  }),
  'POST /api/birdhouse/v1/authorise': endpoint({
    summary: 'Let an app in, or refuse it',
    auth: 'member',
    body: Asked.extend({ allow: z.boolean() }),
    reply: z.object({
      back: z.string().nullable().describe('Where the app waits for the answer'),
      code: z.string().nullable().describe('To be copied into the app, where it has no address'),
    }),
  }),
  'GET /api/birdhouse/v1/authorisations': endpoint({
    summary: 'Apps that I let in, the latest first',
    auth: 'member',
    query: z.object(page(80, 40)),
    reply: z.array(Authorisation),
  }),
  'PUT /api/birdhouse/v1/authorisations/:id/push': endpoint({
    summary:
      'Whether pushes to an app say who and what, or only that there is something. It holds whatever the app asks for, until I change it',
    auth: 'member',
    params: IdParam,
    body: z.object({ detail: z.boolean() }),
    reply: Authorisation.shape.push.unwrap(),
  }),
  'DELETE /api/birdhouse/v1/authorisations/:id': endpoint({
    summary: 'End one; it is out at once',
    auth: 'member',
    params: IdParam,
    reply: Empty,
  }),
}
