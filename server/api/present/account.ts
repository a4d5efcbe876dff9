import type { Account, CredentialAccount, Relationship } from '#contract/mastodon/account.ts'
import type { CustomEmoji } from '#contract/mastodon/emoji.ts'
import { toHtml } from '#rules/text/html.ts'
import type { Relationship as Known } from '#server/domains/follows/index.ts'
import type { Stance } from '#server/domains/mutes/index.ts'
import type { Card } from '#server/domains/people/index.ts'
import { presentRole } from './role.ts'

/** Builds the addresses in answers. */
export type Site = {
  url: string
  /** The address of a file that is not for everybody, as who may see it gets it; `of` is what it belongs to. */
  file: (path: string, of?: string) => string
  /** When such addresses change, in milliseconds. */
  turns: () => number
  /** Emoji of our own that a text names. */
  emojis: (text: string) => CustomEmoji[]
}

export function presentAvatar(site: Site, id: string): string {
  return `${site.url}/avatars/${id}.svg`
}

export function presentAccount(site: Site, card: Card): Account {
  const header = `${site.url}/header.svg`
  const avatar = presentAvatar(site, card.id)
  return {
    id: card.id,
    username: card.handle,
    acct: card.handle,
    display_name: card.name,
    locked: false,
    bot: false,
    discoverable: true,
    indexable: false,
    group: false,
    created_at: card.createdAt.toISOString(),
    note: textToHtml(site, card.note),
    url: `${site.url}/@${card.handle}`,
    uri: `${site.url}/@${card.handle}`,
    avatar,
    avatar_static: avatar,
    avatar_description: '',
    header,
    header_static: header,
    header_description: '',
    followers_count: card.followers,
    following_count: card.following,
    statuses_count: card.posts,
    last_status_at: card.lastPostOn,
    emojis: site.emojis(`${card.name} ${card.note}`),
    fields: [],
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

export function presentMyself(site: Site, card: Card): CredentialAccount {
  const administrator = card.roles.some((role) => role.builtIn === 'administrator')
  const [role] = card.roles
  return {
    ...presentAccount(site, card),
    source: {
      privacy: 'public',
      sensitive: false,
      indexable: false,
      language: card.languages[0] ?? null,
      note: card.note,
      fields: [],
      follow_requests_count: 0,
      quote_policy: card.quotePolicy === 'everyone' ? 'public' : card.quotePolicy,
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

export function presentRelationship(id: string, known: Known, stance: Stance): Relationship {
  return {
    id,
    following: known.following,
    showing_reblogs: known.following,
    notifying: false,
    languages: null,
    followed_by: known.followedBy,
    blocking: stance.blocking,
    blocked_by: stance.blockedBy,
    muting: stance.muting,
    muting_notifications: stance.mutingNotifications,
    requested: false,
    requested_by: false,
    domain_blocking: false,
    endorsed: false,
    note: '',
    birdhouse: { daily: known.daily },
  }
}

/** Text with links to people and hashtags here; every mention is linked only when `known` has its handle. */
export function textToHtml(site: Site, text: string, known?: ReadonlySet<string>): string {
  return toHtml(text, {
    mention: (handle) =>
      known === undefined || known.has(handle.toLowerCase()) ? `${site.url}/@${handle.toLowerCase()}` : null,
    hashtag: (tag) => `${site.url}/tags/${encodeURIComponent(tag)}`,
  })
}
