import { open, readFile, rm, stat } from 'node:fs/promises'
import { MEGABYTE, VIDEO_SECONDS_MAX } from '#rules/limits.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Blobs } from '#server/platform/blobs/index.ts'
import { createQueue, redraw, redrawStill } from '#server/platform/pictures/index.ts'
import { isVideo, remux } from '#server/platform/videos/index.ts'
import type { Ground } from '../ground.ts'
import { readLimits } from '../people/index.ts'
import { keep, type New, type Preview } from './keep.ts'
import { type Said, toColumns } from './said.ts'

/** Pictures drawn at once, and waiting for that. */
const AT_ONCE = 2
const WAITING = 40
/** Of one person, drawn or waiting for it: so many may wait while others of theirs are drawn. */
const OF_ONE = 4 + AT_ONCE

type One = Pick<New, 'id' | 'ownerId' | 'said'>
/** `thumbnail`: where a picture lies that stands for a video. */
export type Sent = { ownerId: string; path: string; said: Said; id?: string; thumbnail?: string | undefined }

export function createStudio(ground: Ground, blobs: Blobs) {
  const pictures = createQueue(AT_ONCE, WAITING)
  // Of their own, so that no picture waits for a video.
  const videos = createQueue(AT_ONCE, WAITING)
  const pending = new Map<string, number>()

  function count(ownerId: string, more: number): void {
    const now = (pending.get(ownerId) ?? 0) + more
    if (now > 0) pending.set(ownerId, now)
    else pending.delete(ownerId)
  }

  /**
   * Makes what can be shown of a file that was sent; answers its id. The file stays where it is.
   * Throws Refusal `media_too_large`, `media_busy`, `too_many_uploads`, or as `redraw` and `toColumns` do.
   */
  async function takeIn({ ownerId, path, thumbnail, said, id = newId() }: Sent): Promise<string> {
    toColumns(said)
    const video = await beginsAsVideo(path)
    const one = { id, ownerId, said }
    await inTurn(video ? videos : pictures, ownerId, () =>
      video ? takeVideo(one, path, thumbnail) : takePicture(one, path),
    )
    return id
  }

  /** What is to stand for something until it is opened, of a picture that was sent. Throws Refusals as `takeIn` does. */
  async function drawPreview(ownerId: string, path: string): Promise<Preview> {
    const bytes = await readPicture(path)
    return inTurn(pictures, ownerId, () => redrawStill(bytes))
  }

  async function inTurn<T>(queue: typeof pictures, ownerId: string, work: () => Promise<T>): Promise<T> {
    if (!queue.hasRoom() || (pending.get(ownerId) ?? 0) >= OF_ONE)
      throw new Refusal('media_busy', {}, { retryAfter: 10 })
    count(ownerId, 1)
    try {
      return await queue.run(work)
    } finally {
      count(ownerId, -1)
    }
  }

  async function readPicture(path: string): Promise<Buffer> {
    const { picture_megabytes: most } = await readLimits(ground.db)
    if ((await stat(path)).size > most * MEGABYTE) throw new Refusal('media_too_large', { limit: most })
    return readFile(path)
  }

  async function takePicture(one: One, path: string): Promise<void> {
    const drawn = await redraw(await readPicture(path))
    await keep(ground, blobs, { ...one, kind: 'image', type: 'image/webp', ...drawn })
  }

  /** In the queue of pictures, for drawing is what costs. */
  async function drawPoster(thumbnail: string | undefined): Promise<Pick<New, 'small' | 'blurhash'>> {
    if (thumbnail === undefined) return { small: null, blurhash: null }
    const bytes = await readPicture(thumbnail)
    if (!pictures.hasRoom()) throw new Refusal('media_busy', {}, { retryAfter: 10 })
    return pictures.run(() => redrawStill(bytes))
  }

  async function takeVideo(one: One, from: string, thumbnail: string | undefined): Promise<void> {
    const { video_megabytes: most } = await readLimits(ground.db)
    if ((await stat(from)).size > most * MEGABYTE) throw new Refusal('media_too_large', { limit: most })
    await withDraft(blobs, async (to) => {
      const { type, seconds, ...size } = await remux({ from, to, secondsMax: VIDEO_SECONDS_MAX })
      const { small, blurhash } = await drawPoster(thumbnail)
      const full = { bytes: to, ...size }
      await keep(ground, blobs, { ...one, kind: 'video', type, seconds, full, small, blurhash })
    })
  }

  return { takeIn, drawPreview }
}

async function beginsAsVideo(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return isVideo(buffer)
  } finally {
    await file.close()
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
