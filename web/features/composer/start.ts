import type { Post } from '#web/data/posts.ts'
import { type Draft, NOTHING } from './draft.ts'

/**
 * How a post or an answer begins. Who is answered sees and hears of it by the answer itself, so no name eats into
 * the short text, and what was behind a warning is answered behind one; only where being named is what lets the others see it, their names are there from the start.
 */
export function startOf(parent: Post | undefined, me: string): Draft {
  if (!parent) return NOTHING
  const { visibility, group } = parent.birdhouse
  const start = { ...NOTHING, visibility, group, warning: parent.spoiler_text || null }
  if (visibility === 'company' || visibility === 'group') return start
  const others = parent.mentions
    .map((one) => one.acct)
    .filter((acct) => acct !== me && acct !== parent.account.acct)
  return { ...start, text: others.map((acct) => `@${acct} `).join('') }
}
