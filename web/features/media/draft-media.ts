import type { Request } from '#contract/index.ts'
import { MEDIA_MAX } from '#rules/limits.ts'
import type { Post } from '#web/data/posts.ts'
import { randomKey } from '#web/data/random-key.ts'
import type { Medium } from '#web/data/uploads/uploads.ts'

/** A picture of a post that is being written. `id` null: it is still on the way here; `preview` null: ask the server for it. */
export type DraftMedium = {
  key: string
  id: string | null
  name: string
  preview: string | null
  description: string
  focus: [across: number, up: number]
}

type Sent = NonNullable<Request<'PUT /api/v1/statuses/:id'>['body']['media_attributes']>[number]

export const ofMedium = (medium: Medium | Post['media_attachments'][number]): DraftMedium => ({
  key: medium.id,
  id: medium.id,
  name: '',
  preview: medium.preview_url,
  description: medium.description ?? '',
  focus: [medium.meta.focus.x, medium.meta.focus.y],
})

/** Those of a post that was taken back before it was sent. */
export const ofIds = (ids: readonly string[]): DraftMedium[] =>
  ids.map((id) => ({ key: id, id, name: '', preview: null, description: '', focus: [0, 0] }))

export const idsOf = (media: readonly DraftMedium[]): string[] => media.flatMap(({ id }) => id ?? [])

export const areReady = (media: readonly DraftMedium[]): boolean => media.every(({ id }) => id !== null)

export const focusText = ([across, up]: DraftMedium['focus']) => `${across.toFixed(3)},${up.toFixed(3)}`

/** What is said of each, for an edit. */
export const toAttributes = (media: readonly DraftMedium[]): Sent[] =>
  media.flatMap(({ id, description, focus }) => (id ? { id, description, focus: focusText(focus) } : []))

/** Whether a post can carry more beside these. */
export const hasRoom = (media: readonly DraftMedium[]): boolean => media.length < MEDIA_MAX

/** Files become pictures of the draft and are on their way at once; those that find no room are left out. */
export async function addFiles(
  media: readonly DraftMedium[],
  files: readonly File[],
): Promise<DraftMedium[]> {
  const taken = files.slice(0, MEDIA_MAX - media.length)
  const added = taken.map((file) => ({
    ...NEW,
    key: randomKey(),
    name: file.name,
    focus: [0, 0] as [number, number],
  }))
  const { startUpload } = await import('#web/data/uploads/uploads.ts')
  for (const [at, { key }] of added.entries()) if (taken[at]) startUpload(key, taken[at])
  return [...media, ...added]
}

const NEW = { id: null, preview: null, description: '' }
