import { sql as raw } from 'kysely'
import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { Sealer } from '#server/platform/secrets/index.ts'
import type { Ground } from '../ground.ts'
import type { Outcome } from './carrier.ts'
import { type Content, type Letter, renderLetter } from './letter.ts'
import { mails } from './tables.ts'

/** Minutes after the first, second, … failure; after the last one it is given up, some two days later. */
const WAITS = [1, 5, 15, 60, 180, 360, 720, 1440]
/** Whoever tries one is given this long before somebody else does. */
const LEASE_MS = 5 * 60_000
const SHOWN = 50

const about = (id: string) => `mail ${id}`

export type Due = { id: string; address: string; tries: number; expired: boolean; content: Content | null }

/** Mail that waits: written in the transaction of its cause, so that there is neither one without the other. */
export function createOutbox({ db, events, clock }: Ground, sealer: Sealer) {
  /** Null for what another key has sealed: it can never be sent. */
  function unseal({ id, content }: { id: string; content: Buffer | null }): Content | null {
    try {
      return content && (JSON.parse(sealer.open(content, about(id))) as Content)
    } catch {
      return null
    }
  }

  return {
    async write({ sql, tell }: Change, letter: Letter): Promise<void> {
      const id = newId()
      const { kind, to, expires } = letter
      const content = sealer.seal(JSON.stringify(renderLetter(letter)), about(id))
      const now = clock()
      const row = { id, kind, address: to, content, created_at: now, next_at: now, expires_at: expires }
      await mails(sql).insertInto('mail').values(row).execute()
      await tell('mail.written', {})
    },

    /** Takes the one that has waited longest, for five minutes; undefined when none is due. */
    async take(): Promise<Due | undefined> {
      const now = clock()
      const row = await mails(db)
        .updateTable('mail')
        .set((b) => ({ next_at: new Date(now.getTime() + LEASE_MS), tries: b('tries', '+', 1) }))
        .where('id', '=', (b) =>
          b
            .selectFrom('mail')
            .select('id')
            .where('state', '=', 'waiting')
            .where('next_at', '<=', now)
            .orderBy('next_at')
            .limit(1)
            .forUpdate()
            .skipLocked(),
        )
        .returning(['id', 'address', 'tries', 'content', 'expires_at'])
        .executeTakeFirst()
      if (row === undefined) return undefined
      return { ...row, expired: row.expires_at <= now, content: unseal(row) }
    },

    /** Writes down what became of a try; answers what the mail's state is now. */
    async settle({ id, tries }: Pick<Due, 'id' | 'tries'>, outcome: Outcome) {
      const now = clock()
      const wait = WAITS[tries - 1]
      const over = outcome.verdict === 'sent' || outcome.hopeless === true || wait === undefined
      const state = !over ? 'waiting' : outcome.verdict === 'sent' ? 'sent' : 'given_up'
      await mails(db)
        .updateTable('mail')
        .set({
          ...{ state, verdict: outcome.verdict, detail: outcome.detail.slice(0, 200) },
          ...(over
            ? { done_at: now, content: null }
            : { next_at: new Date(now.getTime() + (wait ?? 0) * 60_000) }),
        })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .execute()
      return state
    },

    /** What waits is tried now: the cause may be mended. */
    tryNow: (): Promise<void> =>
      events.change(async ({ sql, tell }) => {
        await mails(sql)
          .updateTable('mail')
          .set({ next_at: clock() })
          .where('state', '=', 'waiting')
          .execute()
        await tell('mail.written', {})
      }),

    /** How many wait and were given up, when one was last sent, and those in trouble, newest first. */
    async look() {
      const counts = await mails(db)
        .selectFrom('mail')
        .select((b) => [
          b.fn.countAll<string>().filterWhere('state', '=', 'waiting').as('waiting'),
          b.fn.countAll<string>().filterWhere('state', '=', 'given_up').as('given_up'),
          raw<Date | null>`min(created_at) filter (where state = 'waiting')`.as('waiting_since'),
          raw<Date | null>`max(done_at) filter (where state = 'sent')`.as('sent_at'),
        ])
        .executeTakeFirstOrThrow()
      const troubled = await mails(db)
        .selectFrom('mail')
        .select(['id', 'kind', 'address', 'state', 'tries', 'next_at', 'created_at', 'verdict', 'detail'])
        .where('state', '<>', 'sent')
        .where('verdict', 'is not', null)
        .orderBy('id', 'desc')
        .limit(SHOWN)
        .execute()
      return {
        waiting: Number(counts.waiting),
        waitingSince: counts.waiting_since,
        givenUp: Number(counts.given_up),
        sentAt: counts.sent_at,
        troubled,
      }
    },
  }
}
