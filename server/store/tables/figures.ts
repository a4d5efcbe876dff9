import type { ColumnType } from 'kysely'

type Instant = ColumnType<Date, Date, Date>

/** What is released of an announcement; the domain knows the shape of `state`. */
export type FigureTable = { announcement_id: string; state: unknown; looked_at: Instant }

export type FiguresTables = { figure: FigureTable }
