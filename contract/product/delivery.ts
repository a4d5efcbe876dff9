import { z } from 'zod'
import { Empty, endpoint, IdParam } from '../endpoint.ts'
import { Level } from './announcement-words.ts'
import { Condition } from './audience.ts'

const Personal = z.enum(['email', 'push', 'sms'])
const StepChannel = z.enum(['email', 'push', 'sms', 'chat', 'screen', 'slip', 'briefing'])

const Step = z.object({
  channel: StepChannel,
  after: z.number().describe('Working hours of each person since it was published to them'),
  unless: z
    .enum(['delivered', 'seen', 'read', 'confirmed'])
    .describe('Passed over for who has come this far. Who is done is passed over anyway'),
  place: z.string().optional().describe('Of a shared channel: where its members are reached together'),
})
const Steps = z.object({ steps: z.array(Step) })

const Contact = z.object({
  ways: z.array(Personal).describe('By which I can be reached at all'),
  unwanted: z.array(Personal).describe('By which I want no announcements'),
  overridden: z
    .enum(['nothing', 'emergency', 'confirm'])
    .describe('What comes all the same: nothing, emergencies, or also what must be confirmed'),
})

export const deliveryEndpoints = {
  'GET /api/birdhouse/v1/announcement_plan': endpoint({
    summary: 'A plan that suits a level and an audience, and whom each way gets to',
    auth: 'announce',
    query: z.object({ level: Level, condition: Condition }),
    reply: z.object({
      plan: Steps,
      people: z.number().int(),
      reach: z.object({ email: z.number().int(), push: z.number().int(), sms: z.number().int() }),
      channels: z.array(
        z.object({
          channel: StepChannel,
          ready: z.boolean(),
          why: z.string().describe('A word for why it can’t send now'),
        }),
      ),
      places: z.array(z.object({ id: z.string(), channel: StepChannel, name: z.string() })),
    }),
  }),
  'GET /api/birdhouse/v1/announcements/:id/deliveries': endpoint({
    summary:
      'What has become of each step of its plan. Numbers of messages to people move with ten of them, or from nothing to five',
    auth: 'announce',
    params: IdParam,
    reply: z.object({
      plan: Steps,
      progress: z.array(
        z.object({
          step: z.number().int(),
          channel: StepChannel,
          state: z
            .enum(['waiting', 'sent', 'refused', 'passed'])
            .describe('`passed`: they were done before it went out'),
          messages: z.number().int(),
          last: z
            .object({
              why: z.enum(['answered', 'no_connection', 'setup', 'no_address', 'removed', 'other']),
              code: z.string().describe('Of what the other side answered, such as 450 4.2.2'),
            })
            .nullable()
            .describe('What kept the last try of those that wait from getting through'),
        }),
      ),
      places: z
        .array(z.object({ id: z.string(), name: z.string() }))
        .describe('Of its steps, also those that have been removed since'),
    }),
  }),
  'GET /api/birdhouse/v1/announcements/:id/unprintable': endpoint({
    summary: 'Letters of its texts that paper can’t show, where its plan has paper in it',
    auth: 'announce',
    params: IdParam,
    reply: z.object({ letters: z.array(z.string()) }),
  }),
  'GET /api/birdhouse/v1/contact': endpoint({
    summary: 'On which ways announcements come to me beside the app',
    auth: 'member',
    reply: Contact,
  }),
  'PUT /api/birdhouse/v1/contact': endpoint({
    summary: 'Choose by which ways no announcements come to me',
    auth: 'member',
    body: z.object({ unwanted: z.array(Personal).max(3) }),
    reply: Contact,
  }),
  'DELETE /api/birdhouse/v1/contact/links': endpoint({
    summary: 'Make all personal links that I have been sent open nothing any more',
    auth: 'member',
    reply: Empty,
  }),
}
