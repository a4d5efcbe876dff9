/** A poll with what was voted, the same for every reader. */
export type PollRecord = {
  readonly options: readonly string[]
  /** In the order of the options. */
  readonly votes: readonly number[]
  readonly voters: number
  readonly multiple: boolean
  readonly hideTotals: boolean
  readonly expiresAt: Date
}

/** As it comes out of JSON. */
export type PollRow = Omit<PollRecord, 'expiresAt'> & { expiresAt: string }

export const toPoll = (row: PollRow | null): PollRecord | null =>
  row === null ? null : { ...row, expiresAt: new Date(row.expiresAt) }
