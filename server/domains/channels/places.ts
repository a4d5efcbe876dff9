import { Refusal } from '#server/base/errors.ts'
import { isId, newId } from '#server/base/ids.ts'
import { newToken, type Sealer, tokenHash } from '#server/platform/secrets/index.ts'
import { anyOf } from '#server/store/any-of.ts'
import type { PlaceTable } from '#server/store/tables/channels.ts'
import { readCondition, requireOpenGroups } from '../announcements/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { channels } from './tables.ts'

export type SharedChannel = PlaceTable['channel']
export type Format = NonNullable<PlaceTable['format']>

export type Place = {
  id: string
  channel: SharedChannel
  name: string
  condition: string
  leaderId: string | null
  format: Format | null
  /** Of a room: where it leads, without what is secret in it. */
  host: string | null
  /** Of a screen: whether there is an address that shows it. */
  open: boolean
  /** Of slips: one for each member, with a code of their own; else one for all. */
  byPerson: boolean
}

export type PlaceWish = {
  name: string
  condition: string
  leaderId: string | null
  byPerson?: boolean
  format?: Format | null
  /** Undefined keeps what is stored. */
  address?: string | undefined
}

const MOST_PLACES = 500
const about = (id: string) => `address of a room ${id}`

/** The names of places, also of those that have been removed. */
export async function namePlaces(
  { db }: Pick<Ground, 'db'>,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return []
  return channels(db).selectFrom('place').select(['id', 'name']).where('id', '=', anyOf(ids)).execute()
}

/** Of one shared channel or of all, by name. */
export async function listPlaces(
  { db }: Pick<Ground, 'db'>,
  channel?: SharedChannel,
  sealer?: Sealer,
): Promise<Place[]> {
  const rows = await channels(db)
    .selectFrom('place')
    .select([
      'id',
      'channel',
      'name',
      'condition',
      'leader_id',
      'format',
      'address',
      'token_hash',
      'by_person',
    ])
    .where('removed_at', 'is', null)
    .$if(channel !== undefined, (q) => q.where('channel', '=', channel ?? 'chat'))
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_PLACES)
    .execute()
  return rows.map(({ leader_id, address, token_hash, by_person, ...row }) => ({
    ...row,
    byPerson: by_person,
    leaderId: leader_id,
    host: sealer && address && sealer.fits(address) ? hostOf(sealer.open(address, about(row.id))) : null,
    open: token_hash !== null,
  }))
}

const hostOf = (address: string) => URL.parse(address)?.host ?? null

/** Throws Refusal `place_members` where it is not said who they are. */
function isByPerson(channel: SharedChannel, { byPerson, condition }: PlaceWish): boolean {
  if (channel !== 'slip' || byPerson !== true) return false
  if (condition === '') throw new Refusal('place_members')
  return true
}

