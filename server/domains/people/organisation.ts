import { sql as raw } from 'kysely'
import { type Limits, USUAL_LIMITS } from '#rules/chosen-limits.ts'
import type { Accent } from '#rules/looks.ts'
import { cleanName } from '#rules/text/clean.ts'
import { Refusal } from '#server/base/errors.ts'
import { newToken, tokenHash } from '#server/platform/secrets/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import type { Logo, LogoBackground } from './logo.ts'
import { people } from './tables.ts'

export type Organisation = {
  name: string
  purpose: string
  postLimit: number
  accent: Accent
  limits: Limits
  logo: Record<LogoBackground, Logo | null>
  /** What apps are told before anybody signs in. */
  contact: { email: string; accountId: string | null }
  countsShown: boolean
  setUp: boolean
  sample: boolean
  /** People whom a company post reaches: all in the directory but the suspended and those who left. */
  members: number
}

export async function readOrganisation({ db }: Ground): Promise<Organisation> {
  const row = await people(db)
    .selectFrom('organisation')
    .select((b) => [
      'name',
      'purpose',
      'post_limit',
      'accent',
      'limits',
      'logo_light_blob',
      'logo_light_size',
      'logo_dark_blob',
      'logo_dark_size',
      'contact_email',
      'contact_account_id',
      'counts_shown',
      'sample',
      'set_up_at',
      b
        .selectFrom('account')
        .select((c) => c.fn.countAll<string>().as('n'))
        .where('state', 'in', ['invited', 'active'])
        .as('members'),
    ])
    .executeTakeFirst()
  return {
    name: row?.name ?? 'Birdhouse',
    purpose: row?.purpose ?? '',
    postLimit: row?.post_limit ?? 140,
    accent: row?.accent ?? 'green',
    limits: { ...USUAL_LIMITS, ...row?.limits },
    logo: {
      light: toLogo(row?.logo_light_blob, row?.logo_light_size),
      dark: toLogo(row?.logo_dark_blob, row?.logo_dark_size),
    },
    contact: { email: row?.contact_email ?? '', accountId: row?.contact_account_id ?? null },
    countsShown: row?.counts_shown ?? false,
    setUp: row?.set_up_at != null,
    sample: row?.sample ?? false,
    members: Number(row?.members ?? 0),
  }
}

const toLogo = (blob: string | null | undefined, size: string | null | undefined): Logo | null =>
  blob && size ? { blob, size } : null

export type OrganisationChange = {
  name?: string | undefined
  purpose?: string | undefined
  postLimit?: number | undefined
  accent?: Accent | undefined
  contactEmail?: string | undefined
  contactAccountId?: string | null | undefined
  countsShown?: boolean | undefined
  /** Those that are to change. */
  limits?: Partial<Limits> | undefined
}

/** What is as it was already is no change, and is not noted as one. */
export async function changeOrganisation(
  { events }: Ground,
  by: string | null,
  wanted: OrganisationChange,
): Promise<void> {
  const name = cleanName(wanted.name ?? '')
  await events.change(async ({ sql, tell }) => {
    const now = await people(sql)
      .selectFrom('organisation')
      .select(['name', 'purpose', 'post_limit', 'accent', 'limits'])
      .select(['contact_email', 'contact_account_id', 'counts_shown'])
      .forUpdate()
      .executeTakeFirst()
    if (now === undefined) return
    const { purpose, postLimit: post_limit, accent } = wanted
    const set = differing(
      {
        ...{ name: name || undefined, purpose, post_limit, accent },
        contact_email: wanted.contactEmail,
        contact_account_id: wanted.contactAccountId,
        counts_shown: wanted.countsShown,
      },
      now,
    )
    const limits = differing(wanted.limits ?? {}, { ...USUAL_LIMITS, ...now.limits })
    const fields = [...Object.keys(set), ...(Object.keys(limits).length > 0 ? ['limits'] : [])]
    if (fields.length === 0) return
    const chosen = raw<Partial<Limits>>`limits || ${JSON.stringify(limits)}::jsonb`
    await people(sql)
      .updateTable('organisation')
      .set({ ...set, limits: chosen })
      .execute()
    await tell('organisation.changed', {})
    const facts = Object.fromEntries(
      Object.entries(limits).map(([name, one]) => [name, typeof one === 'number' ? one : String(one)]),
    )
    await record(sql, { by, kind: 'organisation_changed', facts: { fields, ...facts } })
  })
}

/** Of what is wanted, what is not so already. */
const differing = <T extends object>(wanted: { [K in keyof T]?: T[K] | undefined }, now: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(wanted).filter(([name, one]) => one !== undefined && one !== now[name as keyof T]),
  ) as Partial<T>

/** A new one-time set-up token; earlier ones stop working. Null once the organisation is set up. */
export async function renewSetupToken({ db }: Ground): Promise<string | null> {
  const token = newToken()
  const row = await people(db)
    .insertInto('organisation')
    .values({ name: 'Birdhouse', setup_token: tokenHash(token) })
    .onConflict((c) =>
      c
        .column('id')
        .doUpdateSet({ setup_token: tokenHash(token) })
        .where('organisation.set_up_at', 'is', null),
    )
    .returning('id')
    .executeTakeFirst()
  return row === undefined ? null : token
}

/** Throws Refusal `already_set_up` or `setup_link_invalid`. To be asked before any costly work. */
export async function checkSetupToken({ db }: Ground, token: string): Promise<void> {
  refuseToken(
    await people(db).selectFrom('organisation').select(['setup_token', 'set_up_at']).executeTakeFirst(),
    token,
  )
}

/** As `checkSetupToken`, and locks the row, so that a link works once even when pressed twice. */
export async function takeSetupToken(sql: ReturnType<typeof people>, token: string): Promise<void> {
  const row = sql.selectFrom('organisation').select(['setup_token', 'set_up_at']).forUpdate()
  refuseToken(await row.executeTakeFirst(), token)
  await sql.updateTable('organisation').set({ setup_token: null }).execute()
}

type Unset = { setup_token: Buffer | null; set_up_at: Date | null } | undefined

function refuseToken(row: Unset, token: string): void {
  if (row?.set_up_at != null) throw new Refusal('already_set_up')
  if (row?.setup_token == null || !row.setup_token.equals(tokenHash(token)))
    throw new Refusal('setup_link_invalid')
}
