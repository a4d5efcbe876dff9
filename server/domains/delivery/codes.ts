import { randomBytes } from 'node:crypto'
import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { confirm } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'

/** No letter that is read as another, nor a vowel, so that no code is a word. */
const SIGNS = '23456789BCDFGHJKLMNPQRSTVWXZ'
const LENGTH = 8

/** On paper, where only our door counts who tries: 48 bits. */
export const SLIP_SIGNS = 10

/** In an SMS 38 bits, which count with the number they were sent to alone. */
export const newCode = (signs = LENGTH): string =>
  [...randomBytes(signs)].map((byte) => SIGNS[byte % SIGNS.length]).join('')

/**
 * An SMS by which somebody confirms: it came from their number, and has the code that was sent to it among its words. Answers
 * whether something was confirmed.
 */
export async function confirmByCode(
  ground: Ground,
  { phone, words }: { phone: string; words: readonly string[] },
): Promise<boolean> {
  const codes = words.map((word) => word.toUpperCase()).filter((word) => word.length === LENGTH)
  if (codes.length === 0) return false
  const { rows } = await raw<{ id: string; accountId: string; revision: number }>`
    select v.announcement_id as id, v.account_id as "accountId", v.revision from delivery v join account p on p.id = v.account_id
    where v.code = any(${codes}::text[]) and p.phone = ${phone} and p.state in ('invited', 'active')`.execute(
    ground.db,
  )
  const done = await Promise.all(rows.map((one) => confirmOne(ground, one)))
  return done.includes(true)
}

async function confirmOne(
  ground: Ground,
  one: { id: string; accountId: string; revision: number },
): Promise<boolean> {
  try {
    await confirm(ground, { ...one, channel: 'sms' })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
