import type { StandingAnnouncement } from '#contract/mastodon/announcement.ts'
import type { WrittenAnnouncement } from '#contract/product/announcement.ts'
import type { AnnouncementText } from '#contract/product/announcement-words.ts'
import type { Announcement } from '#contract/product/lane.ts'
import { preferredText } from '#rules/announcements/preferred-text.ts'
import type { Addressed, SenderFacts, Talk, Text, Written } from '#server/domains/announcements/index.ts'
import type { Card } from '#server/domains/people/index.ts'
import { presentAccount, type Site, textToHtml } from './account.ts'
import { presentMedium } from './media.ts'

export const presentText = ({ language, short, fullText }: Text): AnnouncementText => ({
  language,
  short,
  full_text: fullText,
})

/** JSON of the database has times as it writes them. */
const instant = (at: Date | null): string | null => (at === null ? null : at.toISOString())

export const presentSender = ({ id, name, budgetHours }: SenderFacts) => ({
  id,
  name,
  budget_hours: budgetHours,
})

export const presentTalk = (talk: Talk | null) =>
  talk && { id: talk.id, acct: talk.handle, replies_count: talk.replies }

/** As somebody who is addressed has it. */
export function presentAddressed(site: Site, one: Addressed, author: Card | undefined): Announcement {
  return {
    ...{ id: one.id, place: one.place, level: one.level, state: one.state, language: one.language },
    texts: one.texts.map(presentText),
    media_attachments: one.media.map((medium) => presentMedium(site, medium)),
    author: author === undefined ? null : presentAccount(site, author),
    ...{ sender: one.sender, purpose: one.purpose, condition: one.condition, joined: one.joined },
    ...{ addressed: one.addressed, revision: one.revision },
    published_at: one.publishedAt.toISOString(),
    revised_at: instant(one.revisedAt),
    expires_at: one.expiresAt.toISOString(),
    done: one.done,
    mine: {
      delivered_at: instant(one.deliveredAt),
      seen_at: instant(one.seenAt),
      read_at: instant(one.readAt),
      confirmed_at: instant(one.confirmedAt),
    },
    named: one.duty !== '',
    ...{ duty: one.duty, useful: one.useful, talk: presentTalk(one.talk) },
  }
}

/** As its writers see it. */
export function presentWritten(
  site: Site,
  one: Written,
  people: ReadonlyMap<string, Card>,
): WrittenAnnouncement {
  const account = (id: string | null) => {
    const card = id === null ? undefined : people.get(id)
    return card === undefined ? null : presentAccount(site, card)
  }
  return {
    ...{ id: one.id, level: one.level, state: one.state, purpose: one.purpose, condition: one.condition },
    author: account(one.author_id),
    sender: one.sender === null ? null : presentSender(one.sender),
    ...{ joiners: one.joiners, duty: one.duty, reason: one.reason, language: one.language },
    texts: one.texts.map(presentText),
    media_attachments: one.media.map((medium) => presentMedium(site, medium)),
    plan: one.plan,
    revision: one.revision,
    approver: account(one.approver_id),
    refusal: one.refusal,
    changed_at: one.changed_at.toISOString(),
    publish_at: instant(one.publish_at),
    published_at: instant(one.published_at),
    revised_at: instant(one.revised_at),
    expires_at: instant(one.expires_at),
    ended_at: instant(one.ended_at),
    ...{ addressed: one.addressed, joined: one.joined },
  }
}

type Reader = { languages: readonly string[]; address: string }

/** As apps know announcements: one text, and a link to a page of the reader's own, where it can be confirmed. */
export function presentStanding(
  site: Site,
  one: Addressed,
  { languages, address }: Reader,
): StandingAnnouncement {
  const text = preferredText(one.texts, languages)
  const words = [text?.short ?? '', text?.fullText ?? ''].filter((words) => words !== '')
  return {
    id: one.id,
    content: `${words.map((words) => textToHtml(site, words)).join('')}<p><a href="${address}" rel="nofollow noopener">${address}</a></p>`,
    ...{ starts_at: null, all_day: false },
    ends_at: one.expiresAt.toISOString(),
    published_at: one.publishedAt.toISOString(),
    updated_at: (one.revisedAt ?? one.publishedAt).toISOString(),
    read: one.dismissed || one.readAt !== null,
    statuses:
      one.talk === null ? [] : [{ id: one.talk.id, url: `${site.url}/@${one.talk.handle}/${one.talk.id}` }],
    ...{ mentions: [], tags: [], reactions: [] },
    emojis: site.emojis(words.join(' ')),
  }
}
