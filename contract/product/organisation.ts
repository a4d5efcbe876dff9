import { z } from 'zod'
import { Empty, endpoint, Id, IdParam } from '../endpoint.ts'
import { Account, CredentialAccount } from '../mastodon/account.ts'
import { Group } from './group.ts'
import { Logos } from './logo.ts'
import { Handle, Password } from './session.ts'

/** The deep colour of inside, everywhere in the app. */
export const Accent = z.enum(['green', 'olive', 'plum', 'violet', 'clay', 'slate'])

const from = (least: number, most: number, meaning: string) => {
  const said = `give a number from ${least} to ${most}`
  return z.number(said).int(said).min(least, said).max(most, said).describe(meaning)
}

/** What an administrator may choose; rules/chosen-limits.ts has the same numbers, and what is usual. */
export const Limits = z.object({
  pictures: from(1, 4, 'Pictures on a post'),
  picture_megabytes: from(1, 16, 'Of one picture, as it is sent'),
  video_megabytes: from(1, 99, 'Of a video, as it is sent'),
  poll_options: from(2, 16, 'Options of a poll'),
  thread_posts: from(2, 50, 'Posts that are composed as one thread'),
  pins: from(1, 20, 'Posts at the head of a profile'),
  invitation_days: from(1, 30, 'How long an invitation holds that is made from now on'),
  link_previews: z
    .boolean()
    .describe(
      'Whether links in posts to everyone are looked at; the setting LINK_PREVIEWS=false outweighs it',
    ),
  group_makers: z
    .enum(['everyone', 'managers'])
    .describe('Who makes groups: everyone, or who may manage them'),
})

/** What apps, and whoever asks, are told before anybody signs in; nothing of it unless an administrator says so. */
const Shown = z.object({
  email: z.union([z.literal(''), z.email().max(254)]).describe('Whom to ask; empty: nobody is named'),
  account: Account.nullable().describe('Somebody to ask; null: nobody is named'),
  counts: z.boolean().describe('How many people and posts there are'),
})

export const Organisation = z.object({
  name: z.string(),
  purpose: z.string().describe('What Birdhouse is for here, in the organisation’s words'),
  set_up: z.boolean().describe('False until the first administrator exists'),
  sample: z.boolean().describe('This is the sample organisation: everybody can sign in as anybody'),
  sample_possible: z
    .boolean()
    .describe('The set-up page may offer the sample organisation: the server listens on loopback only'),
  mail: z.boolean().describe('Mail can be sent, so a lost password can be reset by a link'),
  passkeys: z.boolean().describe('It is reached by a name over https, or on localhost, as passkeys need it'),
  members: z.number().int().nullable().describe('People a company post reaches; null when not signed in'),
  accent: Accent,
  limits: Limits,
  logo: Logos,
  shown: Shown.nullable().describe('Null when not signed in'),
  post_limit: z.number().int(),
  full_text_limit: z.number().int(),
})
export type Organisation = z.infer<typeof Organisation>

export const Name = z.string().trim().min(1, 'say a name').max(100)
const Purpose = z.string().trim().max(500)

export const SamplePerson = z.object({
  handle: z.string(),
  name: z.string(),
  avatar: z.string().describe('Address of the picture'),
  role: z.string(),
  team: z.string(),
  note: z.string(),
})
export type SamplePerson = z.infer<typeof SamplePerson>

export const organisationEndpoints = {
  'GET /api/birdhouse/v1/organisation': endpoint({
    summary: 'The organisation',
    auth: 'public',
    reply: Organisation,
  }),
  'PATCH /api/birdhouse/v1/organisation': endpoint({
    summary: 'Change its name, purpose, limits or looks',
    auth: 'manage_organisation',
    body: z.object({
      name: Name.optional(),
      purpose: Purpose.optional(),
      post_limit: z.number().int().min(140).max(5000).optional(),
      accent: Accent.optional(),
      shown: z
        .object({
          email: Shown.shape.email.optional(),
          account_id: Id.nullable().optional(),
          counts: z.boolean().optional(),
        })
        .optional()
        .describe('What is told before anybody signs in'),
      limits: Limits.partial().optional().describe('Those that are to change'),
    }),
    reply: Organisation,
  }),
  'POST /api/birdhouse/v1/setup': endpoint({
    summary: 'First run: name the organisation and make the first administrator. Signs in',
    auth: 'public',
    door: true,
    body: z.object({
      token: z.string().max(100).describe('From the set-up link that the server printed'),
      organisation: z.object({ name: Name, purpose: Purpose.default('') }),
      administrator: z.object({
        name: Name,
        handle: Handle,
        email: z.email().max(254).nullish(),
        password: Password,
      }),
    }),
    reply: CredentialAccount,
  }),
  'POST /api/birdhouse/v1/setup/sample': endpoint({
    summary: 'First run: load the sample organisation instead. Loopback only',
    auth: 'public',
    door: true,
    body: z.object({ token: z.string().max(100) }),
    reply: Organisation,
  }),
  'GET /api/birdhouse/v1/sample/people': endpoint({
    summary: 'In the sample organisation: people to sign in as',
    auth: 'public',
    reply: z.array(SamplePerson),
  }),
  'POST /api/birdhouse/v1/sample/sign-in': endpoint({
    summary: 'In the sample organisation: sign in as this person',
    auth: 'public',
    door: true,
    body: z.object({ handle: z.string().max(100) }),
    reply: CredentialAccount,
  }),
  'GET /api/birdhouse/v1/suggestions': endpoint({
    summary:
      'People, teams and topics to follow and groups to join, each with its reason; nothing is followed by itself',
    auth: 'member',
    reply: z.object({
      people: z.array(
        z.object({
          account: Account,
          reason: z.enum(['team', 'manager', 'place', 'followed_by_many', 'colleague']),
          followed: z.boolean(),
        }),
      ),
      teams: z.array(
        z.object({
          name: z.string(),
          location: z.string(),
          members: z.number().int(),
          some: z.array(Account),
          mine: z.boolean(),
          followed: z.boolean(),
        }),
      ),
      topics: z.array(
        z.object({
          name: z.string(),
          uses: z.number().int().describe('Posts in the last 30 days'),
          followed: z.boolean(),
        }),
      ),
      groups: z.array(
        z.object({
          group: Group.describe('An open one'),
          reason: z.enum(['team', 'place', 'topic', 'many']),
          count: z
            .number()
            .int()
            .describe('Colleagues of my team or place in it, posts about what I follow, or members'),
        }),
      ),
    }),
  }),
  'PUT /api/birdhouse/v1/suggestions/:id': endpoint({
    summary: 'Suggest this person to me again, after `DELETE /api/v1/suggestions/:id`',
    auth: 'member',
    params: IdParam,
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/teams/follow': endpoint({
    summary: 'Follow everyone who is in a team today, and ask who is locked',
    auth: 'member',
    body: z.object({ team: z.string().min(1).max(100) }),
    reply: z.object({
      followed: z.array(Id).describe('People newly followed or asked; POST people/unfollow takes them back'),
    }),
  }),
  'POST /api/birdhouse/v1/welcome': endpoint({
    summary: 'I have seen the welcome pages; do not show them again',
    auth: 'member',
    body: Empty.optional(),
    reply: Empty,
  }),
}
