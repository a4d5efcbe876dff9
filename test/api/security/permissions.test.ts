import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EndpointName, endpoints } from '#contract/index.ts'
import { BUILT_IN_ROLES, type BuiltInRole, PERMISSIONS, type Permission } from '#rules/people/permissions.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople } from '#test/rig/people.ts'
import { exchange } from '#test/rig/wire.ts'

/** What each endpoint demands, said a second time: a new one has to be added here, or this fails. */
const DEMANDS: Partial<Record<'public' | 'member' | Permission, EndpointName[]>> = {
  announce: [
    'GET /api/birdhouse/v1/announcements',
    'POST /api/birdhouse/v1/announcements',
    'GET /api/birdhouse/v1/announcements/:id',
    'PUT /api/birdhouse/v1/announcements/:id',
    'DELETE /api/birdhouse/v1/announcements/:id',
    'GET /api/birdhouse/v1/announcements/:id/revisions',
    'POST /api/birdhouse/v1/announcements/:id/ask',
    'POST /api/birdhouse/v1/announcements/:id/publish',
    'POST /api/birdhouse/v1/announcements/:id/unschedule',
    'POST /api/birdhouse/v1/announcements/:id/correct',
    'POST /api/birdhouse/v1/announcements/:id/withdraw',
    'GET /api/birdhouse/v1/audience',
    'GET /api/birdhouse/v1/audience/values',
    'GET /api/birdhouse/v1/senders',
    'GET /api/birdhouse/v1/announcement_calendar',
  ],
  approve_announcements: [
    'POST /api/birdhouse/v1/announcements/:id/approve',
    'POST /api/birdhouse/v1/announcements/:id/refuse',
    'POST /api/birdhouse/v1/blackouts',
    'DELETE /api/birdhouse/v1/blackouts/:id',
  ],
  moderate: [
    'GET /api/birdhouse/v1/reports',
    'POST /api/birdhouse/v1/reports/:id/decide',
    'POST /api/birdhouse/v1/reports/:id/notes',
    'POST /api/birdhouse/v1/decisions/:id/answer',
  ],
  read_audit: ['GET /api/birdhouse/v1/audit'],
  public: [
    'DELETE /api/birdhouse/v1/digest/:token',
    'POST /api/birdhouse/v1/invitations/:token/accept',
    'GET /api/birdhouse/v1/invitations/:token',
    'GET /api/birdhouse/v1/organisation',
    'GET /api/birdhouse/v1/sample/people',
    'POST /api/birdhouse/v1/sample/sign-in',
    'POST /api/birdhouse/v1/session',
    'GET /api/birdhouse/v1/suspension',
    'POST /api/birdhouse/v1/suspension/appeal',
    'DELETE /api/birdhouse/v1/suspension',
    'POST /api/birdhouse/v1/passkey-session/options',
    'POST /api/birdhouse/v1/passkey-session',
    'POST /api/birdhouse/v1/password-reset',
    'GET /api/birdhouse/v1/password-reset/:token',
    'POST /api/birdhouse/v1/password-reset/:token',
    'GET /api/birdhouse/v1/email/:token',
    'GET /api/birdhouse/v1/archives/:token',
    'POST /api/birdhouse/v1/email/:token',
    'POST /api/birdhouse/v1/setup/sample',
    'POST /api/birdhouse/v1/setup',
    'GET /api/v2/instance',
  ],
  manage_guidelines: ['PUT /api/birdhouse/v1/rules'],
  member: [
    'GET /api/birdhouse/v1/lane',
    'GET /api/birdhouse/v1/lane/count',
    'GET /api/birdhouse/v1/lane/:id',
    'POST /api/birdhouse/v1/lane/receipts',
    'POST /api/birdhouse/v1/lane/:id/confirm',
    'POST /api/birdhouse/v1/lane/:id/verdict',
    'GET /api/v1/announcements',
    'POST /api/v1/announcements/:id/dismiss',
    'GET /api/v1/push/subscription',
    'POST /api/v1/push/subscription',
    'PUT /api/v1/push/subscription',
    'DELETE /api/v1/push/subscription',
    'GET /api/v2/notifications',
    'GET /api/v2/notifications/unread_count',
    'GET /api/v2/notifications/policy',
    'PATCH /api/v2/notifications/policy',
    'GET /api/v2/notifications/:group_key',
    'GET /api/v2/notifications/:group_key/accounts',
    'POST /api/v2/notifications/:group_key/dismiss',
    'POST /api/v1/notifications/clear',
    'GET /api/v1/notifications/:id',
    'POST /api/v1/notifications/:id/dismiss',
    'GET /api/v1/notifications/requests',
    'GET /api/v1/notifications/requests/merged',
    'POST /api/v1/notifications/requests/accept',
    'POST /api/v1/notifications/requests/dismiss',
    'GET /api/v1/notifications/requests/:id',
    'POST /api/v1/notifications/requests/:id/accept',
    'POST /api/v1/notifications/requests/:id/dismiss',
    'POST /api/v1/statuses/:id/mute',
    'POST /api/v1/statuses/:id/unmute',
    'POST /api/birdhouse/v1/hashtags/:name/mute',
    'POST /api/birdhouse/v1/hashtags/:name/unmute',
    'GET /api/birdhouse/v1/mutes/hashtags',
    'GET /api/birdhouse/v1/mutes/threads',
    'POST /api/birdhouse/v1/threads',
    'DELETE /api/birdhouse/v1/keys/:key',
    'GET /api/birdhouse/v1/glossary',
    'GET /api/v1/statuses/:id/quotes',
    'POST /api/v1/statuses/:id/quotes/:quoting_id/revoke',
    'PUT /api/v1/statuses/:id/interaction_policy',
    'GET /api/v1/instance/rules',
    'GET /api/birdhouse/v1/daily',
    'PUT /api/birdhouse/v1/daily',
    'GET /api/birdhouse/v1/daily/sources',
    'PUT /api/birdhouse/v1/daily/people/:id',
    'DELETE /api/birdhouse/v1/daily/people/:id',
    'PUT /api/birdhouse/v1/daily/hashtags/:name',
    'DELETE /api/birdhouse/v1/daily/hashtags/:name',
    'PUT /api/birdhouse/v1/daily/groups/:id',
    'DELETE /api/birdhouse/v1/daily/groups/:id',
    'GET /api/birdhouse/v1/timelines/daily',
    'GET /api/birdhouse/v1/digest',
    'PUT /api/birdhouse/v1/digest',
    'GET /api/birdhouse/v1/rules',
    'POST /api/birdhouse/v1/me/leave',
    'GET /api/v1/scheduled_statuses',
    'GET /api/v1/scheduled_statuses/:id',
    'PUT /api/v1/scheduled_statuses/:id',
    'DELETE /api/v1/scheduled_statuses/:id',
    'POST /api/birdhouse/v1/scheduled/:id/draft',
    'GET /api/v2/filters',
    'POST /api/v2/filters',
    'GET /api/v2/filters/:id',
    'PUT /api/v2/filters/:id',
    'DELETE /api/v2/filters/:id',
    'GET /api/v2/filters/:id/keywords',
    'POST /api/v2/filters/:id/keywords',
    'GET /api/v2/filters/keywords/:id',
    'PUT /api/v2/filters/keywords/:id',
    'DELETE /api/v2/filters/keywords/:id',
    'GET /api/v2/filters/:id/statuses',
    'POST /api/v2/filters/:id/statuses',
    'GET /api/v2/filters/statuses/:id',
    'DELETE /api/v2/filters/statuses/:id',
    'GET /api/birdhouse/v1/drafts',
    'GET /api/birdhouse/v1/drafts/:key',
    'PUT /api/birdhouse/v1/drafts/:key',
    'DELETE /api/birdhouse/v1/drafts/:key',
    'POST /api/birdhouse/v1/drafts/:key/restore',
    'GET /api/v1/custom_emojis',
    'POST /api/v2/media',
    'POST /api/v1/media',
    'GET /api/v1/media/:id',
    'PUT /api/v1/media/:id',
    'DELETE /api/v1/media/:id',
    'POST /api/birdhouse/v1/uploads',
    'GET /api/birdhouse/v1/uploads/:id',
    'PATCH /api/birdhouse/v1/uploads/:id',
    'POST /api/birdhouse/v1/uploads/:id/finish',
    'DELETE /api/birdhouse/v1/uploads/:id',
    'GET /api/birdhouse/v1/groups',
    'POST /api/birdhouse/v1/groups',
    'GET /api/birdhouse/v1/groups/lookup',
    'GET /api/birdhouse/v1/groups/:id',
    'PUT /api/birdhouse/v1/groups/:id',
    'GET /api/birdhouse/v1/groups/:id/members',
    'GET /api/birdhouse/v1/groups/:id/requests',
    'POST /api/birdhouse/v1/groups/:id/join',
    'POST /api/birdhouse/v1/groups/:id/leave',
    'POST /api/birdhouse/v1/groups/:id/accept',
    'POST /api/birdhouse/v1/groups/:id/refuse',
    'POST /api/birdhouse/v1/groups/:id/invite',
    'POST /api/birdhouse/v1/groups/:id/remove',
    'POST /api/birdhouse/v1/groups/:id/promote',
    'POST /api/birdhouse/v1/groups/:id/demote',
    'POST /api/birdhouse/v1/groups/:id/archive',
    'POST /api/birdhouse/v1/groups/:id/reopen',
    'GET /api/birdhouse/v1/timelines/group/:id',
    'GET /api/v1/conversations',
    'POST /api/v1/conversations/:id/read',
    'POST /api/v1/conversations/:id/unread',
    'DELETE /api/v1/conversations/:id',
    'GET /api/birdhouse/v1/conversations/unread_count',
    'GET /api/birdhouse/v1/conversations/:id/statuses',
    'DELETE /api/v1/lists/:id',
    'DELETE /api/v1/lists/:id/accounts',
    'GET /api/v1/accounts/:id/lists',
    'GET /api/v1/lists',
    'GET /api/v1/lists/:id',
    'GET /api/v1/lists/:id/accounts',
    'GET /api/v1/polls/:id',
    'GET /api/v1/timelines/list/:id',
    'POST /api/v1/lists',
    'POST /api/v1/lists/:id/accounts',
    'POST /api/v1/polls/:id/votes',
    'PUT /api/v1/lists/:id',
    'GET /api/birdhouse/v1/decisions',
    'POST /api/birdhouse/v1/decisions/:id/appeal',
    'GET /api/birdhouse/v1/reports/mine',
    'POST /api/v1/reports',
    'GET /api/birdhouse/v1/me',
    'POST /api/birdhouse/v1/password',
    'GET /api/birdhouse/v1/passkeys',
    'POST /api/birdhouse/v1/passkeys',
    'POST /api/birdhouse/v1/passkeys/options',
    'PATCH /api/birdhouse/v1/passkeys/:id',
    'DELETE /api/birdhouse/v1/passkeys/:id',
    'POST /api/birdhouse/v1/email',
    'GET /api/birdhouse/v1/people/:handle',
    'POST /api/birdhouse/v1/people/unfollow',
    'GET /api/birdhouse/v1/people',
    'GET /api/birdhouse/v1/roles',
    'POST /api/birdhouse/v1/me/archive-notice/read',
    'DELETE /api/birdhouse/v1/session',
    'DELETE /api/birdhouse/v1/sessions/:id',
    'GET /api/birdhouse/v1/second-factor',
    'POST /api/birdhouse/v1/second-factor',
    'POST /api/birdhouse/v1/second-factor/confirm',
    'POST /api/birdhouse/v1/second-factor/recovery-codes',
    'POST /api/birdhouse/v1/second-factor/remove',
    'GET /api/birdhouse/v1/sessions',
    'GET /api/birdhouse/v1/suggestions',
    'POST /api/birdhouse/v1/teams/follow',
    'POST /api/birdhouse/v1/welcome',
    'POST /api/v1/accounts/:id/block',
    'POST /api/v1/accounts/:id/follow',
    'POST /api/v1/accounts/:id/mute',
    'POST /api/v1/accounts/:id/unblock',
    'GET /api/v1/accounts/:id/followers',
    'GET /api/v1/accounts/:id/following',
    'GET /api/v1/accounts/:id/statuses',
    'POST /api/v1/accounts/:id/unfollow',
    'POST /api/v1/accounts/:id/unmute',
    'GET /api/v1/blocks',
    'GET /api/v1/mutes',
    'GET /api/v1/accounts/:id',
    'GET /api/v1/accounts/lookup',
    'GET /api/v1/accounts/relationships',
    'GET /api/v1/accounts/search',
    'PATCH /api/v1/accounts/update_credentials',
    'GET /api/v1/accounts/verify_credentials',
    'GET /api/v1/bookmarks',
    'GET /api/v1/favourites',
    'GET /api/v1/followed_tags',
    'GET /api/v1/markers',
    'POST /api/v1/markers',
    'GET /api/v1/notifications/unread_count',
    'GET /api/v1/notifications',
    'GET /api/v1/statuses/:id/context',
    'GET /api/v1/statuses/:id/favourited_by',
    'GET /api/v1/statuses/:id/reblogged_by',
    'GET /api/v1/statuses/:id/source',
    'DELETE /api/v1/statuses/:id',
    'GET /api/v1/statuses/:id/history',
    'PUT /api/v1/statuses/:id',
    'POST /api/v1/statuses/:id/pin',
    'POST /api/v1/statuses/:id/unpin',
    'POST /api/v1/statuses/:id/bookmark',
    'POST /api/v1/statuses/:id/favourite',
    'POST /api/v1/statuses/:id/reblog',
    'POST /api/v1/statuses/:id/unbookmark',
    'POST /api/v1/statuses/:id/unfavourite',
    'POST /api/v1/statuses/:id/unreblog',
    'GET /api/v1/statuses/:id',
    'POST /api/v1/statuses',
    'POST /api/v1/tags/:name/follow',
    'POST /api/v1/tags/:name/unfollow',
    'GET /api/v1/tags/:name',
    'GET /api/v1/timelines/home',
    'GET /api/v1/timelines/public',
    'GET /api/v1/timelines/tag/:hashtag',
    'GET /api/v2/search',
  ],
  manage_people: [
    'POST /api/birdhouse/v1/people/:id/leave',
    'POST /api/birdhouse/v1/people/:id/archive',
    'POST /api/birdhouse/v1/people/:id/restore',
    'POST /api/birdhouse/v1/people/:id/suspend',
    'POST /api/birdhouse/v1/people/import',
  ],
  manage_invitations: [
    'DELETE /api/birdhouse/v1/invitations/:id',
    'GET /api/birdhouse/v1/invitations',
    'POST /api/birdhouse/v1/invitations',
  ],
  manage_roles: [
    'DELETE /api/birdhouse/v1/people/:id/roles/:role',
    'POST /api/birdhouse/v1/people/:id/roles/:role',
    'DELETE /api/birdhouse/v1/roles/:id',
    'PATCH /api/birdhouse/v1/roles/:id',
    'POST /api/birdhouse/v1/roles',
  ],
  manage_emoji: [
    'GET /api/birdhouse/v1/emoji',
    'POST /api/birdhouse/v1/emoji',
    'PATCH /api/birdhouse/v1/emoji/:id',
  ],
  manage_mail: [
    'GET /api/birdhouse/v1/mail',
    'PUT /api/birdhouse/v1/mail',
    'DELETE /api/birdhouse/v1/mail',
    'POST /api/birdhouse/v1/mail/retry',
    'POST /api/birdhouse/v1/mail/test',
  ],
  manage_organisation: [
    'POST /api/birdhouse/v1/senders',
    'PUT /api/birdhouse/v1/senders/:id',
    'DELETE /api/birdhouse/v1/senders/:id',
    'POST /api/birdhouse/v1/glossary',
    'DELETE /api/birdhouse/v1/glossary/:id',
    'PATCH /api/birdhouse/v1/organisation',
    'POST /api/birdhouse/v1/organisation/logo',
    'DELETE /api/birdhouse/v1/organisation/logo/:background',
    'GET /api/birdhouse/v1/health',
  ],
}

