import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Log } from '#server/base/log.ts'
import type { Sealer } from '#server/platform/secrets/index.ts'
import type { Ground } from '../ground.ts'
import type { PushCarrier, PushKeys } from './carrier.ts'

const ABOUT = 'push key'

/** `sealed`: by another SECRET_KEY, so that nothing can be signed with it. */
type Stored = { publicKey: string; sealed: Buffer }
type Parts = { sealer: Sealer; carrier: PushCarrier; log: Log }

/** The pair that pushes are signed with: one for all nodes, made at the first use and remembered. */
export function createKeyring({ db }: Pick<Ground, 'db'>, { sealer, carrier, log }: Parts) {
  let known: Promise<Stored> | undefined
  /** Once only: two nodes with different keys would otherwise end each other's subscriptions for ever. */
  let renewed = false

  async function read(sql: Ground['db'] = db, lock = raw``): Promise<Stored | undefined> {
    const { rows } = await raw<Stored>`
      select public_key as "publicKey", private_key as sealed from push_key ${lock}`.execute(sql)
    return rows[0]
  }

  const make = () => {
    const { publicKey, privateKey } = carrier.makeKeys()
    return { publicKey, sealed: sealer.seal(privateKey, ABOUT) }
  }

  async function find(): Promise<Stored> {
    const stored = (await read()) ?? (await first())
    return sealer.fits(stored.sealed) || renewed ? stored : renew()
  }

  /** Two nodes at once keep one pair. */
  async function first(): Promise<Stored> {
    const made = make()
    await raw`insert into push_key (public_key, private_key) values (${made.publicKey}, ${made.sealed}) on conflict do nothing`.execute(
      db,
    )
    return (await read()) ?? made
  }

  /** No browser takes a push that is signed with another pair than it subscribed to, so the subscriptions go with the old one. */
  async function renew(): Promise<Stored> {
    const now = await db.transaction().execute(async (sql) => {
      const stored = await read(sql, raw`for update`)
      if (stored !== undefined && sealer.fits(stored.sealed)) return stored
      const made = make()
      await raw`update push_key set public_key = ${made.publicKey}, private_key = ${made.sealed}`.execute(sql)
      const gone = await raw`delete from push_subscription`.execute(sql)
      const ended = Number(gone.numAffectedRows ?? 0)
      log.warn({ ended }, 'the key of pushes was sealed with another SECRET_KEY: there is a new one')
      return made
    })
    renewed = true
    return now
  }

  function remembered(): Promise<Stored> {
    known ??= find().catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }

  return {
    publicKey: async () => (await remembered()).publicKey,
    /** Throws Refusal `key_differs`. */
    async pair(): Promise<PushKeys> {
      const { publicKey, sealed } = await remembered()
      if (!sealer.fits(sealed)) throw new Refusal('key_differs')
      return { publicKey, privateKey: sealer.open(sealed, ABOUT) }
    },
    /** Whether it stays unreadable: what a running server renews by itself does not count. */
    async isSealedElsewhere(): Promise<boolean> {
      const stored = renewed ? await read() : undefined
      return stored !== undefined && !sealer.fits(stored.sealed)
    },
  }
}
