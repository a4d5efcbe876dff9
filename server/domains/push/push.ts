import { sql as raw } from 'kysely'
import { waitForShift } from '#rules/people/shift-wait.ts'
import { parseWorkingHours } from '#rules/people/working-hours.ts'
import { isZone } from '#rules/people/zone-time.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Log } from '#server/base/log.ts'
import type { EventBus } from '#server/platform/events/index.ts'
import type { Sealer } from '#server/platform/secrets/index.ts'
import type { Ground } from '../ground.ts'
import { readNotification } from '../notifications/index.ts'
import type { PushCarrier, PushKeys, PushOutcome } from './carrier.ts'
import { sayPush } from './words.ts'

const LOOK_MS = 10_000
const LEASE_MS = 60_000
/** Minutes until the next try. */
const WAITS = [1, 5, 15, 60, 240]
const OLDEST_MS = 4 * 86_400_000
const ABOUT = 'push key'

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
  tries: number
  createdAt: Date
  hours: string
  zone: string
  active: boolean
}

/** In the transaction of a notification: one message for each subscription that wants its kind. */
export function queuePushes(events: EventBus): void {
  events.within('notification.added', async ({ sql }, { notificationId, accountId }) => {
    await raw`
      insert into push_message (id, subscription_id, notification_id)
      select ${newId()}::bigint + row_number() over (order by s.id), s.id, n.id
        from push_subscription s join notification n on n.id = ${notificationId}::bigint
      where s.account_id = ${accountId}::bigint and n.type = any(s.alerts) and case s.policy when 'none' then false
        when 'followed' then exists (select from follow f where f.follower_id = s.account_id and f.followee_id = n.from_id)
        when 'follower' then exists (select from follow f where f.follower_id = n.from_id and f.followee_id = s.account_id)
        else true end
      on conflict do nothing`.execute(sql)
  })
}

export type Push = ReturnType<typeof createPush>

type Parts = { sealer: Sealer; carrier: PushCarrier; subject: () => string }

/** Pushes to devices: queued with the notification, sent in working hours, tried again when it did not work. */
export function createPush(ground: Ground, { sealer, carrier, subject }: Parts) {
  const { db, clock } = ground

  async function readKeys(): Promise<PushKeys | undefined> {
    const { rows } = await raw<{ publicKey: string; sealed: Buffer }>`
      select public_key as "publicKey", private_key as sealed from push_key`.execute(db)
    const [row] = rows
    return row && { publicKey: row.publicKey, privateKey: sealer.open(row.sealed, ABOUT) }
  }

  /** Made at the first use; two nodes at once keep one pair. */
  async function keys(): Promise<PushKeys> {
    const known = await readKeys()
    if (known !== undefined) return known
    const made = carrier.makeKeys()
    await raw`insert into push_key (public_key, private_key) values (${made.publicKey}, ${sealer.seal(made.privateKey, ABOUT)})
      on conflict do nothing`.execute(db)
    return (await readKeys()) ?? made
  }

  async function take(): Promise<Due | undefined> {
    const now = clock()
    const { rows } = await raw<Due>`
      with taken as (
        update push_message set next_at = ${new Date(now.getTime() + LEASE_MS)}::timestamptz, tries = tries + 1
        where id = (select id from push_message where next_at <= ${now}::timestamptz order by next_at limit 1 for update skip locked)
        returning *)
      select m.id, m.subscription_id as "subscriptionId", m.notification_id as "notificationId", m.tries, m.created_at as "createdAt",
        s.account_id as "accountId", s.endpoint, s.p256dh, s.auth, s.detail, s.language,
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
    const payload = JSON.stringify({
      ...words,
      notification_id: told.id,
      notification_type: told.type,
      preferred_locale: due.language,
      url: from?.handle && told.postId ? `/@${from.handle}/${told.postId}` : '/notifications',
    })
    return carrier.send(due, payload, { ...(await keys()), subject: subject() })
  }

  async function settle(due: Due, outcome: PushOutcome): Promise<void> {
    const wait = WAITS[due.tries - 1]
    if (outcome === 'gone')
      await raw`delete from push_subscription where id = ${due.subscriptionId}::bigint`.execute(db)
    else if (outcome !== 'later' || wait === undefined)
      await raw`delete from push_message where id = ${due.id}::bigint`.execute(db)
    else await putOff(due, wait * 60_000)
  }

  async function putOff({ id }: Due, wait: number, uncount = false): Promise<void> {
    await raw`update push_message set next_at = ${new Date(clock().getTime() + wait)}::timestamptz,
      tries = tries - ${uncount ? 1 : 0} where id = ${id}::bigint`.execute(db)
  }

  return {
    publicKey: async () => (await keys()).publicKey,
    /** Throws Refusal `push_address`. */
    async requireAddress(endpoint: string): Promise<void> {
      if ((await carrier.refuse(endpoint)) !== undefined) throw new Refusal('push_address')
    },
    /** Tries one that is due; false when there is none. */
    async deliverOne(): Promise<boolean> {
      const due = await take()
      if (due === undefined) return false
      const quiet = quietFor(due)
      if (quiet > 0) await putOff(due, quiet, true)
      else await settle(due, await attempt(due))
      return true
    },
  }
}

/** Sends what waits, on every node. Answers how to stop; a try under way is finished. */
export function deliverPushes(push: Push, events: EventBus, log: Log): () => Promise<void> {
  let stopped = false
  let again = false
  let working: Promise<void> | undefined
  async function work(): Promise<void> {
    do {
      again = false
      while (!stopped && (await push.deliverOne()));
    } while (again && !stopped)
  }
  function wake(): void {
    again = true
    if (working !== undefined || stopped) return
    working = work()
      .catch((error: Error) =>
        log.warn({ error: error.message }, 'a push was not sent; it is tried again later'),
      )
      .finally(() => {
        working = undefined
      })
  }
  events.after('notification.added', wake)
  const timer = setInterval(wake, LOOK_MS)
  timer.unref()
  return async () => {
    stopped = true
    clearInterval(timer)
    await working
  }
}
