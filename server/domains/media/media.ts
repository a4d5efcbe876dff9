import { setTimeout as wait } from 'node:timers/promises'
import { VIDEO_BYTES_MAX } from '#rules/limits.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Blobs } from '#server/platform/blobs/index.ts'
import type { Ground } from '../ground.ts'
import { drawAlone } from './draw-alone.ts'
import { createLater, type Finish } from './later.ts'
import { type Described, describe, findOwn, removeOwn } from './own.ts'
import { toColumns } from './said.ts'
import { createStudio, withDraft } from './take-in.ts'
import { createUploads } from './uploads.ts'

/** How often one looks whether another node is done, or dead. */
const LOOK_MS = 500

export type Media = ReturnType<typeof createMedia>

/** Pictures and videos, from their upload on; which post carries them, and so who may see them, is said by posts. */
export function createMedia(ground: Ground, blobs: Blobs, patience: number) {
  const { takeIn, drawPreview } = createStudio(ground, blobs)
  const uploads = createUploads(ground, blobs, VIDEO_BYTES_MAX)

  const isMade = async ({ ownerId, id }: Finish) => (await findOwn(ground, ownerId, id)) !== null

  /** On whichever node: here, unless another is at it. */
  async function make(one: Finish): Promise<void> {
    while (!(await isMade(one))) {
      const path = await uploads.whole(one.ownerId, one.id)
      if (await drawAlone(ground.db, one.id, () => takeIn({ ...one, path }))) break
      await wait(LOOK_MS)
    }
    await uploads.drop(one.ownerId, one.id)
  }

  const finishing = new Map<string, Promise<void>>()
  /**
   * Made once, though asked for twice, one after the other or at once: what is cut off between the picture and its answer is
   * asked for again.
   */
  async function finish(one: Finish): Promise<string> {
    const key = `${one.ownerId} ${one.id}`
    const made = finishing.get(key) ?? make(one).finally(() => finishing.delete(key))
    finishing.set(key, made)
    await made.catch(async (error: unknown) => {
      // Another node was quicker, and has put the pieces away.
      if (!(await isMade(one))) throw error
    })
    return one.id
  }

  return {
    blobs,
    later: createLater(ground, blobs, { finish, drop: uploads.drop, patience }),
    uploads,
    finish,
    takeIn,
    withDraft: <T>(work: (path: string) => Promise<T>) => withDraft(blobs, work),
    findOwn: (ownerId: string, id: string) => findOwn(ground, ownerId, id),
    /** `preview`: where a picture lies that is to stand for it. Throws Refusals as `describe` and `takeIn` do. */
    async describe(one: Described, preview?: string): Promise<void> {
      toColumns(one.said)
      if (preview === undefined) return describe(ground, blobs, one)
      if ((await findOwn(ground, one.ownerId, one.id)) === null) throw new Refusal('not_found')
      return describe(ground, blobs, one, await drawPreview(one.ownerId, preview))
    },
    remove: (ownerId: string, id: string) => removeOwn(ground, ownerId, id),
  }
}
