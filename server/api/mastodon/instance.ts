import type { FastifyInstance } from 'fastify'
import type { Limits } from '#rules/chosen-limits.ts'
import {
  DESCRIPTION_LIMIT,
  MEGABYTE,
  PICTURE_PIXELS_MAX,
  POLL_OPTION_LIMIT,
  POLL_SECONDS_MAX,
  POLL_SECONDS_MIN,
} from '#rules/limits.ts'
import { readDocument } from '#server/domains/documents/index.ts'
import { FEATURED_MOST } from '#server/domains/follows/index.ts'
import { countPosts, type Organisation, type Session } from '#server/domains/people/index.ts'
import { readRuleBook } from '#server/domains/rules/index.ts'
import { implement } from '../http/implement.ts'
import { presentAccount } from '../present/account.ts'
import { presentThumbnail } from '../present/logo.ts'
import { presentRule } from '../present/rule.ts'
import type { Desk } from './shared.ts'

const TYPES = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
  'video/mp4',
  'video/webm',
  'video/quicktime',
]

const mediaOf = ({ picture_megabytes, video_megabytes }: Limits) => ({
  supported_mime_types: TYPES,
  image_size_limit: picture_megabytes * MEGABYTE,
  image_matrix_limit: PICTURE_PIXELS_MAX,
  video_size_limit: video_megabytes * MEGABYTE,
  video_frame_rate_limit: 120,
  video_matrix_limit: 4_096 * 4_096,
  description_limit: DESCRIPTION_LIMIT,
})
const pollsOf = ({ poll_options }: Limits) => ({
  max_options: poll_options,
  max_characters_per_option: POLL_OPTION_LIMIT,
  min_expiration: POLL_SECONDS_MIN,
  max_expiration: POLL_SECONDS_MAX,
})

/** As apps read it: what they say of it, and by which of its versions they decide what to offer. */
export const VERSION = '4.5.0 (compatible; Birdhouse 0.1.0)'
/** Quotes came with 7; with 8 and above come things that are not here. */
const API_VERSION = 7

export function instance(app: FastifyInstance, desk: Desk): void {
  const { house, site } = desk

  /** Who may be asked, as far as an administrator lets everybody know. */
  async function contact() {
    const { email, accountId } = (await house.organisation()).contact
    const card = accountId === null ? null : await house.cards.one(accountId)
    return { email, account: card?.state === 'active' ? presentAccount(site, card) : null }
  }
  const rules = async (session: Session | null) =>
    session === null ? [] : (await readRuleBook(house.ground)).rules.map(presentRule)

  implement(app, 'GET /api/v2/instance', async ({ session }) => {
    const organisation = await house.organisation()
    const { name, purpose, logo } = organisation
    const own = presentThumbnail(site, logo)
    return {
      domain: site.host,
      title: `${name} inside`,
      version: VERSION,
      api_versions: { mastodon: API_VERSION },
      source_url: site.url,
      thumbnail: { url: own?.url ?? `${site.url}/icon-512.png` },
      icon: [
        ...(own === null ? [] : [{ src: own.url, size: own.size }]),
        { src: `${site.url}/icon-192.png`, size: '192x192' },
        { src: `${site.url}/icon-512.png`, size: '512x512' },
      ],
      description: purpose,
      usage: { users: { active_month: 0 } },
      languages: ['en', 'de'],
      configuration: {
        ...configurationOf(organisation),
        vapid: { public_key: await house.push.publicKey() },
        urls: await addresses(desk),
        translation: { enabled: false },
        limited_federation: true,
      },
      registrations: { enabled: false, approval_required: true, message: null, ...NO_SIGN_UP },
      contact: await contact(),
      rules: await rules(session),
    }
  })

  implement(app, 'GET /api/v1/instance', async ({ session }) => {
    const organisation = await house.organisation()
    const { email, account } = await contact()
    const { accounts, statuses, media_attachments, polls } = configurationOf(organisation)
    return {
      uri: site.host,
      title: `${organisation.name} inside`,
      short_description: organisation.purpose,
      description: organisation.purpose,
      email,
      version: VERSION,
      urls: { streaming_api: site.url.replace(/^http/, 'ws') },
      stats: await counts(desk),
      thumbnail: presentThumbnail(site, organisation.logo)?.url ?? `${site.url}/icon-512.png`,
      languages: ['en', 'de'],
      registrations: false,
      approval_required: true,
      invites_enabled: false,
      configuration: { accounts, statuses, media_attachments, polls },
      contact_account: account,
      rules: await rules(session),
    }
  })
}

const NO_SIGN_UP = { reason_required: null, min_age: null, url: null }

const configurationOf = ({ postLimit, limits }: Pick<Organisation, 'postLimit' | 'limits'>) => ({
  statuses: {
    max_characters: postLimit,
    max_media_attachments: limits.pictures,
    characters_reserved_per_url: 23,
  },
  accounts: { max_featured_tags: FEATURED_MOST, max_pinned_statuses: limits.pins },
  media_attachments: mediaOf(limits),
  polls: pollsOf(limits),
})

/** Pages are named only where there is something to read on them. */
async function addresses({ house: { ground }, site }: Desk) {
  const page = async (kind: 'privacy' | 'terms', path: string) =>
    (await readDocument(ground, kind)) === null ? null : `${site.url}${path}`
  return {
    streaming: site.url.replace(/^http/, 'ws'),
    about: `${site.url}/about`,
    privacy_policy: await page('privacy', '/privacy-policy'),
    terms_of_service: await page('terms', '/terms-of-service'),
  }
}

/** Nothing, unless an administrator lets everybody know. */
async function counts({ house }: Desk) {
  const { countsShown, members } = await house.organisation()
  if (!countsShown) return { user_count: 0, status_count: 0, domain_count: 0 }
  return { user_count: members, status_count: await countPosts(house.ground), domain_count: 0 }
}
