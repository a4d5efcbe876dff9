import { sql as raw } from 'kysely'
import { createBatchCache } from '#server/platform/cache/index.ts'
import { anyOf } from '#server/store/any-of.ts'
import type { AccountState, ProfileField } from '#server/store/tables/people.ts'
import type { Ground } from '../ground.ts'
import { type RoleFacts, rolesOf } from './roles/index.ts'
import { people } from './tables.ts'

/** What others see of a person beside a post. A changed person is a new card, so a card may be remembered by identity. */
export type Card = {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly note: string
  readonly role: string
  readonly team: string
  readonly location: string
  readonly languages: readonly string[]
  readonly state: AccountState
  /** Whoever wants to follow them asks. */
  readonly locked: boolean
  readonly roles: readonly RoleFacts[]
  readonly createdAt: Date
  readonly posts: number
  readonly followers: number
  readonly following: number
  readonly lastPostOn: string | null
  /** Who may quote what they post, where the post says nothing else. */
  readonly quotePolicy: 'everyone' | 'followers' | 'nobody'
  /** Pictures of their own, with what is to be seen; null for the one that is drawn for them. */
  readonly avatarBlob: string | null
  readonly avatarDescription: string
  readonly headerBlob: string | null
  readonly headerDescription: string
  readonly fields: readonly ProfileField[]
  readonly bot: boolean
  readonly discoverable: boolean
  /** How their posts begin where nothing else is said. */
  readonly postVisibility: 'company' | 'followers'
  readonly postQuiet: boolean
  readonly postSensitive: boolean
  readonly postLanguage: string | null
}

export type Cards = ReturnType<typeof createCards>

/** Cards by account id, kept in memory. */
export function createCards({ db, events }: Ground) {
  const held = createBatchCache<Card>({ most: 20_000, load })

  async function load(ids: string[]): Promise<Map<string, Card>> {
    const rows = await people(db)
      .selectFrom('account')
      .leftJoin('account_count', 'account_count.account_id', 'account.id')
      .select([
        'id',
        'handle',
        'name',
        'note',
        'role',
        'team',
        'location',
        'languages',
        'state',
        'locked',
        'created_at as createdAt',
        'quote_policy as quotePolicy',
        'avatar_blob as avatarBlob',
        'avatar_description as avatarDescription',
        'header_blob as headerBlob',
        'header_description as headerDescription',
        'fields',
        'bot',
        'discoverable',
        'post_visibility as postVisibility',
        'post_quiet as postQuiet',
        'post_sensitive as postSensitive',
        'post_language as postLanguage',
      ])
      .select((b) => [
        b.fn.coalesce('posts', b.lit(0)).as('posts'),
        b.fn.coalesce('followers', b.lit(0)).as('followers'),
        b.fn.coalesce('following', b.lit(0)).as('following'),
        'last_post_on as lastPostOn',
        rolesOf(raw`account.id`).as('roles'),
      ])
      .where('id', '=', anyOf(ids))
      .execute()
    return new Map(rows.map((row) => [row.id, row]))
  }

  for (const name of ['account.changed', 'account.joined', 'access.ended', 'access.changed'] as const) {
    events.after(name, ({ accountId }) => held.forget(accountId))
  }
  events.after('directory.changed', () => held.forgetAll())

  return {
    read: (ids: readonly string[]) => held.read(ids),
    /** What is in memory, without waiting. */
    cell: (id: string) => held.cell(id),
    async one(id: string): Promise<Card | null> {
      return (await held.read([id])).get(id) ?? null
    },
    /** In the order asked for; unknown ones left out. */
    async list(ids: readonly string[]): Promise<Card[]> {
      const found = await held.read(ids)
      return ids.map((id) => found.get(id)).filter((card) => card !== undefined)
    },
    forgetAll: () => held.forgetAll(),
  }
}
