import { hash } from 'node:crypto'
import { Scope } from '#contract/scope.ts'

/** A program that somebody else wrote, as it registered itself. */
export type App = {
  id: string
  clientId: string
  name: string
  website: string | null
  redirectUris: readonly string[]
  scopes: readonly Scope[]
  /** The same for all that say the same of themselves. */
  mark: Buffer
}

/** Where an app has no address of its own, the code is shown to be copied. */
export const SHOWN = 'urn:ietf:wg:oauth:2.0:oob'

export const APP_COLUMNS = ['app.id', 'client_id', 'app.name', 'website', 'redirect_uris', 'mark'] as const

type Row = {
  id: string
  client_id: string
  name: string
  website: string | null
  redirect_uris: string[]
  mark: Buffer
}

export const appOf = (row: Row, scopes: readonly string[]): App => ({
  id: row.id,
  clientId: row.client_id,
  name: row.name,
  website: row.website,
  redirectUris: row.redirect_uris,
  scopes: known(scopes),
  mark: row.mark,
})

/** What a newer Birdhouse gave means nothing to this one. */
export const known = (scopes: readonly string[]): Scope[] =>
  scopes.map((scope) => Scope.safeParse(scope).data).filter((scope) => scope !== undefined)

/**
 * Each device registers by itself, so an app is known by what it calls itself and where it is sent back to. Of the two only the
 * second can't be pretended by a page on the web.
 */
export const markOf = (name: string, redirectUris: readonly string[]): Buffer =>
  hash('sha256', JSON.stringify([name.trim().toLowerCase(), [...redirectUris].sort()]), 'buffer')
