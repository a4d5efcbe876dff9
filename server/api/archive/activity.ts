import type { MediaAttachment } from '#contract/mastodon/media.ts'
import type { Status } from '#contract/mastodon/status.ts'

type Carried = Omit<Status, 'reblog' | 'why'>

/** ActivityStreams 2.0, with the two words that Mastodon's archives add to it. */
export const CONTEXT = [
  'https://www.w3.org/ns/activitystreams',
  { Hashtag: 'as:Hashtag', sensitive: 'as:sensitive' },
]

/** A post as the activity that made it: a boost is an Announce, everything else a Create. `site` is our address. */
export function toActivity(post: Status, site: string): object {
  const actor = post.account.url
  const common = { id: `${post.url}/activity`, actor, published: post.created_at, ...audienceOf(post, site) }
  if (post.reblog !== null) return { type: 'Announce', ...common, object: post.reblog.url }
  return { type: 'Create', ...common, object: toNote(post, site) }
}

function toNote(post: Carried, site: string): object {
  const { in_reply_to_id, birdhouse } = post
  return {
    id: post.url,
    type: post.poll === null ? 'Note' : 'Question',
    url: post.url,
    attributedTo: post.account.url,
    published: post.created_at,
    ...(post.edited_at !== null && { updated: post.edited_at }),
    ...(in_reply_to_id !== null && {
      inReplyTo: `${site}/@${birdhouse.in_reply_to_handle ?? post.account.username}/${in_reply_to_id}`,
    }),
    ...audienceOf(post, site),
    ...(post.spoiler_text !== '' && { summary: post.spoiler_text }),
    sensitive: post.sensitive,
    content: post.content,
    ...(post.language !== null && { contentMap: { [post.language]: post.content } }),
    source: { content: wordsOf(post), mediaType: 'text/plain' },
    ...(post.poll !== null && {
      [post.poll.multiple ? 'anyOf' : 'oneOf']: post.poll.options.map(({ title, votes_count }) => ({
        type: 'Note',
        name: title,
        replies: { type: 'Collection', totalItems: votes_count ?? 0 },
      })),
      endTime: post.poll.expires_at,
    }),
    attachment: post.media_attachments.map((one) => ({
      type: 'Document',
      mediaType: typeOf(one),
      url: mediumName(one),
      name: one.description,
      width: one.meta.original.width,
      height: one.meta.original.height,
    })),
    tag: [
      ...post.mentions.map(({ acct, url }) => ({ type: 'Mention', href: url, name: `@${acct}` })),
      ...post.tags.map(({ name, url }) => ({ type: 'Hashtag', href: url, name: `#${name}` })),
    ],
  }
}

/** What follows the name in an address, for how long it opens, is no part of the file. */
const endingOf = ({ url }: MediaAttachment) => /\.(\w+)(?:\?|$)/.exec(url)?.[1] ?? 'bin'
const typeOf = (one: MediaAttachment) => `${one.type}/${endingOf(one)}`

/** Where it lies in the archive. */
export const mediumName = (one: MediaAttachment): string => `media/${one.id}.${endingOf(one)}`

/** The short text, and the full text after a blank line. */
export const wordsOf = ({ birdhouse: { text, full_text } }: Carried): string =>
  full_text === null ? text : `${text}\n\n${full_text}`

/** Never ActivityStreams' Public: what was for the whole company was not for the world. */
function audienceOf(post: Carried, site: string): { to: string[]; cc: string[] } {
  const named = post.mentions.map(({ url }) => url)
  const followers = `${post.account.url}/followers`
  if (post.birdhouse.visibility === 'company') return { to: [`${site}/company`], cc: [followers, ...named] }
  const { group } = post.birdhouse
  if (group !== null) return { to: [`${site}/groups/${group.handle}`], cc: named }
  if (post.birdhouse.visibility === 'followers') return { to: [followers], cc: named }
  return { to: named, cc: [] }
}
