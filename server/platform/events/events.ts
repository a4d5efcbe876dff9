import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '#server/store/tables/index.ts'
import type { EventName, Events, Told } from './catalogue.ts'

/** A transaction that can tell: what is told reaches `within` listeners inside it and `after` listeners once it is committed. */
export type Change = {
  sql: Transaction<Tables>
  tell<N extends EventName>(name: N, facts: Events[N]): Promise<void>
}

type Within<N extends EventName> = (change: Change, facts: Events[N]) => Promise<void>
type After<N extends EventName> = (facts: Events[N]) => void

/** Carries what was told to the other nodes. */
export type Relay = (told: Told[]) => void

export type EventBus = {
  /** Runs in the transaction that made the change: durable, and undone with it. For what must never be missed. */
  within<N extends EventName>(name: N, listener: Within<N>): void
  /** Runs after the commit, on every node, in the order of commits seen there. For memory and open streams; must not fail. */
  after<N extends EventName>(name: N, listener: After<N>): void
  /**
   * Runs `work` in one transaction; its answer is given only when everything is committed and told. `deadlocked`: how often it begins
   * again when PostgreSQL ended it for others, with whom it waited in a ring; then it must leave nothing behind but rows.
   */
  change<T>(work: (change: Change) => Promise<T>, deadlocked?: number): Promise<T>
  /** Hands over what another node told. */
  receive(told: Told[]): void
  relayTo(relay: Relay): void
}

/** SQLSTATE of whoever was ended so that the others of a ring can go on. */
const DEADLOCK = '40P01'

/** Enough for a crowd: each time somebody else has come through. */
export const DEADLOCKED = 5

export function createEventBus(db: Kysely<Tables>): EventBus {
  const within = new Map<EventName, Within<never>[]>()
  const after = new Map<EventName, After<never>[]>()
  let relay: Relay = () => {}

  function receive(told: Told[]): void {
    for (const { name, facts } of told) for (const listener of after.get(name) ?? []) listener(facts as never)
  }

  async function change<T>(work: (change: Change) => Promise<T>, deadlocked = 0): Promise<T> {
    try {
      return await changeOnce(work)
    } catch (error) {
      if (deadlocked === 0 || (error as { code?: string }).code !== DEADLOCK) throw error
      return change(work, deadlocked - 1)
    }
  }

  async function changeOnce<T>(work: (change: Change) => Promise<T>): Promise<T> {
    const told: Told[] = []
    const result = await db.transaction().execute((sql) => {
      const change: Change = {
        sql,
        async tell(name, facts) {
          told.push({ name, facts } as Told)
          for (const listener of within.get(name) ?? []) await listener(change, facts as never)
        },
      }
      return work(change)
    })
    receive(told)
    relay(told)
    return result
  }

  return {
    within: (name, listener) =>
      void within.set(name, [...(within.get(name) ?? []), listener as Within<never>]),
    after: (name, listener) => void after.set(name, [...(after.get(name) ?? []), listener as After<never>]),
    change,
    receive,
    relayTo: (to) => {
      relay = to
    },
  }
}
