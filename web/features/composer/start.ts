import type { Post } from '#web/data/posts.ts'
import type { useMe } from '#web/data/session.ts'
import { type Draft, NOTHING } from './draft.ts'

type Myself = ReturnType<typeof useMe>['account']

/**
 * How a post or an answer begins: as one has chosen for all apps, and an answer as what it answers. Who is answered sees and hears of it by the answer itself, so no name eats into
 * the short text, and what was behind a warning is answered behind one; only where being named is what lets the others see it, their names are there from the start.
 */
export function startOf(parent: Post | undefined, { acct: me, source }: Myself): Draft {
  const { language } = source
  if (!parent)
    return { ...NOTHING, language, visibility: source.privacy === 'private' ? 'followers' : 'company' }
  const { visibility, group } = parent.birdhouse
  const start = { ...NOTHING, language, visibility, group, warning: parent.spoiler_text || null }
  if (visibility === 'company' || visibility === 'group') return start
  const others = parent.mentions
    .map((one) => one.acct)
    .filter((acct) => acct !== me && acct !== parent.account.acct)
  return { ...start, text: others.map((acct) => `@${acct} `).join('') }
}
