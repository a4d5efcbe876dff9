import { VIDEO_BYTES_MAX } from '#rules/limits.ts'
import type { Blobs } from '#server/platform/blobs/index.ts'
import type { Ground } from '../ground.ts'
import { describe, findOwn, removeOwn } from './own.ts'
import type { Said } from './said.ts'
import { createStudio, withDraft } from './take-in.ts'
import { createUploads } from './uploads.ts'

export type Media = ReturnType<typeof createMedia>

/** Pictures and videos, from their upload on; which post carries them, and so who may see them, is said by posts. */
export function createMedia(ground: Ground, blobs: Blobs) {
  const takeIn = createStudio(ground, blobs)
  const uploads = createUploads(ground, blobs, VIDEO_BYTES_MAX)

  /** Made once, though asked for twice: what is cut off between the picture and its answer is asked for again. */
  async function finish(ownerId: string, id: string, said: Said): Promise<string> {
    if ((await findOwn(ground, ownerId, id)) === null)
      await takeIn({ ownerId, id, said, path: await uploads.whole(ownerId, id) })
    await uploads.drop(ownerId, id)
    return id
  }

  return {
    blobs,
    uploads,
    finish,
    takeIn,
    withDraft: <T>(work: (path: string) => Promise<T>) => withDraft(blobs, work),
    findOwn: (ownerId: string, id: string) => findOwn(ground, ownerId, id),
    describe: (ownerId: string, id: string, said: Said) => describe(ground, ownerId, id, said),
    remove: (ownerId: string, id: string) => removeOwn(ground, ownerId, id),
  }
}
