import type { FastifyInstance } from 'fastify'
import {
  MEDIA_MAX,
  PICTURE_BYTES_MAX,
  PICTURE_PIXELS_MAX,
  PINS_MAX,
  POLL_OPTION_LIMIT,
  POLL_OPTIONS_MAX,
  POLL_SECONDS_MAX,
  POLL_SECONDS_MIN,
  VIDEO_BYTES_MAX,
} from '#rules/limits.ts'
import { readRuleBook } from '#server/domains/rules/index.ts'
import { implement } from '../http/implement.ts'
import { presentRule } from '../present/rule.ts'
import type { Desk } from './shared.ts'

const MEDIA = {
  supported_mime_types: [
    'image/jpeg',
    'image/png',
    'image/gif',
    'image/webp',
    'image/avif',
    'video/mp4',
    'video/webm',
    'video/quicktime',
  ],
  image_size_limit: PICTURE_BYTES_MAX,
  image_matrix_limit: PICTURE_PIXELS_MAX,
  video_size_limit: VIDEO_BYTES_MAX,
  video_frame_rate_limit: 120,
  video_matrix_limit: 4_096 * 4_096,
}
const POLLS = {
  max_options: POLL_OPTIONS_MAX,
  max_characters_per_option: POLL_OPTION_LIMIT,
  min_expiration: POLL_SECONDS_MIN,
  max_expiration: POLL_SECONDS_MAX,
}

export function instance(app: FastifyInstance, desk: Desk): void {
  implement(app, 'GET /api/v2/instance', async ({ session }) => {
    const { name, purpose, postLimit } = await desk.house.organisation()
    return {
      domain: new URL(desk.site.url).host,
      title: `${name} inside`,
      version: '4.3.0 (compatible; Birdhouse 0.1.0)',
      api_versions: { mastodon: 2 },
      source_url: desk.site.url,
      thumbnail: { url: `${desk.site.url}/icon-512.png` },
      icon: [
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
          max_media_attachments: MEDIA_MAX,
          characters_reserved_per_url: 23,
        },
        accounts: { max_featured_tags: 0, max_pinned_statuses: PINS_MAX },
        media_attachments: MEDIA,
        polls: POLLS,
        translation: { enabled: false },
        limited_federation: true,
      },
      registrations: { enabled: false, approval_required: true, message: null },
      contact: { email: '', account: null },
      rules: session === null ? [] : (await readRuleBook(desk.house.ground)).rules.map(presentRule),
    }
  })
}
