import { CHOSEN_LIMITS } from './chosen-limits.ts'

/** How long things may be. Lengths are code points unless a line says otherwise. */

/** Weighted characters (see text/count.ts) in the short text of a post. An administrator may raise it. */
export const POST_LIMIT_DEFAULT = 140
export const POST_LIMIT_MIN = 140
export const POST_LIMIT_MAX = 5000

/** The text behind "read on". */
export const FULL_TEXT_LIMIT = 20_000

/** Polls: how many options at least, how long each, and from when to when it may run, in seconds. */
export const POLL_OPTIONS_MIN = CHOSEN_LIMITS.poll_options.least
export const POLL_OPTION_LIMIT = 50
export const POLL_SECONDS_MIN = 300
export const POLL_SECONDS_MAX = 31 * 86_400

export const MEGABYTE = 1_048_576
/** Bytes of a picture as they are sent, the most that may be chosen; so of a video, and its seconds. */
export const PICTURE_BYTES_MAX = CHOSEN_LIMITS.picture_megabytes.most * MEGABYTE
export const VIDEO_BYTES_MAX = CHOSEN_LIMITS.video_megabytes.most * MEGABYTE
export const VIDEO_SECONDS_MAX = 600
/** 8,000 × 8,000, more than telephones take. */
export const PICTURE_PIXELS_MAX = 64_000_000
export const DESCRIPTION_LIMIT = 1_500

export const NAME_LIMIT = 100
export const BIO_LIMIT = 500
export const ROLE_LIMIT = 100
export const UNIT_LIMIT = 100
export const HANDLE_LIMIT = 30
export const HASHTAG_LIMIT = 100
export const LIST_TITLE_LIMIT = 100
export const CONTENT_WARNING_LIMIT = 100
export const WORKING_HOURS_LIMIT = 200
export const EMAIL_LIMIT = 254
export const PASSWORD_MIN = 10
export const PASSWORD_LIMIT = 200
export const SEARCH_LIMIT = 200

/** Code points of a text: what a reader calls its length, and what PostgreSQL's char_length says. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}
