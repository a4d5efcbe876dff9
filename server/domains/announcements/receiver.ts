import { DEADLOCKED } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
import type { Receipt } from './receipts.ts'
import { receive } from './receive.ts'

/** Receipts written together at most. */
const BATCH = 1_000

type Waiting = { receipts: readonly Receipt[]; done: () => void; failed: (error: unknown) => void }

export type Receiver = {
  /** Kept once this is answered. Those that come while others are being written go together in the next transaction. */
  take(receipts: readonly Receipt[]): Promise<void>
}

/** The way of receipts from readers to the database: a transaction for all that wait, one at a time on each node. */
export function createReceiver({ events, clock }: Ground): Receiver {
  const waiting: Waiting[] = []
  let working = false

  async function work(): Promise<void> {
    working = true
    while (waiting.length > 0) await writeSome()
    working = false
  }

  async function writeSome(): Promise<void> {
    const some = takeSome()
    try {
      const receipts = some.flatMap((one) => one.receipts)
      await events.change(({ sql }) => receive(sql, receipts, clock()), DEADLOCKED)
      for (const { done } of some) done()
    } catch (error) {
      for (const { failed } of some) failed(error)
    }
  }

  function takeSome(): Waiting[] {
    let receipts = 0
    const count = waiting.findIndex((one) => {
      receipts += one.receipts.length
      return receipts > BATCH
    })
    return waiting.splice(0, count === -1 ? waiting.length : Math.max(1, count))
  }

  return {
    take: (receipts) =>
      new Promise((done, failed) => {
        waiting.push({ receipts, done, failed })
        if (!working) void work()
      }),
  }
}
