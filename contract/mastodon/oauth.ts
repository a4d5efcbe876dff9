import { z } from 'zod'
import { Empty, endpoint } from '../endpoint.ts'
import { Scope } from '../scope.ts'

const Word = z.string().max(2_000).optional()

/** Of an app: in the body, or as HTTP Basic. */
const Client = { client_id: Word, client_secret: Word }

export const Token = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  scope: z.string(),
  created_at: z.number().int().describe('Seconds since 1970'),
  refresh_token: z.string().optional().describe('Works once; the answer has the next one'),
})

export const UserInfo = z.object({
  iss: z.string(),
  sub: z.string(),
  name: z.string(),
  preferred_username: z.string(),
  profile: z.string(),
  picture: z.string(),
})

const Metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  revocation_endpoint: z.string(),
  userinfo_endpoint: z.string(),
  app_registration_endpoint: z.string(),
  service_documentation: z.string(),
  scopes_supported: z.array(Scope),
  response_types_supported: z.array(z.literal('code')),
  response_modes_supported: z.array(z.literal('query')),
  grant_types_supported: z.array(z.string()),
  token_endpoint_auth_methods_supported: z.array(z.string()),
  code_challenge_methods_supported: z.array(z.literal('S256')),
})

/**
 * Refusals of `/oauth/…` have the shape of RFC 6749: `error` and `error_description`. What fails here is counted as any request is, not as
 * a tried password: nothing can be guessed, and the phones of a building whose apps were ended would keep everybody there from signing in.
 */
export const oauthEndpoints = {
  'POST /oauth/token': endpoint({
    summary:
      'A token for a code, for a refresh token, or of the app itself. It ends a year after its last use, so that no app has to ask for another',
    auth: 'public',
    scope: 'any',
    body: z.object({
      ...Client,
      grant_type: Word,
      code: Word,
      redirect_uri: Word,
      code_verifier: Word,
      refresh_token: Word,
      scope: Word,
    }),
    reply: Token,
  }),
  'POST /oauth/revoke': endpoint({
    summary: 'End a token, and all that came of the same consent. The same answer for one that is unknown',
    auth: 'public',
    scope: 'any',
    body: z.object({ ...Client, token: Word, token_type_hint: Word }),
    reply: Empty,
  }),
  'GET /oauth/userinfo': endpoint({
    summary: 'Who lets this app in',
    auth: 'member',
    scope: 'profile',
    reply: UserInfo,
  }),
  'POST /oauth/userinfo': endpoint({
    summary: 'The same',
    auth: 'member',
    scope: 'profile',
    reply: UserInfo,
  }),
  'GET /.well-known/oauth-authorization-server': endpoint({
    summary: 'How apps are let in',
    auth: 'public',
    scope: 'any',
    reply: Metadata,
  }),
}
