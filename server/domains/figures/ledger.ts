import { type Kysely, sql as raw } from 'kysely'
import { ledger, type Pattern } from '#rules/measures/ledger.ts'
import { loosePeople } from '#rules/measures/release/labels.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { PERSONAL_CHANNELS } from '../announcements/index.ts'
import type { Added, State } from './state.ts'

/** It goes through all receipts, so not more often than this. */
export const LEDGER_EVERY_MS = 3_600_000

/** The ledger as it may be shown, from the one before it: the same while an hour has not passed, or all receipts are gone. */
export async function nextLedger(
  sql: Kysely<Tables>,
  id: string,
  before: State['ledger'],
  now: Date,
): Promise<State['ledger']> {
  if (before && now.getTime() - before.at < LEDGER_EVERY_MS) return before
  const patterns = await readPatterns(sql, id)
  if (before && patterns.length === 0) return before
  const sends = await readSends(sql, id)
  const channels = ledger(patterns, PERSONAL_CHANNELS.length).map(({ channel, reached, added }) => ({
    channel: PERSONAL_CHANNELS[channel] ?? '',
    reached: loosePeople(before?.channels[channel]?.reached ?? 0, reached),
    added: loosePeople(before?.channels[channel]?.added ?? 0, added),
    ...sentOn(PERSONAL_CHANNELS[channel] ?? '', sends, before?.channels[channel]),
  }))
  return { at: now.getTime(), channels }
}

const SENT: readonly string[] = ['email', 'push', 'sms']

type Sends = { channel: string; sent: number; wasted: number }

function sentOn(
  channel: string,
  sends: Sends[],
  before: Partial<Added> = {},
): Pick<Added, 'sent' | 'wasted'> {
  if (!SENT.includes(channel)) return { sent: null, wasted: null }
  const found = sends.find((one) => one.channel === channel)
  return {
    sent: loosePeople(before.sent ?? 0, found?.sent ?? 0),
    wasted: loosePeople(before.wasted ?? 0, found?.wasted ?? 0),
  }
}

/** By channel that sends: to how many, and to how many of them after they were done. Within one hour nobody is taken to be late. */
async function readSends(sql: Kysely<Tables>, id: string): Promise<Sends[]> {
  const { rows } = await raw<Sends>`
    select r.channel, count(*)::int as sent, (count(*) filter (where r.delivered_at > case
        when a.level = 'information' then d.seen_at when a.level = 'important' then d.read_at
        else d.confirmed_at end))::int as wasted
    from receipt r join addressee d using (announcement_id, account_id) join announcement a on a.id = r.announcement_id
    where r.announcement_id = ${id}::bigint and not d.joined and r.delivered_at is not null
    group by 1`.execute(sql)
  return rows
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
