import { type Kysely, sql as raw } from 'kysely'
import { ledger, type Pattern } from '#rules/measures/ledger.ts'
import { loosePeople } from '#rules/measures/release/labels.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { PERSONAL_CHANNELS } from '../announcements/index.ts'
import type { State } from './state.ts'

/** It goes through all receipts, so not more often than this. */
const EVERY_MS = 3_600_000

/** The ledger as it may be shown, from the one before it: the same while an hour has not passed, or all receipts are gone. */
export async function nextLedger(
  sql: Kysely<Tables>,
  id: string,
  before: State['ledger'],
  now: Date,
): Promise<State['ledger']> {
  if (before && now.getTime() - before.at < EVERY_MS) return before
  const patterns = await readPatterns(sql, id)
  if (patterns.length === 0) return before
  const channels = ledger(patterns, PERSONAL_CHANNELS.length).map(({ channel, reached, added }) => ({
    channel: PERSONAL_CHANNELS[channel] ?? '',
    reached: loosePeople(before?.channels[channel]?.reached ?? 0, reached),
    added: loosePeople(before?.channels[channel]?.added ?? 0, added),
  }))
  return { at: now.getTime(), channels }
}

/** How many saw, read or confirmed on which set of channels; at most 64 rows, however many people. */
async function readPatterns(sql: Kysely<Tables>, id: string): Promise<Pattern[]> {
  const channels = [...PERSONAL_CHANNELS]
  const { rows } = await raw<Pattern>`
    with each as (
      select r.account_id, bit_or(1 << (array_position(${channels}::text[], r.channel) - 1)) as channels
      from receipt r join addressee d using (announcement_id, account_id)
      where r.announcement_id = ${id}::bigint and not d.joined
        and coalesce(r.seen_at, r.read_at, r.confirmed_at) is not null
        and r.channel = any(${channels}::text[])
      group by 1)
    select channels::int, count(*)::int as people from each group by 1`.execute(sql)
  return rows
}
