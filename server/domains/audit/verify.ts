import type { Ground } from '../ground.ts'
import { hashOf } from './hash.ts'
import { audit } from './tables.ts'

const PAGE = 2_000

export type Verdict =
  | { whole: true; entries: string; hash: string }
  /** `number`: the first entry that is not as it was written. */
  | { whole: false; number: string; how: 'missing' | 'altered' | 'cut' | 'not_noted' }

/** An entry as it was noted earlier: its number and its hash in hexadecimal. */
export type Noted = { number: string; hash: string }

/** Reads the whole log from the beginning, in one snapshot. `noted` has to be in it, which shows whether it was written anew as a whole. */
export function verifyAudit({ db }: Pick<Ground, 'db'>, noted?: Noted): Promise<Verdict> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (sql) => {
      let last = { number: '0', hash: Buffer.alloc(0) as Buffer }
      const from = (number: string) =>
        audit(sql)
          .selectFrom('audit_entry')
          .selectAll()
          .where('number', '>', number)
          .orderBy('number')
          .limit(PAGE)
          .execute()
      for (let rows = await from('0'); rows.length > 0; rows = await from(last.number)) {
        for (const row of rows) {
          const number = String(BigInt(last.number) + 1n)
          if (row.number !== number) return { whole: false, number, how: 'missing' }
          if (!hashOf(last.hash, row).equals(row.hash)) return { whole: false, number, how: 'altered' }
          if (noted?.number === number && noted.hash !== row.hash.toString('hex'))
            return { whole: false, number, how: 'not_noted' }
          last = row
        }
      }
      const head = await audit(sql).selectFrom('audit_head').selectAll().executeTakeFirst()
      const cut = head === undefined || head.number !== last.number || !head.hash.equals(last.hash)
      const number = String(BigInt(last.number) + 1n)
      if (cut || BigInt(noted?.number ?? '0') > BigInt(last.number))
        return { whole: false, number, how: 'cut' }
      return { whole: true, entries: last.number, hash: last.hash.toString('hex') }
    })
}
