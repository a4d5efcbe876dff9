import { type Kysely, sql as raw } from 'kysely'
import type { ReceiptKind } from '#rules/announcements/levels.ts'
import type { Counts } from '#rules/measures/release/release.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { JOINED_UNIT, PERSONAL_CHANNELS } from '../announcements/index.ts'
import type { Unit } from './state.ts'

type Row = { unit: number; channel: string; kind: ReceiptKind; people: number }

/** Everything that was counted of an announcement; exact, so it must go through a release before anybody has it. */
export type Tally = {
  of(kind: ReceiptKind, units: readonly Unit[]): Counts
  joined(kind: ReceiptKind): number
}

export async function readTally(sql: Kysely<Tables>, id: string): Promise<Tally> {
  const { rows } = await raw<Row>`select unit_id as unit, channel, kind, sum(people)::int as people
    from announcement_count where announcement_id = ${id}::bigint group by 1, 2, 3`.execute(sql)
  const sum = (matches: (row: Row) => boolean) =>
    rows.reduce((people, row) => people + (matches(row) ? row.people : 0), 0)
  return {
    of: (kind, units) => {
      const ofKind = (channel: string, unit?: number) =>
        sum(
          (row) =>
            row.kind === kind &&
            row.channel === channel &&
            (unit === undefined ? row.unit !== JOINED_UNIT : row.unit === unit),
        )
      return {
        all: ofKind('any'),
        units: units.map(({ id: unit }) => ofKind('any', unit)),
        channels: PERSONAL_CHANNELS.map((channel) => ofKind(channel)),
      }
    },
    joined: (kind) => sum((row) => row.unit === JOINED_UNIT && row.kind === kind && row.channel === 'any'),
  }
}

export async function readUnits(sql: Kysely<Tables>, id: string): Promise<Unit[]> {
  const { rows } = await raw<Unit>`select id::int, name, addressed from announcement_unit
    where announcement_id = ${id}::bigint order by id`.execute(sql)
  return rows
}
