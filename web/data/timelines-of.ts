import type { Status } from './posts.ts'
import type { Timeline } from './timeline-type.ts'

/** Where a new post stands, home apart: the rules by which the server puts these timelines together. */
export function timelinesOf(status: Status): Timeline[] {
  const { account, tags, in_reply_to_id: parent, birdhouse } = status
  const { group } = birdhouse
  const toEveryone = birdhouse.visibility === 'company' && !birdhouse.quiet && !parent
  const toOthers = parent && status.in_reply_to_account_id !== account.id
  return [
    ...(toEveryone ? [{ of: 'company' as const }] : []),
    ...(group && !parent ? [{ of: 'group' as const, id: group.id }] : []),
    ...tags.flatMap(({ name }) => {
      const hashtag = name.toLowerCase()
      return [
        { of: 'hashtag' as const, hashtag },
        { of: 'person' as const, id: account.id, replies: true, tagged: hashtag },
      ]
    }),
    { of: 'person', id: account.id, replies: true },
    ...(status.media_attachments.length > 0
      ? [{ of: 'person' as const, id: account.id, replies: true, media: true as const }]
      : []),
    ...(toOthers ? [] : [{ of: 'person' as const, id: account.id, replies: false }]),
  ]
}