/** What each caller holds; nobody is not signed in. */
const HOLDS = new Map<string, readonly Permission[]>([
  ...(Object.entries(BUILT_IN_ROLES) as [BuiltInRole, readonly Permission[]][]),
  ...PERMISSIONS.map((one): [string, Permission[]] => [`a role with ${one} alone`, [one]]),
])

let house: TestHouse
const cookies = new Map<string, string>([['nobody', '']])

beforeAll(async () => {
  house = await openHouse()
  const [administrator] = await addPeople(house, 1, 'administrator')
  for (const [who, permissions] of HOLDS) {
    const builtIn = who in BUILT_IN_ROLES ? (who as BuiltInRole) : undefined
    const [person] = await addPeople(house, 1, builtIn)
    cookies.set(who, person?.caller.cookie ?? '')
    if (builtIn !== undefined) continue
    const made = await administrator?.caller.call('POST /api/birdhouse/v1/roles', {
      body: { name: who, permissions: [...permissions] },
    })
    const params = { id: person?.id ?? '', role: made?.body.id ?? '' }
    await administrator?.caller.call('POST /api/birdhouse/v1/people/:id/roles/:role', { params })
  }
})
afterAll(() => house.stop())

/** A body that is no JSON is refused after the guard, so nothing is done. */
async function ask(name: EndpointName, who: string): Promise<number> {
  const [method = '', path = ''] = name.split(' ')
  const cookie = cookies.get(who)
  const { status } = await exchange(house.url, {
    method,
    path: path.replace(/:\w+/g, '1'),
    headers: { ...(cookie && { cookie }), ...(method !== 'GET' && { 'content-type': 'application/json' }) },
    body: method === 'GET' ? undefined : '{',
  })
  return status
}

it('every endpoint is in the table, once', () => {
  const listed = Object.values(DEMANDS).flat().toSorted()
  expect(listed).toEqual(Object.keys(endpoints).toSorted())
})

describe.each(Object.entries(DEMANDS).flatMap(([demand, names]) => names.map((name) => ({ name, demand }))))(
  '$name, for $demand',
  ({ name, demand }) => {
    it('admits whom it should, and nobody else', async () => {
      const answers: Record<string, number | string> = {}
      const wanted: Record<string, number | string> = {}
      for (const who of cookies.keys()) {
        const status = await ask(name, who)
        answers[who] = status === 401 || status === 403 ? status : 'admitted'
        const holds = HOLDS.get(who)
        if (demand === 'public') wanted[who] = 'admitted'
        else if (holds === undefined) wanted[who] = 401
        else wanted[who] = demand === 'member' || holds.includes(demand as Permission) ? 'admitted' : 403
      }
      expect(answers).toEqual(wanted)
    })
  },
)
