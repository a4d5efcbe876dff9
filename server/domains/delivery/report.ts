import { sql as raw } from 'kysely'
import type { SmsCallback } from '#rules/sms/callback.ts'
import { readPhone } from '#rules/sms/phone.ts'
import { DEADLOCKED } from '#server/platform/events/index.ts'
import { anyOf } from '#server/store/any-of.ts'
import { hourOf, type PersonalChannel, receive, takeBack } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'
import { confirmByCode } from './codes.ts'
import { keptOf } from './kept.ts'
import { count } from './settle.ts'

/** `channel`: whose peer says it, where that is known. */
type Reported = { deliveryId: string; channel?: string; kind: 'delivered' | 'failed'; said: string }

type Moved = {
  id: string
  announcementId: string
  accountId: string | null
  step: number
  channel: string
  was: End
  questionId: string | null
  sentTo: number | null
  sentLate: number | null
}
type End = 'sent' | 'refused'

/**
 * What comes back later about a message: an SMS receipt, a bounce. What failed is delivered no more, for all announcements that
 * went with it, and what arrived after all is; counts follow in whatever order it is said, and saying it again changes nothing.
 * Answers false for what was never sent.
 */
export function report({ events, clock }: Ground, reported: Reported): Promise<boolean> {
  const { deliveryId, channel = null, kind, said } = reported
  return events.change(async ({ sql }) => {
    const state: End = kind === 'failed' ? 'refused' : 'sent'
    const { rows } =
      await raw<Moved>`select id, announcement_id as "announcementId", account_id as "accountId", step, channel,
        state as was, question_id as "questionId", sent_to as "sentTo", sent_late as "sentLate" from delivery
      where message_id = ${deliveryId}::bigint and (${channel}::text is null or channel = ${channel}) and state in ('sent', 'refused') order by id for no key update`.execute(
        sql,
      )
    const moved = rows.filter(({ was }) => was !== state)
    if (moved.length === 0) return rows.length > 0
    const now = clock()
    await raw`update delivery set state = ${state}, said = ${kind === 'failed' ? keptOf({ said }) : ''}, done_at = ${hourOf(now)}::timestamptz
      where id = ${anyOf(moved.map(({ id }) => id))}`.execute(sql)
    const announced = moved.filter(({ questionId }) => questionId === null)
    for (const one of announced) {
      await count(sql, { ...one, state: one.was }, -1)
      await count(sql, { ...one, state }, 1)
    }
    const receipts = announced.flatMap(({ announcementId, accountId, channel }) =>
      accountId === null ? [] : [{ announcementId, accountId, channel: channel as PersonalChannel }],
    )
    if (state === 'refused') for (const one of receipts) await takeBack(sql, one)
    else
      await receive(
        sql,
        receipts.map((one) => ({ ...one, kind: 'delivered' as const })),
        now,
      )
    return true
  }, DEADLOCKED)
}

/** What the SMS gateway told: an answer with a code, or what became of a message that it knows by its own name. */
export async function hearSms(ground: Ground, told: SmsCallback): Promise<void> {
  if (told.kind === 'reply') {
    // Some gateways leave the plus out.
    const phone = readPhone(told.from) ?? readPhone(`+${told.from}`)
    if (phone !== null) await confirmByCode(ground, { phone, words: told.words })
    return
  }
  const reference = told.id.slice(0, 200).replaceAll('\0', '')
  const { rows } = await raw<{ id: string }>`select message_id as id from delivery
    where channel = 'sms' and reference = ${reference} limit 1`.execute(ground.db)
  const id = rows[0]?.id ?? (/^\d{1,19}$/.test(told.id) ? told.id : undefined)
  if (id === undefined || BigInt(id) > 9223372036854775807n) return
  await report(ground, {
    deliveryId: id,
    channel: 'sms',
    kind: told.delivered ? 'delivered' : 'failed',
    said: told.said,
  })
}
