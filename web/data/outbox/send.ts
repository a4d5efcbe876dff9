import { ApiError } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { changePost, keep, type Status } from '#web/data/posts.ts'
import { randomKey } from '#web/data/random-key.ts'
import { prepend } from '#web/data/timeline.ts'
import { timelinesOf } from '#web/data/timelines-of.ts'
import { type Delivered, deliver } from './deliver.ts'
import {
  change,
  isOld,
  maybePosted,
  type Outgoing,
  outbox,
  putIn,
  saved,
  takeOut,
  type Wish,
} from './outbox.ts'

/** How long one may still undo, in milliseconds. */
export const UNDO = 5000

const timers = new Map<string, ReturnType<typeof setTimeout>>()

type Told = (delivered: Delivered) => void

/** Who wants to know that something got through, as long as this page is there. */
const told = new Map<string, Told>()

type How = {
  /** Told when it got through. */
  then?: Told | undefined
  /** What was taken back to be written again. */
  before?: Outgoing | undefined
}

/**
 * Shows it at once and sends it when the time to undo is over. What was taken back and is the same goes under the same key:
 * it may have arrived without an answer that said so. What was changed goes under another, once it is certain what became of the first.
 */
export function sendSoon(accountId: string, wish: Wish, { then, before }: How = {}): void {
  const key = before && said(before) === said(wish) ? before.key : randomKey()
  const instead = sentBefore(key, before)
  const since = key === before?.key ? firstSent(before) : undefined
  putIn({ key, accountId, ...wish, at: Date.now(), since, state: 'waiting', instead })
  if (then) told.set(key, then)
  timers.set(
    key,
    setTimeout(() => void send(key), UNDO),
  )
  holdWhileAlive(key)
}

const fetchInstead = () => import('./instead.ts')

/** Undefined where it never was under the key that it has. */
const firstSent = ({ state, at, since }: Outgoing) => since ?? (state === 'failed' ? at : undefined)

function sentBefore(key: string, before: Outgoing | undefined): Outgoing['instead'] {
  if (!before) return undefined
  const { instead = [], key: old } = before
  const at = firstSent(before)
  const all = at !== undefined && old !== key ? [...instead, { key: old, at }] : instead
  if (all.length === 0) return undefined
  fetchInstead().catch(() => undefined)
  return all
}

const said = ({ body, more, time }: Wish) => JSON.stringify([body, more, time])

/** Takes a post back before it was sent; gives its text for the composer. */
export function undo(key: string): Outgoing | undefined {
  const waiting = outbox.get().find((one) => one.key === key)
  if (waiting?.state === 'sending') return undefined
  clearTimeout(timers.get(key))
  told.delete(key)
  return takeOut(key)
}

/** The key goes along, so that trying twice never posts twice. */
export async function send(key: string, keepalive = false): Promise<void> {
  clearTimeout(timers.get(key))
  const post = outbox.get().find((one) => one.key === key)
  if (!post || post.state === 'sending') return
  change(key, { state: 'sending', error: undefined })
  try {
    const delivered = await (post.instead
      ? (await fetchInstead()).deliverInstead(post, keepalive)
      : deliver(post, keepalive))
    takeOut(key)
    if ('posts' in delivered) for (const one of delivered.posts) putInPlace(one, delivered.posts)
    told.get(key)?.(delivered)
    told.delete(key)
  } catch (error) {
    change(key, { state: 'failed', error })
    // Whoever was taken out of a group meanwhile is told to join, and must find where.
    if (post.group) for (const of of ['group', 'groups']) void client.invalidateQueries({ queryKey: [of] })
  }
}

function putInPlace(status: Status, arrived: Status[]): void {
  const item = keep(status)
  prepend({ of: 'home' }, [{ ...item, why: { kind: 'own' } }])
  for (const timeline of timelinesOf(status)) prepend(timeline, [item])
  const parent = status.in_reply_to_id
  // What came along, as a thread does, counts its answers already.
  if (parent) afterReply(parent, !arrived.some(({ id }) => id === parent))
}

/** What found no server is sent once there is one again. */
export function sendUnreached(): void {
  for (const { key, state, error, at, since = at } of outbox.get()) {
    if (state !== 'failed' || !isUnreached(error)) continue
    if (isOld(since)) change(key, { error: maybePosted() })
    else void send(key)
  }
}

/** There was no answer, so that it is only a matter of time. */
export const isUnreached = (error: unknown): boolean => error instanceof ApiError && error.status === 0

function afterReply(parent: string, uncounted: boolean): void {
  if (uncounted) changePost(parent, (known) => ({ ...known, replies_count: known.replies_count + 1 }))
  void client.invalidateQueries({ queryKey: ['thread'] })
}

/**
 * When the page goes away, what waited is sent by a request that outlives it. What was changed after it had been sent takes
 * several, and nobody is there to send the later ones: the next page begins it anew.
 */
export function sendBeforeLeaving(): void {
  for (const one of outbox.get()) if (one.state === 'waiting') void send(one.key, true)
}

/** Sends what an earlier page left behind, unless that page is still open. */
export async function sendLeftBehind(accountId: string): Promise<void> {
  for (const left of saved(accountId)) {
    if (outbox.get().some((one) => one.key === left.key)) continue
    const free = await isFree(left.key)
    if (!free) continue
    if (isOld(left.since ?? left.at)) {
      outbox.set((now) => [...now, { ...left, state: 'failed', error: maybePosted() }])
      continue
    }
    outbox.set((now) => [...now, { ...left, state: 'waiting' }])
    void send(left.key)
  }
}

const lockName = (key: string) => `birdhouse.outbox.${key}`

/** While this page lives, others leave its post alone. */
function holdWhileAlive(key: string): void {
  void navigator.locks?.request(lockName(key), async () => {
    while (outbox.get().some((one) => one.key === key)) await nextChange()
  })
}

function nextChange(): Promise<void> {
  return new Promise((resolve) => {
    const stop = outbox.subscribe(() => {
      stop()
      resolve()
    })
  })
}

async function isFree(key: string): Promise<boolean> {
  if (!navigator.locks) return true
  return navigator.locks.request(lockName(key), { ifAvailable: true }, async (lock) => lock !== null)
}
