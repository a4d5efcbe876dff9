import { cleanName } from '#rules/text/clean.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Blobs } from '#server/platform/blobs/index.ts'
import type { Change } from '#server/platform/events/index.ts'
import { createQueue, redrawCover } from '#server/platform/pictures/index.ts'
import { holdBlob } from '#server/store/blob-locks.ts'
import type { ProfileField } from '#server/store/tables/people.ts'
import type { Ground } from '../ground.ts'
import { foldedName } from './add-account.ts'
import { people } from './tables.ts'

export type PictureKind = 'avatar' | 'header'
/** Pixels at most; they are cut to this shape. */
const SHAPES = { avatar: { width: 400, height: 400 }, header: { width: 1500, height: 500 } } as const
const queue = createQueue(2, 20)

export type ProfileWish = {
  name?: string | undefined
  note?: string | undefined
  quotePolicy?: 'everyone' | 'followers' | 'nobody' | undefined
  avatarDescription?: string | undefined
  headerDescription?: string | undefined
  fields?: ProfileField[] | undefined
  bot?: boolean | undefined
  discoverable?: boolean | undefined
  postVisibility?: 'company' | 'followers' | undefined
  postQuiet?: boolean | undefined
  postSensitive?: boolean | undefined
  /** Null: that of the app in which one writes. */
  postLanguage?: string | null | undefined
  /** As they were sent. */
  pictures?: Partial<Record<PictureKind, Buffer>>
}

/**
 * Changes what is given, all or nothing; an empty name changes nothing, for the directory needs one.
 * Throws Refusal `media_busy`, or as `redrawCover` does.
 */
export async function changeProfile(
  { events }: Ground,
  blobs: Blobs,
  accountId: string,
  wanted: ProfileWish,
): Promise<void> {
  const drawn = await draw(wanted.pictures ?? {})
  await events.change(async (change) => {
    const row = await people(change.sql)
      .selectFrom('account')
      .select(['name', 'handle'])
      .where('id', '=', accountId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow()
    const name = (wanted.name !== undefined && cleanName(wanted.name)) || row.name
    const columns = {
      ...columnsOf(wanted),
      ...{ name, folded: foldedName(name, row.handle) },
      ...(await store(change, blobs, drawn)),
    }
    await people(change.sql).updateTable('account').set(columns).where('id', '=', accountId).execute()
    await change.tell('account.changed', { accountId })
  })
}

/** Shows the one that is drawn for everybody again; does nothing where there is no other. */
export async function removePicture({ events }: Ground, accountId: string, kind: PictureKind): Promise<void> {
  await events.change((change) => dropPicture(change, accountId, kind))
}

/** Answers whether there was one. */
export async function dropPicture(
  { sql, tell }: Change,
  accountId: string,
  kind: PictureKind,
): Promise<boolean> {
  const none =
    kind === 'avatar'
      ? { avatar_blob: null, avatar_description: '' }
      : { header_blob: null, header_description: '' }
  const changed = await people(sql)
    .updateTable('account')
    .set(none)
    .where('id', '=', accountId)
    .where(`${kind}_blob`, 'is not', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await tell('account.changed', { accountId })
  return true
}

type Drawn = [PictureKind, Buffer][]

async function draw(pictures: Partial<Record<PictureKind, Buffer>>): Promise<Drawn> {
  const drawn: Drawn = []
  for (const kind of ['avatar', 'header'] as const) {
    const sent = pictures[kind]
    if (sent === undefined) continue
    if (!queue.hasRoom()) throw new Refusal('media_busy', {}, { retryAfter: 10 })
    const { bytes } = await queue.run(() => redrawCover(sent, SHAPES[kind]))
    drawn.push([kind, bytes])
  }
  return drawn
}

async function store({ sql }: Change, blobs: Blobs, drawn: Drawn) {
  const columns: { avatar_blob?: string; header_blob?: string } = {}
  for (const [kind, bytes] of drawn) {
    const blob = blobs.hashOf(bytes)
    await holdBlob(blob).execute(sql)
    await blobs.put(bytes)
    columns[`${kind}_blob`] = blob
  }
  return columns
}

/** Those that are given. */
const columnsOf = (wanted: ProfileWish) =>
  Object.fromEntries(
    Object.entries({
      note: wanted.note?.trim(),
      quote_policy: wanted.quotePolicy,
      avatar_description: wanted.avatarDescription?.trim(),
      header_description: wanted.headerDescription?.trim(),
      fields: wanted.fields && JSON.stringify(wanted.fields),
      bot: wanted.bot,
      discoverable: wanted.discoverable,
      post_visibility: wanted.postVisibility,
      post_quiet: wanted.postQuiet,
      post_sensitive: wanted.postSensitive,
      post_language: wanted.postLanguage,
    }).filter(([, value]) => value !== undefined),
  )
