export type AppTable = {
  id: string
  client_id: string
  secret_hash: Buffer
  name: string
  website: string | null
  redirect_uris: string[]
  scopes: string[]
  /** The same for all apps that say the same of themselves: each device registers anew. */
  mark: Buffer
  created_at: Date
  /** The day on which it was last let in by somebody. */
  used_on: string | null
}

/** What somebody agreed to, until the app fetches its token. */
export type AppCodeTable = {
  code_hash: Buffer
  app_id: string
  /** Null once that browser is signed out: then it opens nothing. */
  by_session_id: string | null
  /** What came of it. */
  session_id: string | null
  redirect_uri: string
  scopes: string[]
  /** Of PKCE, as S256. */
  challenge: string | null
  used_at: Date | null
  expires_at: Date
}

/** Refresh tokens that were used. */
export type AppRefreshTable = { refresh_hash: Buffer; session_id: string }

/** Of an app itself, without a person. */
export type AppTokenTable = {
  token_hash: Buffer
  app_id: string
  scopes: string[]
  created_at: Date
  expires_at: Date
}

/** Apps that may be let in, where only these may. */
export type AppListedTable = {
  mark: Buffer
  name: string
  website: string | null
  redirect_uris: string[]
  created_at: Date
}

export type AppPolicyTable = { id: number; only_listed: boolean }

export type AppsTables = {
  app: AppTable
  app_code: AppCodeTable
  app_refresh: AppRefreshTable
  app_token: AppTokenTable
  app_listed: AppListedTable
  app_policy: AppPolicyTable
}
