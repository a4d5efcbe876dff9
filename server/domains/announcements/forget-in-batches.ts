import type { Ground } from '../ground.ts'

/** Rows forgotten in one transaction. */
const BATCH = 5_000
/** How long it is known who got what, once it is over. */
const KEPT_MS = 30 * 86_400_000

/**
 * Forgets what is kept of announcements that ended 30 days ago or more: `forgetSome` takes those ended by `before`, `limit` rows
 * at most, and answers how many. Answers how many there were.
 */
export async function forgetInBatches(
  { clock }: Pick<Ground, 'clock'>,
  forgetSome: (before: Date, limit: number) => Promise<number>,
): Promise<number> {
  const before = new Date(clock().getTime() - KEPT_MS)
  let [all, some] = [0, BATCH]
  while (some === BATCH) {
    some = await forgetSome(before, BATCH)
    all += some
  }
  return all
}
