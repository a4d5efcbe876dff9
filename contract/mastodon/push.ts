import { z } from 'zod'
import { Empty, endpoint, Flag, Id } from '../endpoint.ts'

const KINDS = [
  'mention',
  'quote',
  'status',
  'reblog',
  'follow',
  'follow_request',
  'favourite',
  'poll',
  'update',
  'quoted_update',
  'admin.sign_up',
  'admin.report',
] as const

const Alerts = z.object(
  Object.fromEntries(KINDS.map((kind) => [kind, z.boolean()])) as Record<
    (typeof KINDS)[number],
    z.ZodBoolean
  >,
)
/** Apps send kinds that other servers have, some of them not even as yes or no. */
const Wanted = z.partialRecord(z.string(), Flag.catch(false)).describe('By kind, whether it is pushed')
const PushPolicy = z.enum(['all', 'followed', 'follower', 'none'])
const Key = (says: string, isKey: (bytes: string) => boolean) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_+/-]+=*$/)
    .max(100)
    .describe(says)
    .refine((text) => isKey(bytesOf(text)), { error: `is not ${says}` })

/** As one character each; none for what is not base64. */
function bytesOf(text: string): string {
  try {
    return atob(text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return ''
  }
}

const PublicKey = Key(
  'a point of P-256 in base64: 65 bytes, of which the first is 4',
  (bytes) => bytes.length === 65 && bytes.charCodeAt(0) === 4,
)
const Secret = Key('a secret of 16 bytes in base64', (bytes) => bytes.length === 16)

export const WebPushSubscription = z.object({
  id: Id,
  endpoint: z.string(),
  server_key: z.string(),
  alerts: Alerts,
  policy: PushPolicy,
  standard: z.boolean(),
  birdhouse: z.object({
    detail: z.boolean().describe('Whether a push says who and what, or only that there is something'),
    language: z.enum(['en', 'de']),
  }),
})

const Data = z.object({ alerts: Wanted.optional(), policy: PushPolicy.optional() })
const Ours = z.object({ detail: z.boolean().optional(), language: z.enum(['en', 'de']).optional() })

export const pushEndpoints = {
  'GET /api/v1/push/subscription': endpoint({
    summary: 'How this session is pushed to',
    auth: 'member',
    scope: 'push',
    reply: WebPushSubscription,
  }),
  'POST /api/v1/push/subscription': endpoint({
    summary: 'Push to this session; one that was there before ends. Pushes wait for one’s working hours',
    auth: 'member',
    scope: 'push',
    body: z.object({
      subscription: z.object({
        endpoint: z
          .url({ protocol: /^https$/ })
          .max(2_000)
          .describe('At a public address'),
        keys: z.object({ p256dh: PublicKey, auth: Secret }),
        standard: Flag.optional().describe('As in RFC 8291; otherwise as in the draft that older apps know'),
      }),
      data: Data.optional(),
      policy: PushPolicy.optional().describe('As in `data`; some apps say it here'),
      birdhouse: Ours.optional(),
    }),
    reply: WebPushSubscription,
  }),
  'PUT /api/v1/push/subscription': endpoint({
    summary: 'Change what is pushed; what is not sent stays',
    auth: 'member',
    scope: 'push',
    body: z.object({
      data: Data.optional(),
      policy: PushPolicy.optional().describe('As in `data`; some apps say it here'),
      birdhouse: Ours.optional(),
    }),
    reply: WebPushSubscription,
  }),
  'DELETE /api/v1/push/subscription': endpoint({
    summary: 'Push nothing to this session any more',
    auth: 'member',
    scope: 'push',
    reply: Empty,
  }),
}
