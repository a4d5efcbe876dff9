import { z } from 'zod'
import { Empty, endpoint, Id, IdParam } from '../endpoint.ts'
import { Account } from '../mastodon/account.ts'

const Template = z.string().max(4000)
const Path = z
  .string()
  .max(200)
  .regex(/^([\w-]+(\.[\w-]+)*)?$/, 'give names and numbers with dots between, as messages.0.id')

const Gateway = z.object({
  url: z
    .string()
    .min(1)
    .max(2000)
    .describe('With places in braces: {to}, {to_digits}, {text}, {id}, {from}, {secret}'),
  method: z.enum(['GET', 'POST']),
  headers: z
    .array(z.object({ name: z.string().min(1).max(60), value: z.string().max(1000) }))
    .max(20)
    .describe('Values may hold {secret}, and {basic} for it in base64'),
  body: Template,
  kind: z.enum(['json', 'form']).describe('How what is filled in is escaped'),
  sender: z.string().max(40).describe('Whose name or number it comes from: {from}'),
  segmentsMax: z.number().int().min(1).max(6).describe('A longer text is cut at a word'),
  reference: Path.describe('Where the gateway’s own number of a message is in its answer'),
  receipts: z.object({
    id: Path,
    status: Path,
    delivered: z.array(z.string().trim().toLowerCase().min(1).max(40)).max(20),
    failed: z.array(z.string().trim().toLowerCase().min(1).max(40)).max(20),
    from: Path,
    text: Path,
  }),
})

const SharedChannel = z.enum(['chat', 'screen', 'slip', 'briefing'])
const ChatFormat = z.enum(['slack', 'teams', 'mattermost'])

export const Place = z.object({
  id: Id,
  channel: SharedChannel,
  name: z.string(),
  condition: z
    .string()
    .describe('Declared members; it stops when all of them are done. Empty: nobody is declared'),
  leader: Account.nullable().describe('Who prints for it, and says how many were briefed'),
  format: ChatFormat.nullable(),
  host: z.string().nullable().describe('Where a room is; the rest of its address is secret'),
  open: z.boolean().describe('Whether a screen has an address that shows it'),
  by_person: z
    .boolean()
    .describe('Of slips: one for each member, with a code of their own; else one for all'),
})
export type Place = z.infer<typeof Place>

const PlaceWish = z.object({
  name: z.string().trim().min(1).max(60),
  condition: z.string().trim().max(2000).default(''),
  leader_id: Id.nullable().default(null),
  format: ChatFormat.nullable().default(null),
  by_person: z.boolean().default(false).describe('Of slips; needs declared members'),
  address: z
    .string()
    .trim()
    .max(2000)
    .optional()
    .describe('Of a room’s webhook; left out, the stored one stays'),
})

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'give a time such as 20:00')
const aMinute = (most: number) => z.number().int().min(1, 'at least 1').max(most, `${most} at most`)

const PlanRules = z.object({
  quiet: z
    .object({ from: Time, to: Time })
    .nullable()
    .describe('When those who have said no hours of their own are told nothing but emergencies; null: never'),
  weekends: z.boolean().describe('Whether they are told something on Saturdays and Sundays'),
  override: z
    .enum(['nothing', 'emergency', 'confirm'])
    .describe(
      'What comes on channels that a person has turned off: nothing, emergencies, or also what must be confirmed',
    ),
  a_minute: z
    .object({ email: aMinute(60_000), push: aMinute(60_000), sms: aMinute(6_000), chat: aMinute(600) })
    .describe('Messages at most, on each node; a peer that wants fewer gets fewer'),
})
export type PlanRules = z.infer<typeof PlanRules>

export const Channels = z.object({
  channels: z.array(
    z.object({
      channel: z.enum(['email', 'push', 'sms', 'chat', 'screen', 'slip', 'briefing']),
      ready: z.boolean(),
      why: z.string().nullable().describe('One word for why it is not, such as mail_off'),
    }),
  ),
  gateway: Gateway.extend({ has_secret: z.boolean(), has_hook: z.boolean() }).nullable(),
  plan: PlanRules,
  places: z.array(Place).describe('500 at most'),
})
export type Channels = z.infer<typeof Channels>

export const channelEndpoints = {
  'GET /api/birdhouse/v1/channels': endpoint({
    summary: 'By which ways announcements can go out, and their settings',
    auth: 'manage_mail',
    reply: Channels,
  }),
  'PUT /api/birdhouse/v1/channels/sms': endpoint({
    summary: 'Describe the gateway that sends SMS',
    auth: 'manage_mail',
    body: Gateway.extend({
      secret: z
        .string()
        .max(1000)
        .optional()
        .describe('Left out, the stored one stays; another server needs it anew'),
    }),
    reply: Channels,
  }),
  'PUT /api/birdhouse/v1/channels/plan': endpoint({
    summary: 'Say when announcements leave, how many at a time, and what comes in spite of people’s choices',
    auth: 'manage_mail',
    body: PlanRules,
    reply: Channels,
  }),
  'DELETE /api/birdhouse/v1/channels/sms': endpoint({
    summary: 'Send no SMS any more',
    auth: 'manage_mail',
    reply: Channels,
  }),
  'POST /api/birdhouse/v1/channels/sms/hook': endpoint({
    summary: 'A new secret address for receipts and answers; the one before is worth nothing then',
    auth: 'manage_mail',
    reply: z.object({ url: z.string().describe('Shown once') }),
  }),
  'POST /api/birdhouse/v1/channels/test': endpoint({
    summary: 'Send a test at once, and say what became of it',
    auth: 'manage_mail',
    body: z.object({
      channel: z.enum(['email', 'push', 'sms', 'chat']),
      to: z
        .string()
        .trim()
        .max(254)
        .default('')
        .describe('An e-mail address, a phone number, or a room’s id'),
      language: z.enum(['en', 'de']).default('en'),
    }),
    reply: z.object({ kind: z.enum(['accepted', 'later', 'refused']), said: z.string() }),
  }),
  'POST /api/birdhouse/v1/places': endpoint({
    summary: 'Add a room, a screen, or where slips or briefings are handed out',
    auth: 'manage_mail',
    body: PlaceWish.extend({ channel: SharedChannel }),
    reply: Place,
  }),
  'PUT /api/birdhouse/v1/places/:id': endpoint({
    summary: 'Change it; what it is for stays',
    auth: 'manage_mail',
    params: IdParam,
    body: PlaceWish,
    reply: Place,
  }),
  'DELETE /api/birdhouse/v1/places/:id': endpoint({
    summary: 'Nothing goes there any more',
    auth: 'manage_mail',
    params: IdParam,
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/places/:id/screen': endpoint({
    summary: 'A new secret address that shows the screen; the one before shows nothing then',
    auth: 'manage_mail',
    params: IdParam,
    reply: z.object({ url: z.string().describe('Shown once') }),
  }),
  'DELETE /api/birdhouse/v1/places/:id/screen': endpoint({
    summary: 'Take the address of a screen away',
    auth: 'manage_mail',
    params: IdParam,
    reply: Empty,
  }),
}
