import type { FastifyInstance } from 'fastify'
import type { Limits } from '#rules/chosen-limits.ts'
import {
  MEGABYTE,
  PICTURE_PIXELS_MAX,
  POLL_OPTION_LIMIT,
  POLL_SECONDS_MAX,
  POLL_SECONDS_MIN,
} from '#rules/limits.ts'
import { readRuleBook } from '#server/domains/rules/index.ts'
import { implement } from '../http/implement.ts'
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
})
const pollsOf = ({ poll_options }: Limits) => ({
  max_options: poll_options,
  max_characters_per_option: POLL_OPTION_LIMIT,
  min_expiration: POLL_SECONDS_MIN,
  max_expiration: POLL_SECONDS_MAX,
})

export function instance(app: FastifyInstance, desk: Desk): void {
  implement(app, 'GET /api/v2/instance', async ({ session }) => {
    const { name, purpose, postLimit, limits, logo } = await desk.house.organisation()
    const own = presentThumbnail(desk.site, logo)
    return {
      domain: new URL(desk.site.url).host,
      title: `${name} inside`,
      version: '4.3.0 (compatible; Birdhouse 0.1.0)',
      api_versions: { mastodon: 2 },
      source_url: desk.site.url,
      thumbnail: { url: own?.url ?? `${desk.site.url}/icon-512.png` },
      icon: [
        ...(own === null ? [] : [{ src: own.url, size: own.size }]),
        { src: `${desk.site.url}/icon-192.png`, size: '192x192' },
        { src: `${desk.site.url}/icon-512.png`, size: '512x512' },
      ],
      description: purpose,
      usage: { users: { active_month: 0 } },
      languages: ['en', 'de'],
      configuration: {
        vapid: { public_key: await desk.house.push.publicKey() },
        urls: { streaming: desk.site.url.replace(/^http/, 'ws') },
        statuses: {
          max_characters: postLimit,
          max_media_attachments: limits.pictures,
          characters_reserved_per_url: 23,
        },
        accounts: { max_featured_tags: 0, max_pinned_statuses: limits.pins },
        media_attachments: mediaOf(limits),
        polls: pollsOf(limits),
        translation: { enabled: false },
        limited_federation: true,
      },
      registrations: { enabled: false, approval_required: true, message: null },
      contact: { email: '', account: null },
      rules: session === null ? [] : (await readRuleBook(desk.house.ground)).rules.map(presentRule),
    }
  })
}
