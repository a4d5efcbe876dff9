import { z } from 'zod'

/** What an app may be allowed: Mastodon's scopes, but for those of its administration, which no app has here. */
export const SCOPES = [
  'profile',
  'read',
  'read:accounts',
  'read:blocks',
  'read:bookmarks',
  'read:collections',
  'read:favourites',
  'read:filters',
  'read:follows',
  'read:lists',
  'read:mutes',
  'read:notifications',
  'read:search',
  'read:statuses',
  'write',
  'write:accounts',
  'write:blocks',
  'write:bookmarks',
  'write:collections',
  'write:conversations',
  'write:favourites',
  'write:filters',
  'write:follows',
  'write:lists',
  'write:media',
  'write:mutes',
  'write:notifications',
  'write:reports',
  'write:statuses',
  'follow',
  'push',
] as const

export const Scope = z
  .enum(SCOPES)
  .describe('What an app may do; `read` and `write` cover all that begins so')
export type Scope = (typeof SCOPES)[number]

/** What an endpoint wants of an app: one of these, or nothing but that it was let in. */
export type Wanted = 'any' | Scope | readonly Scope[]

/** Mastodon's old word for all that is between two people. */
const FOLLOW: readonly Scope[] = [
  'read:blocks',
  'write:blocks',
  'read:follows',
  'write:follows',
  'read:mutes',
  'write:mutes',
]

const under = (scope: Scope): readonly Scope[] =>
  scope === 'follow' ? FOLLOW : SCOPES.filter((one) => one.startsWith(`${scope}:`))

/** All that scopes allow, themselves among it. */
export const allowedBy = (granted: readonly Scope[]): ReadonlySet<Scope> =>
  new Set(granted.flatMap((scope) => [scope, ...under(scope)]))

/** Whether an app with these scopes may call what wants those. What says nothing of apps is closed to them. */
export function covers(granted: readonly Scope[], wanted: Wanted | undefined): boolean {
  const allowed = allowedBy(granted)
  return wanted === 'any' || listOf(wanted).some((scope) => allowed.has(scope))
}

/** None where an endpoint says nothing of apps. */
export const listOf = (wanted: Exclude<Wanted, 'any'> | undefined): readonly Scope[] =>
  wanted === undefined ? [] : typeof wanted === 'string' ? [wanted] : wanted
