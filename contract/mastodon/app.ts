import { z } from 'zod'
import { endpoint, Id } from '../endpoint.ts'
import { Scope } from '../scope.ts'

export const Application = z.object({
  id: Id,
  name: z.string(),
  website: z.string().nullable(),
  scopes: z.array(Scope),
  redirect_uris: z.array(z.string()),
  redirect_uri: z.string().describe('The same, a line each'),
  vapid_key: z.string().describe('For subscribing to pushes'),
})
export type Application = z.infer<typeof Application>

export const CredentialApplication = Application.extend({
  client_id: z.string(),
  client_secret: z.string().describe('Told this once'),
  client_secret_expires_at: z.number().int().describe('Always 0: not until the app is forgotten'),
})

const words = z.string().max(2_000)
const Words = z
  .union([words, z.array(words).max(60)])
  .transform((given) => (Array.isArray(given) ? given : [given]).flatMap((one) => one.split(/[\s+]+/)))

export const appEndpoints = {
  'POST /api/v1/apps': endpoint({
    summary:
      'Register an app, as each does by itself before somebody signs in to it. What nobody lets in is forgotten after a week',
    auth: 'public',
    scope: 'any',
    body: z.object({
      client_name: z.string().trim().min(1).max(100),
      redirect_uris: z
        .union([words, z.array(words).max(20)])
        .describe('One or more, in lines or as an array; `urn:ietf:wg:oauth:2.0:oob` shows the code'),
      scopes: Words.nullish().describe('With spaces between them; `read` where not given'),
      website: z.string().trim().max(2_000).nullish(),
    }),
    reply: CredentialApplication,
  }),
  'GET /api/v1/apps/verify_credentials': endpoint({
    summary: 'Which app this token is of, with or without a person',
    auth: 'public',
    scope: 'any',
    reply: Application,
  }),
}
