import { sql as raw } from 'kysely'
import { waitForShift } from '#rules/people/shift-wait.ts'
import { parseWorkingHours } from '#rules/people/working-hours.ts'
import { isZone } from '#rules/people/zone-time.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Log } from '#server/base/log.ts'
import type { EventBus } from '#server/platform/events/index.ts'
import type { Sealer } from '#server/platform/secrets/index.ts'
import { anyOf } from '#server/store/any-of.ts'
import type { Ground } from '../ground.ts'
import { readNotification } from '../notifications/index.ts'
import { createAnnounce } from './announce.ts'
import type { PushCarrier, PushOutcome } from './carrier.ts'
import { saysDetail } from './detail.ts'
import { createKeyring } from './keys.ts'
import { payloadText } from './payload.ts'
import { createTokens } from './tokens.ts'
import { sayPush } from './words.ts'

const LEASE_MS = 60_000
/** Minutes until the next try. */
const WAITS = [1, 5, 15, 60, 240]
const OLDEST_MS = 4 * 86_400_000

type Due = {
  id: string
  accountId: string
  subscriptionId: string
  notificationId: string
  endpoint: string
  p256dh: string
  auth: string
  detail: boolean
  language: 'en' | 'de'
  standard: boolean
  token: Buffer | null
  tries: number
  createdAt: Date
  hours: string
  zone: string
  active: boolean
}

/** In the transaction of notifications: one message for each subscription that wants its kind. */
export function queuePushes(events: EventBus): void {
  events.within('notifications.written', async ({ sql }, { ids }) => {
    await raw`
      insert into push_message (subscription_id, notification_id)
      select s.id, n.id from notification n join push_subscription s on s.account_id = n.account_id
      where n.id = ${anyOf(ids)} and n.type = any(s.alerts) and case s.policy when 'none' then false
        when 'followed' then exists (select from follow f where f.follower_id = s.account_id and f.followee_id = n.from_id)
        when 'follower' then exists (select from follow f where f.follower_id = n.from_id and f.followee_id = s.account_id)
        else true end
      on conflict (subscription_id, notification_id) do nothing`.execute(sql)
  })
}

export type Push = ReturnType<typeof createPush>

type Parts = {
  sealer: Sealer
  carrier: PushCarrier
  subject: () => string
  log: Log
  /** Addresses of pictures: of somebody, and of the app. */
  avatarOf: (accountId: string) => string
  icon: () => string
}

/** Pushes to devices: queued with the notification, sent in working hours, tried again when it did not work. */
export function createPush(ground: Ground, { sealer, carrier, subject, log, avatarOf, icon }: Parts) {
  const { db, clock } = ground
  const keyring = createKeyring(ground, { sealer, carrier, log })
  const tokens = createTokens(sealer)

  async function take(): Promise<Due | undefined> {
    const now = clock()
    const { rows } = await raw<Due>`
      with taken as (
        update push_message set next_at = ${new Date(now.getTime() + LEASE_MS)}::timestamptz, tries = tries + 1
        where id = (select id from push_message where next_at <= ${now}::timestamptz order by next_at limit 1 for update skip locked)
        returning *)
      select m.id, m.subscription_id as "subscriptionId", m.notification_id as "notificationId", m.tries, m.created_at as "createdAt",
        s.account_id as "accountId", s.endpoint, s.p256dh, s.auth, s.language, s.standard, s.token, ${saysDetail('s')} as detail,
        a.working_hours as hours, a.time_zone as zone, a.state = 'active' as active
      from taken m join push_subscription s on s.id = m.subscription_id join account a on a.id = s.account_id`.execute(
      db,
    )
    return rows[0]
  }

  /** Milliseconds until the person's shift; what is not urgent waits for it. */
  function quietFor({ hours, zone }: Due): number {
    const read = parseWorkingHours(hours)
    return read.ok ? waitForShift(read.shifts, clock().getTime(), isZone(zone) ? zone : 'UTC') : 0
  }

  async function attempt(due: Due): Promise<PushOutcome> {
    if (!due.active || clock().getTime() - due.createdAt.getTime() > OLDEST_MS) return 'hopeless'
    const told = await readNotification(ground, due.accountId, due.notificationId)
    if (told === null) return 'hopeless'
    const { rows } = await raw<{ name: string; text: string; handle: string | null }>`
      select f.name, coalesce(nullif(p.warning, ''), p.text, '') as text, a.handle from account f
      left join post p on p.id = ${told.postId}::bigint left join account a on a.id = p.author_id
      where f.id = ${told.fromId}::bigint`.execute(db)
    const [from] = rows
    const words = sayPush(due.language, told.type, due.detail && from !== undefined ? from : null)
    const payload = payloadText({
      ...words,
      ...{ id: told.id, type: told.type, language: due.language, token: tokens.open(due) },
      icon: due.detail ? avatarOf(told.fromId) : icon(),
      url: from?.handle && told.postId ? `/@${from.handle}/${told.postId}` : '/notifications',
    })
    const keys = { ...(await keyring.pair()), subject: subject() }
    return carrier.send(due, payload, keys).catch((error: Error): PushOutcome => {
      log.warn({ error: error.message }, 'a push can’t be sealed for its device and is given up')
      return 'hopeless'
    })
  }

  async function settle(due: Due, outcome: PushOutcome): Promise<void> {
    const wait = WAITS[due.tries - 1]
    if (outcome === 'gone')
      await raw`delete from push_subscription where id = ${due.subscriptionId}::bigint`.execute(db)
    else if (outcome !== 'later' || wait === undefined)
      await raw`delete from push_message where id = ${due.id}::bigint`.execute(db)
    else {
      await putOff(due, wait * 60_000)
      await holdBack(due, wait * 60_000)
    }
  }

  /** What else waits for where nobody answers waits as long, so that it takes no turn of others'. */
  async function holdBack({ subscriptionId }: Due, wait: number): Promise<void> {
    const next = new Date(clock().getTime() + wait)
    await raw`update push_message set next_at = ${next}::timestamptz
      where subscription_id = ${subscriptionId}::bigint and next_at < ${next}::timestamptz`.execute(db)
  }

  async function putOff({ id }: Due, wait: number, uncount = false): Promise<void> {
    await raw`update push_message set next_at = ${new Date(clock().getTime() + wait)}::timestamptz,
      tries = tries - ${uncount ? 1 : 0} where id = ${id}::bigint`.execute(db)
  }

  async function deliver(due: Due): Promise<void> {
    const quiet = quietFor(due)
    if (quiet > 0) return putOff(due, quiet, true)
    const outcome = await attempt(due).catch((error: Error): PushOutcome => {
      log.warn({ error: error.message }, 'a push was not sent; it is tried again later')
      return 'later'
    })
    await settle(due, outcome)
  }

  return {
    announce: createAnnounce(ground, {
      ...{ carrier, log, icon, tokens },
      keys: async () => ({ ...(await keyring.pair()), subject: subject() }),
    }),
    publicKey: keyring.publicKey,
    sealToken: tokens.seal,
    isSealedElsewhere: keyring.isSealedElsewhere,
    /** Throws Refusal `push_address`. */
    async requireAddress(endpoint: string): Promise<void> {
      if ((await carrier.refuse(endpoint)) !== undefined) throw new Refusal('push_address')
    },
    /** Takes one that is due; answers how to try it, which never fails for what is wrong with one of them. */
    async takeOne(): Promise<(() => Promise<void>) | undefined> {
      const due = await take()
      return due && (() => deliver(due))
    },
  }
}
