import { type Segment, segments } from './segments.ts'

/** Where a mention or hashtag leads. `null` for a handle that nobody has: it stays plain text. */
export type Addresses = { mention: (handle: string) => string | null; hashtag: (tag: string) => string }

const SHOWN_OF_LINK = 30

/**
 * A post's text as the HTML that Mastodon's clients expect in `content`: paragraphs, line breaks, links,
 * and nothing that the author wrote as markup. Line ends are kept: a blank line parts paragraphs, each
 * further one is a `<br>`.
 */
export function toHtml(text: string, addresses: Addresses): string {
  const plain = text.replace(/\r\n?/g, '\n')
  if (plain === '') return ''
  const inner = segments(plain)
    .map((segment) => segmentToHtml(segment, addresses))
    .join('')
  return `<p>${inner.replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br>')}</p>`
}

/** Text made harmless both between tags and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function segmentToHtml({ kind, text, value }: Segment, { mention, hashtag }: Addresses): string {
  if (kind === 'link') return linkToHtml(text, value)
  const label = `${escapeHtml(text.charAt(0))}<span>${escapeHtml(text.slice(1))}</span>`
  if (kind === 'hashtag') {
    return `<a href="${escapeHtml(hashtag(value))}" class="mention hashtag" rel="tag">${label}</a>`
  }
  const person = kind === 'mention' ? mention(value) : null
  if (person === null) return escapeHtml(text)
  return `<span class="h-card" translate="no"><a href="${escapeHtml(person)}" class="u-url mention">${label}</a></span>`
}

/** The whole address is in the text, so that copying works; clients hide what is marked invisible. */
function linkToHtml(text: string, url: string): string {
  const protocol = /^https?:\/\/(?:www\.)?/i.exec(text)?.[0] ?? ''
  const rest = [...text.slice(protocol.length)]
  const shown = rest.slice(0, SHOWN_OF_LINK).join('')
  const hidden = rest.slice(SHOWN_OF_LINK).join('')
  const parts = [
    protocol && `<span class="invisible">${escapeHtml(protocol)}</span>`,
    `<span${hidden ? ' class="ellipsis"' : ''}>${escapeHtml(shown)}</span>`,
    hidden && `<span class="invisible">${escapeHtml(hidden)}</span>`,
  ]
  return `<a href="${escapeHtml(url)}" rel="nofollow noopener" target="_blank" translate="no">${parts.join('')}</a>`
}
