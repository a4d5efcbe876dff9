import { sql as raw } from 'kysely'
import type { SmsCallback } from '#rules/sms/callback.ts'
import { readPhone } from '#rules/sms/phone.ts'
import { DEADLOCKED } from '#server/platform/events/index.ts'
import { type PersonalChannel, takeBack } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'
import { confirmByCode } from './codes.ts'
import { keptOf } from './kept.ts'

type Reported = { deliveryId: string; kind: 'delivered' | 'failed'; said: string }

/**
 * What comes back later about a message: an SMS receipt, a bounce. What failed is delivered no more, for all announcements that
 * went with it; saying it again changes nothing. Answers false for what was never sent.
 */
export function report({ events, clock }: Ground, { deliveryId, kind, said }: Reported): Promise<boolean> {
  return events.change(async ({ sql }) => {
    const state = kind === 'failed' ? 'refused' : 'sent'
    const { rows } = await raw<{
      announcementId: string
      accountId: string | null
      step: number
      channel: string
      was: string
    }>`
      with before as (select id, state from delivery where coalesce(message_id, id) = ${deliveryId}::bigint
        and state in ('sent', 'refused') for no key update)
      update delivery d set state = ${state}, said = ${kind === 'failed' ? keptOf({ said }) : raw`said`}, done_at = ${clock()}::timestamptz
      from before where before.id = d.id
      returning d.announcement_id as "announcementId", d.account_id as "accountId", d.step, d.channel, before.state as was`.execute(
      sql,
    )
    for (const { announcementId, accountId, channel, step, was } of rows) {
      if (was !== 'sent' || kind !== 'failed') continue
      await raw`update delivery_count set messages = messages - 1 where announcement_id = ${announcementId}::bigint
        and step = ${step} and channel = ${channel} and state = 'sent'`.execute(sql)
      await raw`insert into delivery_count as c (announcement_id, step, channel, state, messages)
        values (${announcementId}::bigint, ${step}, ${channel}, 'refused', 1)
        on conflict (announcement_id, step, channel, state) do update set messages = c.messages + 1`.execute(
        sql,
      )
      if (accountId !== null)
        await takeBack(sql, { announcementId, accountId, channel: channel as PersonalChannel })
    }
    return rows.length > 0
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
  const { rows } = await raw<{ id: string }>`select message_id as id from delivery
    where channel = 'sms' and state in ('sent', 'refused') and said = ${told.id} limit 1`.execute(ground.db)
  const id = rows[0]?.id ?? (/^\d{1,19}$/.test(told.id) ? told.id : undefined)
  if (id === undefined || BigInt(id) > 9223372036854775807n) return
  await report(ground, { deliveryId: id, kind: told.delivered ? 'delivered' : 'failed', said: told.said })
}
