import { isShared } from '#rules/plan/index.ts'
import { type Calendar, minuteOf } from '../calendar.ts'
import { ANNOUNCEMENTS, BLACKOUTS, SENDERS, UNPUBLISHED } from '../content/announcements.ts'
import type { Colleague } from '../people.ts'
import type { Random } from '../random.ts'
import { audienceOf, unitFor } from './audience.ts'
import { actsOf, verdictsOf } from './came.ts'
import type { Since } from './hours.ts'
import { type Draft, parseAnnouncements } from './parse.ts'
import { placesOf, postedAt } from './places.ts'
import { questionOf } from './questions.ts'
import type { WorldAnnouncement, WorldAnnouncing, WorldCame } from './types.ts'

export type { WorldAnnouncement, WorldAnnouncing, WorldCame } from './types.ts'

type Around = { people: Colleague[]; calendar: Calendar; random: Random }

const DAY = 86_400_000
const HOUR = 3_600_000
const STANDS_DAYS = 30

/** What was announced in the half year, and what became of it. */
export function makeAnnouncing(around: Around): WorldAnnouncing {
  const { people, calendar } = around
  const size = people.length
  return {
    senders: SENDERS.map(([name, hours]) => ({
      name,
      budgetHours: hours === null ? null : Math.round((hours * size) / 240),
    })),
    blackouts: BLACKOUTS.map(([name, first, from, last, until]) => ({
      name,
      startsAt: calendar.at(-first, minuteOf(from)),
      endsAt: calendar.at(-last, minuteOf(until)),
    })),
    places: placesOf(people),
    announcements: [
      ...parseAnnouncements(ANNOUNCEMENTS).flatMap((draft) => publish(draft, around)),
      ...parseAnnouncements(UNPUBLISHED).map((draft) => leaveOpen(draft, calendar)),
    ],
  }
}

const common = (draft: Draft) => ({
  ...{
    key: draft.key,
    author: draft.author,
    sender: draft.sender,
    level: draft.level,
    purpose: draft.purpose,
  },
  ...{
    condition: draft.condition,
    joiners: draft.marks.has('joiners'),
    duty: draft.duty,
    reason: draft.reason,
  },
  ...{ revisions: draft.revisions, steps: draft.steps, approver: null },
})

function publish(draft: Draft, around: Around): WorldAnnouncement[] {
  const { calendar } = around
  const [days, clock = '09:00'] = draft.when.split(' ')
  const daysAgo = draft.level === 'emergency' ? Number(days) : calendar.workday(Number(days))
  const minute = minuteOf(clock)
  const publishedAt = calendar.at(daysAgo, minute)
  if (publishedAt >= calendar.today) return []
  const expiresAt = new Date(publishedAt.getTime() + (draft.shares.stands ?? STANDS_DAYS) * DAY)
  const withdrawnAfter = draft.shares.withdrawn
  const endsAt =
    withdrawnAfter === undefined ? expiresAt : new Date(publishedAt.getTime() + withdrawnAfter * 60_000)
  const ended = endsAt <= calendar.today
  const since = { calendar, daysAgo, minute, urgent: draft.level === 'emergency' }
  return [
    {
      ...common(draft),
      approver: draft.level === 'emergency' ? 'tui.armitage' : null,
      state: withdrawnAfter !== undefined ? 'withdrawn' : ended ? 'expired' : 'published',
      createdAt: calendar.at(daysAgo + (since.urgent ? 0 : 1), minute - 15),
      publishAt: publishedAt,
      publishedAt,
      revisedAt: draft.revisions.length > 1 ? new Date(publishedAt.getTime() + 2 * HOUR) : null,
      expiresAt,
      endedAt: ended ? endsAt : null,
      came: came(draft, since, new Date(Math.min(endsAt.getTime(), calendar.today.getTime())), around),
    },
  ]
}

function came(draft: Draft, since: Since, until: Date, around: Around): WorldCame {
  const { people, calendar, random } = around
  const at = calendar.at(since.daysAgo, since.minute)
  const meant = audienceOf(draft.condition, at, calendar.today, people)
  const of = { draft, since, until, random }
  const joined = draft.marks.has('joiners') ? meant.joined : []
  const audience = [
    ...meant.people.map((one) => ({ handle: one.handle, unit: unitFor(meant.units, one), joined: false })),
    ...joined.map((one) => ({ handle: one.handle, unit: unitFor(meant.units, one), joined: true })),
  ]
  const acts = actsOf(meant.people, of)
  return {
    ...{ units: meant.units, audience, acts },
    verdicts: verdictsOf(meant.people, acts, of, people.length),
    posted: postedAt(draft, { since, until, people: meant.people, acts }, around),
    sent: draft.steps.flatMap(({ channel }, step) => {
      if (isShared(channel)) return []
      const messages = acts.filter((act) => act.channel === channel && act.kind === 'delivered').length
      return [{ step, channel, messages }]
    }),
    question: questionOf(draft.key, { audience, acts }, people.length, calendar, random),
  }
}

function leaveOpen(draft: Draft, calendar: Calendar): WorldAnnouncement {
  const [days = '', clock] = draft.when.split(' ')
  const publishAt = clock === undefined ? null : calendar.at(-Number(days), minuteOf(clock))
  return {
    ...common(draft),
    state: publishAt !== null ? 'scheduled' : days === 'waiting' ? 'waiting' : 'draft',
    createdAt: new Date(calendar.today.getTime() - 3 * HOUR),
    ...{ publishAt, publishedAt: null, revisedAt: null, endedAt: null, came: null },
    expiresAt: publishAt === null ? null : new Date(publishAt.getTime() + STANDS_DAYS * DAY),
  }
}
