import { readFile, rm, stat } from 'node:fs/promises'
import { PICTURE_BYTES_MAX } from '#rules/limits.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Blobs } from '#server/platform/blobs/index.ts'
import { createQueue, redraw } from '#server/platform/pictures/index.ts'
import type { Ground } from '../ground.ts'
import { keep } from './keep.ts'
import { type Said, toColumns } from './said.ts'

/** Pictures drawn at once, and waiting for that. */
const AT_ONCE = 2
const WAITING = 40

export type Sent = { ownerId: string; path: string; said: Said; id?: string }

export function createStudio(ground: Ground, blobs: Blobs) {
  const queue = createQueue(AT_ONCE, WAITING)

  /**
   * Makes what can be shown of a file that was sent; answers its id. The file stays where it is.
   * Throws Refusal `media_too_large`, `media_busy`, `too_many_uploads`, or as `redraw` and `toColumns` do.
   */
  return async function takeIn({ ownerId, path, said, id = newId() }: Sent): Promise<string> {
    toColumns(said)
    const { size } = await stat(path)
    if (size > PICTURE_BYTES_MAX)
      throw new Refusal('media_too_large', { limit: PICTURE_BYTES_MAX / 1_048_576 })
    if (!queue.hasRoom()) throw new Refusal('media_busy', {}, { retryAfter: 10 })
    const drawn = await queue.run(async () => redraw(await readFile(path)))
    await keep(ground, blobs, { id, ownerId, said, kind: 'image', type: 'image/webp', ...drawn })
    return id
  }
}

/** For as long as `work` takes. */
export async function withDraft<T>(blobs: Blobs, work: (path: string) => Promise<T>): Promise<T> {
  const path = await blobs.draft()
  try {
    return await work(path)
  } finally {
    await rm(path, { force: true })
  }
}
