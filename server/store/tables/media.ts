import type { ColumnType, Generated } from 'kysely'

type Instant = ColumnType<Date, Date | string, Date | string>

export type MediumTable = {
  id: string
  /** Who uploaded it: the author of its post, once it has one. */
  owner_id: string
  /** Null until it is posted, and again when its post is deleted. */
  post_id: Generated<string | null>
  /** Of an announcement instead. */
  announcement_id: Generated<string | null>
  place: Generated<number>
  kind: 'image' | 'video'
  /** Media type of what is kept in full. */
  type: string
  full_blob: string
  full_bytes: number
  width: number
  height: number
  small_blob: string | null
  small_width: number | null
  small_height: number | null
  blurhash: string | null
  /** A picture of several frames. */
  moving: boolean
  seconds: number | null
  description: string
  focus_x: number
  focus_y: number
  created_at: Instant
  /** Since when it belongs to no post. */
  free_since: Date | null
}

/** What is coming in pieces. Its bytes are a draft in the blobs, named as `draftName` says. */
export type UploadTable = {
  id: string
  owner_id: string
  size: string
  received: Generated<string>
  touched_at: Instant
}

export type MediaTables = { medium: MediumTable; upload: UploadTable }
