import type { Request } from '#contract/index.ts'
import { CHOSEN_LIMITS } from '#rules/chosen-limits.ts'
import { bare } from '#web/data/bare.ts'
import { client } from '#web/data/client.ts'
import type { Post } from '#web/data/posts.ts'
import { randomKey } from '#web/data/random-key.ts'
import { organisationQuery } from '#web/data/session.ts'
import type { Medium } from '#web/data/uploads/uploads.ts'
import { withPart } from '#web/ui/lazy-part.tsx'

/** A picture of a post that is being written. `id` null: it is still on the way here; `preview` null: there is none, or it is not known yet. */
export type DraftMedium = {
  key: string
  id: string | null
  name: string
  preview: string | null
  /** Where a video is played from; null for a picture. */
  video: string | null
  description: string
  focus: [across: number, up: number]
}

/** Changes the pictures of a draft by what they are when it comes to that. */
export type ChangeMedia = (next: (now: DraftMedium[]) => DraftMedium[]) => void

type Sent = NonNullable<Request<'PUT /api/v1/statuses/:id'>['body']['media_attributes']>[number]

export const ofMedium = (medium: Medium | Post['media_attachments'][number]): DraftMedium => ({
  key: medium.id,
  id: medium.id,
  name: '',
  preview: medium.preview_url && bare(medium.preview_url),
  video: medium.type === 'video' ? bare(medium.url) : null,
  description: medium.description ?? '',
  focus: [medium.meta.focus.x, medium.meta.focus.y],
})

/** Those of a post that was taken back before it was sent. */
export const ofIds = (ids: readonly string[]): DraftMedium[] =>
  ids.map((id) => ({ key: id, id, name: '', preview: null, video: null, description: '', focus: [0, 0] }))

export const idsOf = (media: readonly DraftMedium[]): string[] => media.flatMap(({ id }) => id ?? [])

export const areReady = (media: readonly DraftMedium[]): boolean => media.every(({ id }) => id !== null)

export const focusText = ([across, up]: DraftMedium['focus']) => `${across.toFixed(3)},${up.toFixed(3)}`

/** What is said of each, for an edit. */
export const toAttributes = (media: readonly DraftMedium[]): Sent[] =>
  media.flatMap(({ id, description, focus }) => (id ? { id, description, focus: focusText(focus) } : []))

/** How many pictures a post carries here. */
export const picturesMost = () =>
  client.getQueryData(organisationQuery.queryKey)?.limits.pictures ?? CHOSEN_LIMITS.pictures.usual

/** Whether a post can carry more beside these. */
export const hasRoom = (media: readonly DraftMedium[]): boolean =>
  media.length < picturesMost() &&
  media.every(({ video, name }) => video === null && !/\.(mp4|mov|webm)$/i.test(name))

/** Files become pictures of the draft and are on their way at once. Answers how many found no room and were left out. */
export async function addFiles(files: readonly File[], change: ChangeMedia): Promise<number> {
  let left = 0
  await withPart(import('#web/data/uploads/uploads.ts'), ({ startUpload }) => {
    left = files.length
    change((media) => {
      if (!hasRoom(media)) return media
      const fit = fitting(media, files)
      left -= fit.length
      const added = fit.map((file) => {
        const key = randomKey()
        startUpload(key, file)
        return { ...NEW, key, name: file.name, focus: [0, 0] as [number, number] }
      })
      return [...media, ...added]
    })
  })
  return left
}

/** Pictures, or one video alone. */
function fitting(media: readonly DraftMedium[], files: readonly File[]): File[] {
  const pictures = files.filter(({ type }) => !type.startsWith('video/'))
  if (media.length + pictures.length === 0) return files.slice(0, 1)
  return pictures.slice(0, picturesMost() - media.length)
}

const NEW = { id: null, video: null, preview: null, description: '' }
