import { z } from 'zod'
import { Empty, endpoint, Id, IdParam, Instant } from '../endpoint.ts'
import { CredentialAccount } from '../mastodon/account.ts'

export const Passkey = z.object({
  id: Id,
  name: z.string(),
  created_at: Instant,
  last_used_at: Instant.nullable(),
})
export type Passkey = z.infer<typeof Passkey>

const Name = z.string().trim().min(1).max(100)

/** What goes to the browser’s own dialog, as WebAuthn has it in JSON. */
const Options = z
  .looseObject({ challenge: z.string() })
  .describe('For navigator.credentials, in WebAuthn’s JSON form; good once, for five minutes')

const Text = z.string().max(20_000)

/** What the browser answers, in WebAuthn’s JSON form. */
const Answer = z.object({
  id: Text,
  rawId: Text,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}).default({}),
  authenticatorAttachment: z.string().max(100).optional(),
})

const Made = Answer.extend({
  response: z.object({
    clientDataJSON: Text,
    attestationObject: Text,
    transports: z.array(z.string().max(50)).max(10).optional(),
  }),
})

const Shown = Answer.extend({
  response: z.object({
    clientDataJSON: Text,
    authenticatorData: Text,
    signature: Text,
    userHandle: Text.optional(),
  }),
})

export const passkeyEndpoints = {
  'GET /api/birdhouse/v1/passkeys': endpoint({
    summary: 'My passkeys',
    auth: 'member',
    reply: z.array(Passkey),
  }),
  'POST /api/birdhouse/v1/passkeys/options': endpoint({
    summary: 'Begin to add a passkey; needs https or localhost',
    auth: 'member',
    door: true,
    body: z.object({ current: z.string().max(200).describe('My password') }),
    reply: Options,
  }),
  'POST /api/birdhouse/v1/passkeys': endpoint({
    summary: 'Add the passkey that the browser made',
    auth: 'member',
    body: z.object({
      name: Name.optional().describe('Left out, the browser in broad terms'),
      response: Made,
    }),
    reply: Passkey,
  }),
  'PATCH /api/birdhouse/v1/passkeys/:id': endpoint({
    summary: 'Name a passkey',
    auth: 'member',
    params: IdParam,
    body: z.object({ name: Name }),
    reply: Passkey,
  }),
  'DELETE /api/birdhouse/v1/passkeys/:id': endpoint({
    summary: 'Remove a passkey: it signs nobody in any more',
    auth: 'member',
    params: IdParam,
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/passkey-session/options': endpoint({
    summary: 'Begin to sign in with a passkey; names nobody',
    auth: 'public',
    reply: Options,
  }),
  'POST /api/birdhouse/v1/passkey-session': endpoint({
    summary:
      'Sign in with a passkey; sets a cookie. The device has asked for a finger, a face or its PIN, so no code is asked for. Refused with `suspended` as signing in with a password is',
    auth: 'public',
    door: true,
    body: z.object({ response: Shown }),
    reply: CredentialAccount,
  }),
}
