import type { Account, CredentialAccount, Relationship } from '#contract/mastodon/account.ts'
import type { CustomEmoji } from '#contract/mastodon/emoji.ts'
import { toHtml } from '#rules/text/html.ts'
import type { Relationship as Known } from '#server/domains/follows/index.ts'
import type { Card } from '#server/domains/people/index.ts'
import { privacyOf, quotePolicyOf } from './posting.ts'
import { presentRole } from './role.ts'

/** Builds the addresses in answers. */
export type Site = {
  url: string
  /** What comes behind a handle in a whole address; with its port, where it has one. */
  host: string
  /** The address of a file that is not for everybody, as who may see it gets it; `of` is what it belongs to. */
  file: (path: string, of?: string) => string
  /** When such addresses change, in milliseconds. */
  turns: () => number
  /** Emoji of our own that a text names. */
  emojis: (text: string) => CustomEmoji[]
}

/** The one that is drawn for everybody. */
export function presentAvatar(site: Site, id: string): string {
  return `${site.url}/avatars/${id}.svg`
}

/** One's own, for who is signed in or has a signed address; null where there is none. */
export function presentPicture(site: Site, card: Card, kind: 'avatar' | 'header'): string | null {
  const blob = kind === 'avatar' ? card.avatarBlob : card.headerBlob
  return blob === null ? null : site.file(`/avatars/${card.id}/${kind}/${blob.slice(0, 16)}.webp`)
}

export function presentAccount(site: Site, card: Card): Account {
  const header = presentPicture(site, card, 'header') ?? `${site.url}/header.svg`
  const avatar = presentPicture(site, card, 'avatar') ?? presentAvatar(site, card.id)
  return {
    id: card.id,
    username: card.handle,
    acct: card.handle,
    display_name: card.name,
    locked: card.locked,
    bot: card.bot,
    discoverable: card.discoverable,
    indexable: false,
    group: false,
    created_at: card.createdAt.toISOString(),
    note: textToHtml(site, card.note),
    url: `${site.url}/@${card.handle}`,
    uri: `${site.url}/@${card.handle}`,
    avatar,
    avatar_static: avatar,
    avatar_description: card.avatarDescription,
    header,
    header_static: header,
    header_description: card.headerDescription,
    followers_count: card.followers,
    following_count: card.following,
    statuses_count: card.posts,
    last_status_at: card.lastPostOn,
    emojis: site.emojis(wordsOf(card)),
    fields: card.fields.map(({ name, value }) => ({
      name,
      value: lineToHtml(site, value),
      verified_at: null,
    })),
    birdhouse: { role: card.role, team: card.team, location: card.location, state: card.state },
  }
}

const texts = new WeakMap<Card, { text: string; until: number }>()

/** The same as JSON, made once for as long as the person is as they are and the addresses in it hold. */
export function accountText(site: Site, card: Card): string {
  const known = texts.get(card)
  if (known !== undefined && known.until > Date.now()) return known.text
  const text = JSON.stringify(presentAccount(site, card))
  texts.set(card, { text, until: site.turns() })
  return text
}

/** `requests`: how many wait to follow one. */
export function presentMyself(site: Site, card: Card, requests: number): CredentialAccount {
  const administrator = card.roles.some((role) => role.builtIn === 'administrator')
  const [role] = card.roles
  return {
    ...presentAccount(site, card),
    source: {
      privacy: privacyOf(card),
      sensitive: card.postSensitive,
      indexable: false,
      language: card.postLanguage,
      note: card.note,
      fields: card.fields.map((field) => ({ ...field, verified_at: null })),
      follow_requests_count: requests,
      quote_policy: quotePolicyOf(card),
    },
    role: {
      id: administrator ? '3' : (role?.id ?? '0'),
      name: administrator ? 'Administrator' : role === undefined ? '' : presentRole(role).name,
      permissions: administrator ? '1' : '0',
      color: '',
      highlighted: administrator,
    },
  }
}

export function presentRelationship(known: Known): Relationship {
  return {
    id: known.id,
    following: known.following,
    showing_reblogs: known.boosts,
    notifying: known.notify,
    languages: known.languages,
    followed_by: known.followedBy,
    blocking: known.blocking,
    blocked_by: known.blockedBy,
    muting: known.muting,
    muting_notifications: known.mutingNotifications,
    requested: known.requested,
    requested_by: known.requestedBy,
    domain_blocking: false,
    endorsed: known.endorsed,
    note: known.note,
    birdhouse: { daily: known.daily },
  }
}

const wordsOf = ({ name, note, fields }: Card) =>
  [name, note, ...fields.map((field) => `${field.name} ${field.value}`)].join(' ')

/** One line, with its links and without a paragraph of its own. */
const lineToHtml = (site: Site, text: string): string =>
  textToHtml(site, text).replace(/^<p>(.*)<\/p>$/s, '$1')

/** Text with links to people and hashtags here; every mention is linked only when `known` has its handle. */
export function textToHtml(site: Site, text: string, known?: ReadonlySet<string>): string {
  return toHtml(text, {
    mention: (handle) =>
      known === undefined || known.has(handle.toLowerCase()) ? `${site.url}/@${handle.toLowerCase()}` : null,
    hashtag: (tag) => `${site.url}/tags/${encodeURIComponent(tag)}`,
  })
}
