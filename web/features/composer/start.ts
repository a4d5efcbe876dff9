import type { Post } from '#web/data/posts.ts'
import type { Draft } from './draft.ts'

/**
 * How a post or an answer begins. Who is answered sees and hears of it by the answer itself, so no name eats into
 * the short text; only where being named is what lets the others see it, their names are there from the start.
 */
export function startOf(parent: Post | undefined, me: string): Draft {
  const { visibility } = parent?.birdhouse ?? { visibility: 'company' as const }
  if (!parent || visibility === 'company') return { text: '', fullText: null, visibility }
  const others = parent.mentions
    .map((one) => one.acct)
    .filter((acct) => acct !== me && acct !== parent.account.acct)
  return { text: others.map((acct) => `@${acct} `).join(''), fullText: null, visibility }
}
