import { type Kysely, sql as raw } from 'kysely'
import { ledger, type Pattern } from '#rules/measures/ledger.ts'
import { loosePeople } from '#rules/measures/release/labels.ts'
import { PERSONAL } from '#rules/plan/index.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { PERSONAL_CHANNELS } from '../announcements/index.ts'
import { readWaste, type Waste } from '../delivery/index.ts'
import type { Added, State } from './state.ts'

/** It goes through all receipts, so not more often than this. */
export const LEDGER_EVERY_MS = 3_600_000

type Ledger = State['ledger']

/** The ledger as it may be shown, from the one before it: the same while an hour has not passed, or all receipts are gone. */
export async function nextLedger(
  sql: Kysely<Tables>,
  id: string,
  before: Ledger,
  now: Date,
): Promise<Ledger> {
  if (before && now.getTime() - before.at < LEDGER_EVERY_MS) return before
  const patterns = await readPatterns(sql, id)
  if (before && patterns.length === 0) return before
  return moveLedger(before, patterns, await readWaste({ db: sql }, id), now)
}

/** From exact counts to what may be shown of them. */
export function moveLedger(
  before: Ledger,
  patterns: Pattern[],
  waste: readonly Waste[],
  at: Date,
): NonNullable<Ledger> {
  const channels = ledger(patterns, PERSONAL_CHANNELS.length).map(({ channel: index, reached, added }) => {
    const [channel, shown] = [PERSONAL_CHANNELS[index] ?? '', before?.channels[index]]
    return {
      channel,
      reached: loosePeople(shown?.reached ?? 0, reached),
      added: loosePeople(shown?.added ?? 0, added),
      ...sentOn(channel, waste, shown),
    }
  })
  // That a step is there at all would be its first message.
  const steps = waste
    .map(({ step, channel, sends, wasted }) => {
      const shown = before?.steps?.find((one) => one.step === step)
      return {
        ...{ step, channel },
        sent: loosePeople(shown?.sent ?? 0, sends),
        wasted: loosePeople(shown?.wasted ?? 0, wasted),
      }
    })
    .filter(({ sent }) => sent > 0)
  return { at: at.getTime(), channels, steps }
}

/** Nothing is sent on the others: people come to them. */
function sentOn(
  channel: string,
  waste: readonly Waste[],
  before: Partial<Added> = {},
): Pick<Added, 'sent' | 'wasted'> {
  if (!PERSONAL.some((one) => one === channel)) return { sent: null, wasted: null }
  const sum = (of: 'sends' | 'wasted') =>
    waste.reduce((people, one) => people + (one.channel === channel ? one[of] : 0), 0)
  return {
    sent: loosePeople(before.sent ?? 0, sum('sends')),
    wasted: loosePeople(before.wasted ?? 0, sum('wasted')),
  }
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
