import { Refusal } from '#server/base/errors.ts'
import type { Blobs } from '#server/platform/blobs/index.ts'
import { createQueue, redrawLogo } from '#server/platform/pictures/index.ts'
import { holdBlob } from '#server/store/blob-locks.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { people } from './tables.ts'

/** On which it is to be seen. */
export type LogoBackground = 'light' | 'dark'
/** `size` is width and height, as `512x128`. */
export type Logo = { blob: string; size: string }

const BYTES_MAX = 200 * 1024
const queue = createQueue(1, 5)

/** Draws it anew and shows it from now on, in the place of the one before. Throws Refusal `media_busy`, or as `redrawLogo` does. */
export async function changeLogo(
  { events }: Ground,
  blobs: Blobs,
  by: string,
  background: LogoBackground,
  sent: Buffer,
): Promise<void> {
  if (!queue.hasRoom()) throw new Refusal('media_busy', {}, { retryAfter: 10 })
  const { bytes, width, height } = await queue.run(() => redrawLogo(sent, BYTES_MAX))
  const blob = blobs.hashOf(bytes)
  await events.change(async ({ sql, tell }) => {
    await holdBlob(blob).execute(sql)
    await blobs.put(bytes)
    await people(sql)
      .updateTable('organisation')
      .set(columns(background, { blob, size: `${width}x${height}` }))
      .execute()
    await tell('organisation.changed', {})
    await record(sql, { by, kind: 'organisation_changed', facts: { fields: ['logo'] } })
  })
}

/** Does nothing where there is none. */
export async function removeLogo({ events }: Ground, by: string, background: LogoBackground): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    const column = background === 'light' ? 'logo_light_blob' : 'logo_dark_blob'
    const gone = await people(sql)
      .updateTable('organisation')
      .set(columns(background, null))
      .where(column, 'is not', null)
      .executeTakeFirst()
    if (gone.numUpdatedRows === 0n) return
    await tell('organisation.changed', {})
    await record(sql, { by, kind: 'organisation_changed', facts: { fields: ['logo'] } })
  })
}

const columns = (background: LogoBackground, logo: Logo | null) =>
  background === 'light'
    ? { logo_light_blob: logo?.blob ?? null, logo_light_size: logo?.size ?? null }
    : { logo_dark_blob: logo?.blob ?? null, logo_dark_size: logo?.size ?? null }
