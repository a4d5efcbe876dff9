import { z } from 'zod'
import { endpoint, IdParam } from '../endpoint.ts'
import { AnnouncementText } from './announcement-words.ts'

const Way = z.object({
  channel: z.enum(['email', 'push', 'sms']),
  to: z.string().nullable().describe('My own address or number; null where there is none, and for push'),
  ready: z.boolean(),
  why: z
    .enum(['mail_off', 'sms_off', 'no_email', 'no_phone', 'no_device'])
    .nullable()
    .describe('What is missing where it is not ready'),
})

const TestWays = z.object({
  ways: z.array(Way),
  page: z.string().describe('Of the page that its link opens; with `?l=` and a language, in that one'),
  sheets: z
    .object({ slip: z.string(), briefing: z.string() })
    .describe('PDF files, as they would be printed'),
})
export type TestWays = z.infer<typeof TestWays>

const TestOutcome = z.object({
  kind: z
    .enum(['accepted', 'later', 'refused'])
    .describe('`later`: it was not taken now, and to readers would be tried again'),
  fault: z
    .enum(['setup', 'connection'])
    .nullable()
    .describe(
      'What keeps all messages of this way from going: an administrator has to mend it, or there is no way through',
    ),
  said: z.string().describe('A code or a few known words of what the other side answered'),
})
export type TestOutcome = z.infer<typeof TestOutcome>

export const announcementTestEndpoints = {
  'GET /api/birdhouse/v1/announcements/:id/tests': endpoint({
    summary: 'By which ways I can send a test of it to myself',
    auth: 'announce',
    params: IdParam,
    reply: TestWays,
  }),
  'POST /api/birdhouse/v1/announcements/:id/tests': endpoint({
    summary:
      'Send it to myself as readers will get it, marked as a test, and say what became of it. Nothing of it is counted, and it confirms nothing',
    auth: 'announce',
    params: IdParam,
    body: z.object({ channel: Way.shape.channel, language: AnnouncementText.shape.language }),
    reply: TestOutcome,
  }),
}
