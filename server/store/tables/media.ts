import type { ColumnType, Generated } from 'kysely'

type Instant = ColumnType<Date, Date | string, Date | string>

/** What its owner says of a medium; what is not given stays. */
export type Said = { description?: string; focus?: { x: number; y: number } }

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
  /** What was said of one that came whole and is drawn after its answer. */
  said: ColumnType<Said | null, string | null | undefined, never>
  /** The code of the refusal for which nothing came of it. */
  failed: Generated<string | null>
  /** Whoever draws it, until then. */
  lease: Generated<string | null>
  leased_until: Generated<Date | null>
}

export type MediaTables = { medium: MediumTable; upload: UploadTable }
