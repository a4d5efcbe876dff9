/** What readers of one group said of, or did after, what one group of authors wrote: acts within 24 hours. */
export type Reactions = {
  useful: number
  replies: number
  saves: number
  notForMe: number
  mutes: number
  unfollows: number
}

/** What is assumed before anybody reacted: as if `alpha` had found it useful and `beta` had not. */
export const PRIOR = { alpha: 2, beta: 2 }

/**
 * Useful by team, a share: (useful + replies + saves + α) / (that + not-for-me + mutes + unfollows + α + β).
 * The mean of a beta distribution after the reactions; with few of them it stays near α/(α + β).
 */
export function usefulShare(reactions: Reactions, { alpha, beta } = PRIOR): number {
  const good = reactions.useful + reactions.replies + reactions.saves
  const bad = reactions.notForMe + reactions.mutes + reactions.unfollows
  return (good + alpha) / (good + bad + alpha + beta)
}
