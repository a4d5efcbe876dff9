import { sql as raw } from 'kysely'
import { asksToConfirm, type Level, type ReceiptKind } from '#rules/announcements/levels.ts'
import { preferredText } from '#rules/announcements/preferred-text.ts'
import {
  isDone,
  isWanted,
  type PersonalStepChannel,
  type Plan,
  type StepChannel,
  stillNeeds,
} from '#rules/plan/index.ts'
import { anyOf } from '#server/store/any-of.ts'
import type { Ground } from '../ground.ts'
import { addressOf } from './addresses.ts'
import type { Message } from './carrier.ts'
import type { Composed, ComposeParts } from './compose-parts.ts'
import type { LinkChannel } from './links.ts'
import { membersNeed } from './members.ts'
import { composeQuestion } from './questions.ts'
import type { Taken } from './take.ts'
import { furthest } from './walk.ts'

type Text = { language: string; short: string; full: string | null }

type Part = {
  id: string
  announcementId: string
  step: number
  plan: Plan | null
  level: Level
  revision: number
  stands: boolean
  current: boolean
  language: string
  texts: Text[]
  sender: string
  code: string | null
  to: string | null
  hours: string
  zone: string
  languages: string[]
  links: number
  unwanted: PersonalStepChannel[]
  furthest: ReceiptKind | null
  confirmedRevision: number | null
}

/** The message as it is now, of those who still need it; null when nobody does. */
export async function compose(
  ground: Ground,
  parts: ComposeParts,
  channel: StepChannel,
  taken: Taken,
): Promise<Composed> {
  if (taken.questionId !== null) return composeQuestion(ground, parts, channel, taken)
  const found =
    taken.accountId === null ? await readShared(ground, taken) : await readPersonal(ground, channel, taken)
  const { overrides } = await parts.settings()
  // Whoever has chosen otherwise while it waited has chosen.
  const wanted = found.filter((one) =>
    isWanted(channel as PersonalStepChannel, one.level, one.unwanted, overrides),
  )
  const needed = wanted.filter(isNeeded)
  const name = (await parts.organisation()).name
  const messages = needed.map((part) => write(part, { ...parts, name, channel, taken }))
  const [first, ...also] = messages
  const kept = needed.map(({ id }) => id)
  const message = first ? { ...first, id: taken.messageId, ...(also.length > 0 && { also }) } : null
  const hours = {
    hours: found[0]?.hours ?? '',
    zone: found[0]?.zone ?? '',
    urgent: found[0]?.level === 'emergency',
  }
  return { message, kept, passed: taken.ids.filter((id) => !kept.includes(id)), hours }
}

const textsOf = raw<
  Text[]
>`(select json_agg(json_build_object('language', t.language, 'short', t.short, 'full', t.full_text))
  from announcement_text t where t.announcement_id = a.id and t.revision = a.revision)`

const of = raw`v.id, v.announcement_id as "announcementId", v.step, r.plan, a.level, a.revision, a.language, v.code,
  a.state = 'published' as stands, (v.revision = a.revision or a.level in ('information', 'important')) as current,
  ${textsOf} as texts, coalesce((select s.name from sender s where s.id = a.sender_id), w.name) as sender
  from delivery v join announcement a on a.id = v.announcement_id join account w on w.id = a.author_id
    left join plan_run r on r.announcement_id = v.announcement_id`

async function readPersonal({ db }: Ground, channel: StepChannel, { ids }: Taken): Promise<Part[]> {
  const { rows } = await raw<Part>`
    select ${addressOf(channel)} as to, p.working_hours as hours, p.time_zone as zone, p.languages,
      coalesce(c.links, 0) as links, coalesce(c.unwanted, '{}') as unwanted, ${furthest} as furthest, d.confirmed_revision as "confirmedRevision", ${of}
    join addressee d on d.announcement_id = v.announcement_id and d.account_id = v.account_id
    join account p on p.id = v.account_id and p.state in ('invited', 'active') left join contact_choice c on c.account_id = p.id
    where v.id = ${anyOf(ids)} order by v.id`.execute(db)
  return rows
}

/** A place is done when all of its members who are addressed are. */
async function readShared(ground: Ground, { ids }: Taken): Promise<Part[]> {
  const { rows } = await raw<Part & { condition: string }>`
    select v.place_id::text as to, '' as hours, '' as zone, '{}'::text[] as languages, 0 as links, '{}'::text[] as unwanted, l.condition, ${of}
    join place l on l.id = v.place_id and l.removed_at is null where v.id = ${anyOf(ids)} order by v.id`.execute(
    ground.db,
  )
  const parts: Part[] = []
  for (const row of rows) {
    const come = (await membersNeed(ground.db, row))
      ? NOBODY_YET
      : { furthest: 'confirmed' as const, confirmedRevision: row.revision }
    parts.push({ ...row, ...come })
  }
  return parts
}

const NOBODY_YET = { furthest: null, confirmedRevision: null }

function isNeeded(part: Part): boolean {
  if (!part.stands || !part.current || !part.to || isDone(part, part)) return false
  return stillNeeds(part.plan?.steps[part.step]?.unless ?? 'confirmed', part, part)
}

type Frame = ComposeParts & { name: string; channel: StepChannel; taken: Taken }

function write(part: Part, { links, url, name, channel, taken }: Frame): Message {
  const { id, announcementId, level, revision, to, code } = part
  const text = preferredText(part.texts, [...part.languages, part.language])
  const own =
    taken.accountId === null
      ? null
      : links.make({
          announcementId,
          accountId: taken.accountId,
          channel: channel as LinkChannel,
          links: part.links,
        })
  return {
    ...{ id, announcementId, revision, level, to: to ?? '', sender: part.sender, organisation: name },
    ...{ language: text?.language ?? part.language, short: text?.short ?? '', full: text?.full ?? '' },
    link: own === null ? `${url()}/announcements/${announcementId}` : `${url()}/a/${own}`,
    ...(code !== null && { code }),
    asks: asksToConfirm(level) ? 'confirm' : 'nothing',
    choices: `${url()}/settings`,
  }
}
