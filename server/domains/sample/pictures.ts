import { readFile } from 'node:fs/promises'
import { newId } from '#server/base/ids.ts'
import type { Blobs } from '#server/platform/blobs/index.ts'
import type { Change } from '#server/platform/events/index.ts'
import { redraw, redrawSmall } from '#server/platform/pictures/index.ts'
import { holdBlob } from '#server/store/blob-locks.ts'
import type { World } from '#test/world/types.ts'
import { EMOJI_BYTES_MAX } from '../emoji/index.ts'
import { insert } from './insert.ts'
import type { Ids } from './posts.ts'

const drawing = (name: string) =>
  readFile(new URL(`../../../test/world/pictures/${name}.webp`, import.meta.url))

/** Pictures of posts and emoji of the house, drawn anew as if somebody had uploaded them. */
export async function insertPictures(
  change: Change,
  blobs: Blobs,
  world: World,
  ids: Ids,
  people: Ids,
): Promise<void> {
  const put = async (bytes: Buffer) => {
    await holdBlob(blobs.hashOf(bytes)).execute(change.sql)
    return blobs.put(bytes)
  }
  const rows: object[] = []
  for (const { key, author, at, picture } of world.posts) {
    if (picture === undefined) continue
    const { full, small, blurhash } = await redraw(await drawing(picture.name))
    rows.push({
      ...{ id: newId(), owner_id: people.get(author), post_id: ids.get(key), created_at: at },
      ...{ kind: 'image', type: 'image/webp', moving: false, blurhash, description: picture.description },
      ...{ full_blob: await put(full.bytes), full_bytes: full.bytes.length },
      ...{ width: full.width, height: full.height },
      ...{ small_blob: await put(small.bytes), small_width: small.width, small_height: small.height },
      ...{ focus_x: picture.focus[0], focus_y: picture.focus[1] },
    })
  }
  await insert(
    change,
    'medium',
    'id bigint, owner_id bigint, post_id bigint, created_at timestamptz, kind text, type text, moving boolean, blurhash text, description text, full_blob text, full_bytes bigint, width integer, height integer, small_blob text, small_width integer, small_height integer, focus_x float8, focus_y float8',
    rows,
  )
  const emojis: object[] = []
  for (const { shortcode, category } of world.emojis) {
    const { full } = await redrawSmall(await drawing(shortcode), EMOJI_BYTES_MAX)
    const blob = await put(full)
    emojis.push({
      ...{ id: newId(), shortcode, category, blob, still_blob: blob, bytes: full.length },
      created_at: world.posts[0]?.at,
    })
  }
  await insert(
    change,
    'emoji',
    'id bigint, shortcode text, category text, blob text, still_blob text, bytes integer, created_at timestamptz',
    emojis,
  )
}
