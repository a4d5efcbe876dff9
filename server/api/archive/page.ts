import type { CredentialAccount } from '#contract/mastodon/account.ts'
import type { Status } from '#contract/mastodon/status.ts'
import { escapeHtml } from '#rules/text/html.ts'
import { mediumName } from './activity.ts'

type Post = Omit<Status, 'reblog' | 'why'>

/** Everything readable in a browser without a network: no script, no picture from elsewhere. */
export async function* pageOf(
  owner: CredentialAccount,
  years: ReadonlyMap<string, number>,
  posts: AsyncIterable<Status>,
  organisation: string,
): AsyncGenerator<string> {
  const name = escapeHtml(owner.display_name)
  yield `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src file: 'self'; media-src file: 'self'">
<title>${name} at ${escapeHtml(organisation)}</title>
<style>${STYLE}</style>
<h1>${name}</h1>
<p>@${escapeHtml(owner.username)} at ${escapeHtml(organisation)}. What is here was written for people inside; it may still be confidential.</p>
${owner.note}
<nav>${[...years].map(([year, count]) => `<a href="#y${year}">${year} <small>${count}</small></a>`).join(' ')}</nav>
`
  let shown = ''
  for await (const post of posts) {
    const year = post.created_at.slice(0, 4)
    if (year !== shown) yield `<h2 id="y${year}">${year}</h2>\n`
    shown = year
    yield post.reblog === null
      ? article(post)
      : `<p class="boost">${day(post)} · boosted ${link(post.reblog)}</p>\n`
  }
  if (shown === '') yield '<p>Nothing was posted.</p>\n'
  yield '</html>\n'
}

function article(post: Post): string {
  const { favourites_count, reblogs_count, replies_count, in_reply_to_id, birdhouse } = post
  const about = [
    `<a href="${escapeHtml(post.url)}">${day(post)}</a>`,
    birdhouse.group === null ? WHO[birdhouse.visibility] : `in ${escapeHtml(birdhouse.group.name)}`,
    ...(in_reply_to_id === null
      ? []
      : [`reply to @${escapeHtml(birdhouse.in_reply_to_handle ?? 'somebody')}`]),
    ...(post.edited_at === null ? [] : ['edited']),
    `${replies_count} replies, ${reblogs_count} boosts, ${favourites_count} favourites`,
  ]
  const words = `<div dir="auto"${language(post)}>${post.content}</div>${media(post)}${poll(post)}`
  const warned = `<details><summary>${escapeHtml(post.spoiler_text)}</summary>${words}</details>`
  return `<article><footer>${about.join(' · ')}</footer>${post.spoiler_text === '' ? words : warned}</article>\n`
}

const WHO: Record<Post['birdhouse']['visibility'], string> = {
  company: 'for everyone in the company',
  followers: 'for followers',
  group: 'in a group',
  direct: 'for the people named',
}

const day = ({ created_at }: Post) =>
  `<time datetime="${created_at}">${created_at.slice(0, 16).replace('T', ' ')} UTC</time>`
const link = ({ url, account }: Post) =>
  `<a href="${escapeHtml(url)}">a post of @${escapeHtml(account.username)}</a>`
const language = (post: Post) => (post.language === null ? '' : ` lang="${escapeHtml(post.language)}"`)

function media(post: Post): string {
  return post.media_attachments
    .map((one) => {
      const [name, about] = [mediumName(one), escapeHtml(one.description ?? '')]
      return one.type === 'video'
        ? `<video controls preload="none" src="${name}" title="${about}"></video>`
        : `<img loading="lazy" src="${name}" alt="${about}">`
    })
    .join('')
}

function poll({ poll }: Post): string {
  if (poll === null) return ''
  const options = poll.options.map(
    ({ title, votes_count }) => `<li>${escapeHtml(title)} <small>${votes_count ?? 'hidden'}</small></li>`,
  )
  return `<ul>${options.join('')}</ul>`
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 40rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
article { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding-block: .75rem; }
img, video { display: block; max-width: 100%; max-height: 30rem; margin-block: .5rem; border-radius: .5rem; }
footer, .boost { font-size: .875rem; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
summary { font-style: italic; }
`
