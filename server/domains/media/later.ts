import { rename, stat } from 'node:fs/promises'
import { type ErrorCode, Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Blobs } from '#server/platform/blobs/index.ts'
import type { Ground } from '../ground.ts'
import type { Said } from './said.ts'
import { media } from './tables.ts'
import { draftName } from './uploads.ts'

/** An upload that is whole, and what is said of it. */
export type Finish = { ownerId: string; id: string; said: Said; thumbnail?: string | undefined }

type Make = (one: Finish) => Promise<string>
type Drop = (ownerId: string, id: string) => Promise<void>
type Sent = { ownerId: string; path: string; said: Said }

/**
 * What comes whole and may take long. It is kept as an upload until it is drawn, so that no death of the server loses it.
 * `patience`, in milliseconds: an app waits so long for the answer with everything in it, and asks again for what is drawn after that.
 */
export function createLater(
  { db, clock }: Ground,
  blobs: Blobs,
  { finish, drop, patience }: { finish: Make; drop: Drop; patience: number },
) {
  async function find(ownerId: string, id: string) {
    return media(db)
      .selectFrom('upload')
      .select(['said', 'failed'])
      .where('id', '=', id)
      .where('owner_id', '=', ownerId)
      .where('said', 'is not', null)
      .executeTakeFirst()
  }

  /** Draws it; why that failed stays with it. */
  async function draw(one: Finish): Promise<void> {
    try {
      await finish(one)
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500 || error.status === 429) throw error
      await media(db).updateTable('upload').set({ failed: error.code }).where('id', '=', one.id).execute()
      throw error
    }
  }

  return {
    /** `made` is false when it goes on beyond the answer. Throws Refusals as `takeIn` does. */
    async takeIn({ ownerId, path, said }: Sent): Promise<{ id: string; made: boolean }> {
      const id = newId()
      const size = String((await stat(path)).size)
      await rename(path, blobs.draftOf(draftName(id)))
      const row = { id, owner_id: ownerId, size, received: size, touched_at: clock() }
      await media(db)
        .insertInto('upload')
        .values({ ...row, said: JSON.stringify(said) })
        .execute()
      const drawn = draw({ ownerId, id, said }).then(() => true)
      // Whoever asks next is told of what goes wrong after the answer.
      drawn.catch(() => {})
      let timer: NodeJS.Timeout | undefined
      const waited = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), patience)
      })
      try {
        return { id, made: await Promise.race([drawn, waited]) }
      } catch (error) {
        // Told at once, so that there is nothing to ask for.
        await drop(ownerId, id)
        throw error
      } finally {
        clearTimeout(timer)
      }
    },

    /** Whether it is on its way. What a death has left half drawn is begun again, once it is sure that nobody is at it. Throws the Refusal for which nothing came of it. */
    async isComing(ownerId: string, id: string): Promise<boolean> {
      const found = await find(ownerId, id)
      if (found === undefined) return false
      if (found.failed !== null) throw new Refusal(found.failed as ErrorCode)
      draw({ ownerId, id, said: found.said ?? {} }).catch(() => {})
      return true
    },

    /** Waits for it, if it is on its way. */
    async settle(ownerId: string, id: string): Promise<void> {
      const found = await find(ownerId, id)
      if (found !== undefined && found.failed === null) await draw({ ownerId, id, said: found.said ?? {} })
    },
  }
}
