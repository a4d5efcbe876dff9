import { DONE_BY, type Level, RECEIPT_KINDS, type ReceiptKind } from '../announcements/levels.ts'

/** What became of an announcement with a person, on whichever channel. */
export type Come = { furthest: ReceiptKind | null; confirmedRevision: number | null }

export type Standing = { level: Level; revision: number }

/** Whether nothing more is asked of them. What was confirmed of an earlier revision counts for nothing. */
export function isDone({ level, revision }: Standing, { furthest, confirmedRevision }: Come): boolean {
  const done = DONE_BY[level]
  if (done === 'confirmed') return confirmedRevision === revision
  return furthest !== null && rank(furthest) >= rank(done)
}

/**
 * Whether a step is for this person still. After a correction only what was confirmed of it counts: delivered, seen and read were
 * of the words before.
 */
export function stillNeeds(unless: ReceiptKind, standing: Standing, come: Come): boolean {
  if (isDone(standing, come)) return false
  const askedAgain = DONE_BY[standing.level] === 'confirmed' && standing.revision > 1
  if (askedAgain || come.furthest === null) return true
  return rank(come.furthest) < rank(unless)
}

const rank = (kind: ReceiptKind): number => RECEIPT_KINDS.indexOf(kind)
