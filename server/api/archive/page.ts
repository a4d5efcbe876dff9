import type { CredentialAccount } from '#contract/mastodon/account.ts'
import type { Status } from '#contract/mastodon/status.ts'
import { escapeHtml } from '#rules/text/html.ts'
import type { Language } from '#server/domains/mail/index.ts'
import { mediumName } from './activity.ts'
import { PAGE_WORDS, type PageWords } from './page-words.ts'

type Post = Omit<Status, 'reblog' | 'why'>

/** Everything readable in a browser without a network: no script, no picture from elsewhere. */
export async function* pageOf(
  owner: CredentialAccount,
  years: ReadonlyMap<string, number>,
  posts: AsyncIterable<Status>,
  organisation: string,
  tongue: Language,
): AsyncGenerator<string> {
  const words = PAGE_WORDS[tongue]
  const [name, handle, where] = [owner.display_name, owner.username, organisation].map(escapeHtml) as [
    string,
    string,
    string,
  ]
  yield `<!doctype html>
<html lang="${tongue}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src file: 'self'; media-src file: 'self'">
<title>${words.title(name, where)}</title>
<style>${STYLE}</style>
<h1>${name}</h1>
<p>${words.about(handle, where)}</p>
${owner.note}
<nav>${[...years].map(([year, count]) => `<a href="#y${year}">${year} <small>${count}</small></a>`).join(' ')}</nav>
`
  let shown = ''
  for await (const post of posts) {
    const year = post.created_at.slice(0, 4)
    if (year !== shown) yield `<h2 id="y${year}">${year}</h2>\n`
    shown = year
    yield post.reblog === null
      ? article(post, words)
      : `<p class="boost">${day(post)} · ${link(post.reblog, words)}</p>\n`
  }
  if (shown === '') yield `<p>${words.nothing}</p>\n`
  yield '</html>\n'
}

function article(post: Post, words: PageWords): string {
  const { favourites_count, reblogs_count, replies_count, in_reply_to_id, birdhouse } = post
  const about = [
    `<a href="${escapeHtml(post.url)}">${day(post)}</a>`,
    birdhouse.group === null
      ? words.who[birdhouse.visibility]
      : words.group(escapeHtml(birdhouse.group.name)),
    ...(in_reply_to_id === null ? [] : [words.reply(safely(birdhouse.in_reply_to_handle))]),
    ...(post.edited_at === null ? [] : [words.edited]),
    ...(replies_count > 0 ? [words.replies(replies_count)] : []),
    ...(reblogs_count > 0 ? [words.boosts(reblogs_count)] : []),
    ...(favourites_count > 0 ? [words.favourites(favourites_count)] : []),
  ]
  const text = `<div dir="auto"${language(post)}>${post.content}</div>${media(post)}${poll(post, words)}`
  const warned = `<details><summary>${escapeHtml(post.spoiler_text)}</summary>${text}</details>`
  return `<article><footer>${about.join(' · ')}</footer>${post.spoiler_text === '' ? text : warned}</article>\n`
}

const day = ({ created_at }: Post) =>
  `<time datetime="${created_at}">${created_at.slice(0, 16).replace('T', ' ')} UTC</time>`
const safely = (handle: string | null) => (handle === null ? null : escapeHtml(handle))
function link({ url, account }: Post, words: PageWords): string {
  const [boosted, what] = words.boosted(escapeHtml(account.username))
  return `${boosted}<a href="${escapeHtml(url)}">${what}</a>`
}
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

function poll({ poll }: Post, words: PageWords): string {
  if (poll === null) return ''
  const options = poll.options.map(
    ({ title, votes_count }) => `<li>${escapeHtml(title)} <small>${votes_count ?? words.hidden}</small></li>`,
  )
  return `<ul>${options.join('')}</ul>`
}

const STYLE = `
:root {
  color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif;
  background: light-dark(#faf7f0, #171512); color: light-dark(#1f1d1a, #ece7dd);
  --quiet: light-dark(#635d54, #a8a196); --line: light-dark(#e3ddd1, #38342e); --accent: light-dark(#1f5c43, #86c9a8);
}
body { max-width: 40rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
a { color: var(--accent); }
article { border-top: 1px solid var(--line); padding-block: .75rem; }
article p { margin-block: .25rem; }
footer, footer a, .boost { color: var(--quiet); }
img, video { display: block; max-width: 100%; max-height: 30rem; margin-block: .5rem; border-radius: .5rem; }
footer, .boost { font-size: .875rem; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
summary { font-style: italic; }
`
