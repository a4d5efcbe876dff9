import type { Reply } from '#contract/index.ts'
import type { Profile } from '#contract/mastodon/profile.ts'
import type { Card } from '#server/domains/people/index.ts'
import { presentPicture, type Site } from './account.ts'
import { privacyOf, quotePolicyOf } from './posting.ts'

export function presentProfile(site: Site, card: Card): Profile {
  const avatar = presentPicture(site, card, 'avatar')
  const header = presentPicture(site, card, 'header')
  return {
    id: card.id,
    display_name: card.name,
    note: card.note,
    fields: card.fields.map((field) => ({ ...field, verified_at: null })),
    avatar,
    avatar_static: avatar,
    avatar_description: card.avatarDescription,
    header,
    header_static: header,
    header_description: card.headerDescription,
    locked: card.locked,
    bot: card.bot,
    hide_collections: null,
    discoverable: card.discoverable,
    indexable: false,
    show_media: true,
    show_media_replies: true,
    show_featured: true,
    attribution_domains: [],
  }
}

export const presentPreferences = (card: Card): Reply<'GET /api/v1/preferences'> => ({
  'posting:default:visibility': privacyOf(card),
  'posting:default:sensitive': card.postSensitive,
  'posting:default:language': card.postLanguage,
  'posting:default:quote_policy': quotePolicyOf(card),
  'reading:expand:media': 'default',
  'reading:expand:spoilers': false,
  'reading:autoplay:gifs': true,
})
