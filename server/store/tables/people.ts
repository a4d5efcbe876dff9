import type { ColumnType, Generated } from 'kysely'
import type { Limits } from '#rules/chosen-limits.ts'
import type { Accent } from '#rules/looks.ts'
import type { BuiltInRole, Permission } from '#rules/people/permissions.ts'

export type AccountState = 'invited' | 'active' | 'suspended' | 'left'
type Instant = ColumnType<Date, Date | string | undefined, Date | string>

export type OrganisationTable = {
  id: Generated<number>
  name: string
  purpose: Generated<string>
  post_limit: Generated<number>
  accent: Generated<Accent>
  /** What is chosen otherwise than usual; JSON. */
  limits: Generated<Partial<Limits>>
  logo_light_blob: Generated<string | null>
  logo_light_size: Generated<string | null>
  logo_dark_blob: Generated<string | null>
  logo_dark_size: Generated<string | null>
  sample: Generated<boolean>
  set_up_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  setup_token: Generated<Buffer | null>
  /** What apps are told before anybody signs in; '' and null: nothing. */
  contact_email: Generated<string>
  contact_account_id: Generated<string | null>
  counts_shown: Generated<boolean>
}

export type ProfileField = { name: string; value: string }

export type AccountTable = {
  id: string
  handle: string
  name: string
  email: string | null
  /** As networks dial it: `+64211234567`. Several people may share one. */
  phone: Generated<string | null>
  password_hash: Generated<string | null>
  note: Generated<string>
  quote_policy: Generated<'everyone' | 'followers' | 'nobody'>
  /** Whoever wants to follow them asks. */
  locked: Generated<boolean>
  avatar_blob: Generated<string | null>
  avatar_description: Generated<string>
  header_blob: Generated<string | null>
  header_description: Generated<string>
  /** What the person says of themselves beside the directory; JSON. */
  fields: ColumnType<ProfileField[], string | undefined, string>
  bot: Generated<boolean>
  discoverable: Generated<boolean>
  /** How one's posts begin where nothing else is said. */
  post_visibility: Generated<'company' | 'followers'>
  post_quiet: Generated<boolean>
  post_sensitive: Generated<boolean>
  post_language: Generated<string | null>
  department: Generated<string>
  team: Generated<string>
  location: Generated<string>
  role: Generated<string>
  manager_id: Generated<string | null>
  working_hours: Generated<string>
  time_zone: Generated<string>
  languages: Generated<string[]>
  state: AccountState
  /** Folded name and handle: what search and completion look at. */
  folded: string
  /** Set for the few people whom the sample organisation's sign-in page offers. */
  sample_note: Generated<string | null>
  welcomed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** Before access was given back; null once they have read so. */
  archive_taken_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  created_at: Instant
}

export type AccountCountTable = {
  account_id: string
  posts: Generated<number>
  followers: Generated<number>
  following: Generated<number>
  last_post_on: Generated<string | null>
}

/** `token`: made by a command on the server. `app`: what somebody let an app do. */
export type SessionKind = 'browser' | 'token' | 'app'

export type SessionTable = {
  id: string
  account_id: string
  kind: SessionKind
  name: string
  token_hash: Buffer
  /** Of an app; with what it may do. */
  app_id: Generated<string | null>
  scopes: Generated<string[] | null>
  refresh_hash: Generated<Buffer | null>
  /** Of an app that can keep no secret. */
  secretless: Generated<boolean>
  created_at: Instant
  /** Cut to the hour: enough to know a forgotten session, too coarse to follow a person. */
  last_used_at: Instant
  expires_at: Instant
}

export type InvitationTable = {
  id: string
  token_hash: Buffer
  name: string | null
  account_id: string | null
  created_by: string | null
  created_at: Instant
  expires_at: Instant
  used_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}

/** An authenticator app; only begun while `confirmed_at` is null. */
export type SecondFactorTable = {
  account_id: string
  /** Sealed with the server's key. */
  secret: Buffer
  started_at: Instant
  confirmed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** The latest half-minute whose code was used: neither it nor an earlier one works again. */
  last_step: Generated<string>
}

/** Those not used yet. */
export type RecoveryCodeTable = { account_id: string; code_hash: Buffer }

export type RoleTable = {
  id: string
  built_in: BuiltInRole | null
  name: string
  /** Of a role that was made here. What a built-in one permits is said in rules/. */
  permissions: Permission[]
  created_at: Instant
}

export type AccountRoleTable = { account_id: string; role_id: string }
export type InvitationRoleTable = { invitation_id: string; role_id: string }

/** A link that sets a new password. */
export type PasswordResetTable = { token_hash: Buffer; account_id: string; expires_at: Instant }

/** A link that sets this address: `confirm` was sent to it, `undo` to the one before. */
export type EmailChangeTable = {
  token_hash: Buffer
  account_id: string
  kind: 'confirm' | 'undo'
  email: string
  expires_at: Instant
}

export type PasskeyTable = {
  id: string
  account_id: string
  credential_id: Buffer
  public_key: Buffer
  /** Of signatures; stays 0 with passkeys that are kept on several devices. */
  counter: string
  transports: Generated<string[]>
  name: string
  created_at: Instant
  last_used_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}

/** What a passkey has signed once it does not sign in with again. */
export type UsedChallengeTable = { nonce: Buffer; expires_at: Instant }

export type ArchiveLinkTable = {
  token_hash: Buffer
  account_id: string
  expires_at: Date
  used_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}

/** Who was suspended, or is so no longer, and whose posts below `before`, or all, are to be counted anew. */
export type StandingChangeTable = { account_id: string; before: string | null }

export type PeopleTables = {
  standing_change: StandingChangeTable
  passkey: PasskeyTable
  used_challenge: UsedChallengeTable
  archive_link: ArchiveLinkTable
  password_reset: PasswordResetTable
  email_change: EmailChangeTable
  second_factor: SecondFactorTable
  recovery_code: RecoveryCodeTable
  organisation: OrganisationTable
  account: AccountTable
  account_count: AccountCountTable
  session: SessionTable
  invitation: InvitationTable
  role: RoleTable
  account_role: AccountRoleTable
  invitation_role: InvitationRoleTable
}
