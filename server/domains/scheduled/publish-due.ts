import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Log } from '#server/base/log.ts'
import { type Change, DEADLOCKED } from '#server/platform/events/index.ts'
import { keepWorking } from '#server/platform/work/index.ts'
import { addDraft } from '../drafts/index.ts'
import type { Ground } from '../ground.ts'
import { publishWithin } from '../posts/index.ts'
import { draftOf, type Wish } from './wish.ts'

const LOOK_MS = 3_000
/** After a failure that is not the post's. */
const AGAIN_MS = 60_000

type Due = { id: string; accountId: string; wish: Wish; key: string | null; active: boolean }

/**
 * Publishes one that is due: it is taken, published and forgotten in one transaction, so that whoever dies at whatever
 * moment, it is published once. What may not be published any more becomes a draft with the reason, and its author is told.
 * False when none is due.
 */
export async function publishOne(ground: Ground, limit: number): Promise<boolean> {
  let tried: Due | undefined
  try {
    return await ground.events.change(async (change) => {
      tried = await takeDue(change, ground.clock())
      if (tried === undefined) return false
      const { id, accountId: authorId, wish, key, active } = tried
      if (!active) throw new Refusal('person_without_access', { handle: '' })
      const idempotencyKey = key ?? `scheduled ${id}`
      await publishWithin(change, ground, { ...wish, authorId, idempotencyKey, limit })
      await forget(change, id)
      return true
    }, DEADLOCKED)
  } catch (error) {
    if (tried === undefined) throw error
    if (!(error instanceof Refusal)) {
      await putOff(ground, tried.id)
      throw error
    }
    // Whoever has too many drafts keeps it scheduled until there is room.
    await keepAsDraft(ground, tried.id, error.code).catch((full: unknown) => {
      if (!(full instanceof Refusal) || tried === undefined) throw full
      return putOff(ground, tried.id)
    })
    return true
  }
}

async function takeDue({ sql }: Change, now: Date, id?: string): Promise<Due | undefined> {
  const { rows } = await raw<Due>`
    select s.id, s.account_id as "accountId", s.wish, s.idempotency_key as key, a.state = 'active' as active
    from scheduled_post s join account a on a.id = s.account_id
    where s.next_at <= ${now}::timestamptz ${id === undefined ? raw`` : raw`and s.id = ${id}::bigint`}
    order by s.next_at, s.id limit 1 for update of s skip locked`.execute(sql)
  return rows[0]
}

async function forget({ sql }: Change, id: string): Promise<void> {
  await raw`delete from scheduled_post where id = ${id}::bigint`.execute(sql)
}

async function keepAsDraft({ events, clock }: Ground, id: string, reason: string): Promise<void> {
  await events.change(async (change) => {
    const due = await takeDue(change, clock(), id)
    if (due === undefined) return
    await addDraft(change.sql, due.accountId, {
      content: await draftOf(change.sql, due.wish),
      reason,
      at: clock(),
    })
    await forget(change, id)
    await change.tell('scheduled.failed', { accountId: due.accountId })
  })
}

async function putOff({ db, clock }: Ground, id: string): Promise<void> {
  const next = new Date(clock().getTime() + AGAIN_MS)
  await raw`update scheduled_post set next_at = ${next}::timestamptz where id = ${id}::bigint`.execute(db)
}

/** Publishes what is due, on every node. Answers how to stop; one under way is finished. */
export function publishInTime(ground: Ground, limit: () => Promise<number>, log: Log): () => Promise<void> {
  const failed = 'what is due was not published; it is tried again soon'
  const doOne = async () => publishOne(ground, await limit())
  return keepWorking({ doOne, every: LOOK_MS, log, failed }).stop
}
