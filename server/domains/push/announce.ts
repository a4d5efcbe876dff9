import { sql as raw } from 'kysely'
import type { Log } from '#server/base/log.ts'
import type { Ground } from '../ground.ts'
import type { PushCarrier, PushKeys, PushOutcome, PushTarget } from './carrier.ts'
import { saysDetail } from './detail.ts'
import { payloadText } from './payload.ts'
import type { Tokens } from './tokens.ts'
import { sayPush } from './words.ts'

type Device = PushTarget & { id: string; detail: boolean; language: 'en' | 'de'; token: Buffer | null }
type Parts = {
  carrier: PushCarrier
  keys: () => Promise<PushKeys & { subject: string }>
  log: Log
  icon: () => string
  tokens: Tokens
}

const MOST_DEVICES = 20

/** Where a device is to show what, and no text of it where its owner wants none on a locked screen. */
export type Announced = { title: string; body: string; url: string; id: string }

/**
 * Pushes to every device of somebody at once. `sent`: one at least took it; `none`: there is no device, or none that can; `later`: only
 * services that did not answer.
 */
export function createAnnounce({ db }: Pick<Ground, 'db'>, { carrier, keys, log, icon, tokens }: Parts) {
  const payloadFor = (device: Device, { title, body, url, id }: Announced) =>
    payloadText({
      ...(device.detail ? { title, body } : sayPush(device.language, 'mention', null)),
      ...{ url, id, type: 'announcement', language: device.language, icon: icon() },
      token: tokens.open(device),
    })

  return async (accountId: string, said: Announced): Promise<'sent' | 'later' | 'none'> => {
    const { rows } = await raw<Device>`
      select s.id, s.endpoint, s.p256dh, s.auth, s.language, s.standard, s.token, ${saysDetail('s')} as detail from push_subscription s
      join account a on a.id = s.account_id
      where a.id = ${accountId}::bigint and a.state = 'active' order by s.id desc limit ${MOST_DEVICES}`.execute(
      db,
    )
    if (rows.length === 0) return 'none'
    const pair = await keys()
    const outcomes = await Promise.all(
      rows.map((device) =>
        carrier.send(device, payloadFor(device, said), pair).catch((error: Error): PushOutcome => {
          log.warn({ error: error.message }, 'an announcement can’t be sealed for a device')
          return 'hopeless'
        }),
      ),
    )
    const gone = rows.filter((_, at) => outcomes[at] === 'gone').map(({ id }) => id)
    for (const id of gone) await raw`delete from push_subscription where id = ${id}::bigint`.execute(db)
    if (outcomes.includes('sent')) return 'sent'
    return outcomes.includes('later') ? 'later' : 'none'
  }
}
