import { access } from './errors/access.ts'
import { announcements } from './errors/announcements.ts'
import { apps } from './errors/apps.ts'
import { choosing } from './errors/choosing.ts'
import type { Entry, Facts } from './errors/entry.ts'
import { media } from './errors/media.ts'
import { people } from './errors/people.ts'
import { posts } from './errors/posts.ts'
import { request } from './errors/request.ts'
import { streams } from './errors/streams.ts'

/** Every way in which a request can be refused: its status and a sentence that is safe to show. */
export const catalogue = {
  ...request,
  ...access,
  ...people,
  ...posts,
  ...media,
  ...choosing,
  ...announcements,
  ...streams,
  ...apps,
} satisfies Record<string, Entry>

export type ErrorCode = keyof typeof catalogue

export type Details = Record<string, { error: string; description: string }[]>

/** A request that is refused, with a sentence that is safe to show. Everything else that is thrown becomes `internal`. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly details: Details | undefined
  readonly retryAfter: number | undefined

  constructor(code: ErrorCode, facts: Facts = {}, more: { details?: Details; retryAfter?: number } = {}) {
    super(catalogue[code].text(facts))
    this.name = 'Refusal'
    this.code = code
    this.status = catalogue[code].status
    this.details = more.details
    this.retryAfter = more.retryAfter
  }
}
