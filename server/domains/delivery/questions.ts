import { type Kysely, sql as raw } from 'kysely'
import { isWanted, PERSONAL, type PersonalStepChannel, type StepChannel } from '#rules/plan/index.ts'
import { newId } from '#server/base/ids.ts'
import { arrayOf } from '#server/store/any-of.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'
import { addressOf } from './addresses.ts'
import type { Composed, ComposeParts } from './compose-parts.ts'
import type { AskedOne } from './links.ts'
import type { Taken } from './take.ts'

export type ToAsk = AskedOne & { announcementId: string; channel: PersonalStepChannel }

/** Puts questions among what is to be sent: each to each person on each way once. */
export async function queueQuestions(sql: Kysely<Tables>, asked: readonly ToAsk[], now: Date): Promise<void> {
  if (asked.length === 0) return
  await raw`insert into delivery (id, announcement_id, question_id, revision, step, channel, account_id, urgent, next_at, created_at)
    select id, announcement, question, 0, step, channel, account, false, ${now}::timestamptz, ${now}::timestamptz
    from unnest(${arrayOf(asked.map(() => newId()))}, ${arrayOf(asked.map((one) => one.announcementId))},
      ${arrayOf(asked.map((one) => one.questionId))}, ${asked.map(({ channel }) => PERSONAL.indexOf(channel))}::smallint[],
      ${asked.map(({ channel }) => channel)}::text[], ${arrayOf(asked.map((one) => one.accountId))})
      t(id, announcement, question, step, channel, account)
    on conflict do nothing`.execute(sql)
}

type Person = {
  to: string | null
  hours: string
  zone: string
  languages: string[]
  links: number
  unwanted: PersonalStepChannel[]
}

/** The question as it is now; nothing where it is answered, closed, or not wanted on this way any more. */
export async function composeQuestion(
  { db }: Ground,
  parts: ComposeParts,
  channel: StepChannel,
  { ids, messageId, ...taken }: Taken,
): Promise<Composed> {
  const one = { questionId: taken.questionId ?? '', accountId: taken.accountId ?? '' }
  const { rows } = await raw<Person>`select ${addressOf(channel)} as to, p.working_hours as hours,
      p.time_zone as zone, p.languages, coalesce(c.links, 0) as links, coalesce(c.unwanted, '{}') as unwanted
    from account p left join contact_choice c on c.account_id = p.id
    where p.id = ${one.accountId}::bigint and p.state in ('invited', 'active')`.execute(db)
  const [person] = rows
  const asked = person === undefined ? null : await parts.question(one)
  const hours = { hours: person?.hours ?? '', zone: person?.zone ?? '', urgent: false }
  const { overrides } = await parts.settings()
  const wants = isWanted(channel as PersonalStepChannel, 'information', person?.unwanted ?? [], overrides)
  if (!person?.to || asked === null || !wants) return { message: null, kept: [], passed: ids, hours }
  const { announcementId, words, options, language, sender } = asked
  const message = {
    ...{ id: messageId, announcementId, revision: 0, level: 'information' as const, to: person.to, sender },
    ...{ organisation: (await parts.organisation()).name, language: person.languages[0] ?? language },
    ...{ short: words, full: '', asks: 'question' as const, question: { options, language } },
    link: `${parts.url()}/q/${parts.links.makeQuestion({ ...one, links: person.links })}`,
    choices: `${parts.url()}/settings`,
  }
  return { message, kept: ids, passed: [], hours }
}