/** Throws Refusal `audience_condition`, `audience_group_closed`, `place_address`, `place_leader`, `place_members` or `too_many_places`. Answers its id. */
export function addPlace(
  ground: Ground,
  sealer: Sealer,
  { by, channel, ...wish }: PlaceWish & { by: string; channel: SharedChannel },
): Promise<string> {
  if (wish.condition !== '') readCondition(wish.condition)
  if (channel === 'chat' && (!wish.format || !isAddress(wish.address))) throw new Refusal('place_address')
  return ground.events.change(async ({ sql }) => {
    await requireOpenGroups(sql, by, wish.condition)
    await requireLeader(sql, wish.leaderId)
    const { n } = await channels(sql)
      .selectFrom('place')
      .select((b) => b.fn.countAll<string>().as('n'))
      .where('removed_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (Number(n) >= MOST_PLACES) throw new Refusal('too_many_places', { limit: MOST_PLACES })
    const id = newId()
    const chat = channel === 'chat'
    await channels(sql)
      .insertInto('place')
      .values({
        ...{ id, channel, name: wish.name, condition: wish.condition, leader_id: wish.leaderId },
        by_person: isByPerson(channel, wish),
        format: chat ? (wish.format ?? null) : null,
        address: chat ? sealer.seal(wish.address ?? '', about(id)) : null,
        ...{ token_hash: null, created_at: ground.clock() },
      })
      .execute()
    await record(sql, { by, kind: 'channel_changed', facts: { channel, place: wish.name } })
    return id
  })
}

/** What it is for stays. Throws as `addPlace`, or Refusal `not_found`. */
export function changePlace(
  { events }: Ground,
  sealer: Sealer,
  { by, id, ...wish }: PlaceWish & { by: string; id: string },
): Promise<void> {
  if (wish.condition !== '') readCondition(wish.condition)
  if (wish.address !== undefined && !isAddress(wish.address)) throw new Refusal('place_address')
  return events.change(async ({ sql }) => {
    await requireOpenGroups(sql, by, wish.condition)
    await requireLeader(sql, wish.leaderId)
    const before = await channels(sql)
      .selectFrom('place')
      .select(['channel', 'format'])
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (before === undefined) throw new Refusal('not_found')
    const chat = before.channel === 'chat'
    await channels(sql)
      .updateTable('place')
      .set({
        ...{ name: wish.name, condition: wish.condition, leader_id: wish.leaderId },
        by_person: isByPerson(before.channel, wish),
        ...(chat && { format: wish.format ?? before.format }),
        ...(chat && wish.address !== undefined && { address: sealer.seal(wish.address, about(id)) }),
      })
      .where('id', '=', id)
      .execute()
    await record(sql, { by, kind: 'channel_changed', facts: { channel: before.channel, place: wish.name } })
  })
}

/** Nothing goes there any more, and its screen shows nothing. Throws Refusal `not_found`. */
export function removePlace(
  { events, clock }: Ground,
  { by, id }: { by: string; id: string },
): Promise<void> {
  return events.change(async ({ sql }) => {
    const row = await channels(sql)
      .updateTable('place')
      .set({ removed_at: clock(), token_hash: null, address: null })
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .returning(['channel', 'name'])
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('not_found')
    await record(sql, { by, kind: 'channel_off', facts: { channel: row.channel, place: row.name } })
  })
}

/** A new secret address of a screen; the one before shows nothing any more. Throws Refusal `not_found`. */
export function openScreen({ events }: Ground, { by, id }: { by: string; id: string }): Promise<string> {
  return events.change(async ({ sql }) => {
    const token = newToken()
    const row = await channels(sql)
      .updateTable('place')
      .set({ token_hash: tokenHash(token) })
      .where('id', '=', id)
      .where('channel', '=', 'screen')
      .where('removed_at', 'is', null)
      .returning('name')
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('not_found')
    await record(sql, { by, kind: 'channel_changed', facts: { channel: 'screen', place: row.name } })
    return token
  })
}

/** Its address shows nothing any more. Throws Refusal `not_found`. */
export function closeScreen({ events }: Ground, { by, id }: { by: string; id: string }): Promise<void> {
  return events.change(async ({ sql }) => {
    const row = await channels(sql)
      .updateTable('place')
      .set({ token_hash: null })
      .where('id', '=', id)
      .where('channel', '=', 'screen')
      .where('removed_at', 'is', null)
      .returning('name')
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('not_found')
    await record(sql, { by, kind: 'channel_off', facts: { channel: 'screen', place: row.name } })
  })
}

/** Where a room is posted to; null for one that is no more, or whose address another key has sealed. */
export async function findRoom(
  { db }: Pick<Ground, 'db'>,
  sealer: Sealer,
  id: string,
): Promise<{ url: string; format: Format } | null> {
  if (!isId(id)) return null
  const row = await channels(db)
    .selectFrom('place')
    .select(['format', 'address'])
    .where('id', '=', id)
    .where('channel', '=', 'chat')
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row?.address || row.format === null || !sealer.fits(row.address)) return null
  return { url: sealer.open(row.address, about(id)), format: row.format }
}

const isAddress = (text: string | undefined) => {
  const url = URL.parse(text ?? '')
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}

type Sql = Parameters<typeof channels>[0]

async function requireLeader(sql: Sql, id: string | null): Promise<void> {
  if (id === null) return
  const row = await channels(sql)
    .selectFrom('account')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('place_leader')
}
