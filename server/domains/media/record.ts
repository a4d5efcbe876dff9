import { sql as raw } from 'kysely'

/** A picture or video as it is shown. */
export type MediumRecord = {
  readonly id: string
  /** Null as long as it is not posted. */
  readonly postId: string | null
  readonly kind: 'image' | 'video'
  readonly type: string
  readonly width: number
  readonly height: number
  readonly smallWidth: number | null
  readonly smallHeight: number | null
  readonly blurhash: string | null
  readonly seconds: number | null
  readonly moving: boolean
  /** '' is none. */
  readonly description: string
  readonly focusX: number
  readonly focusY: number
}

/** The same as JSON, of a table named `m`. */
export const mediumJson = raw`json_build_object('id', m.id::text, 'postId', m.post_id::text, 'kind', m.kind, 'type', m.type, 'width', m.width, 'height', m.height,
  'smallWidth', m.small_width, 'smallHeight', m.small_height, 'blurhash', m.blurhash, 'seconds', m.seconds, 'moving', m.moving,
  'description', m.description, 'focusX', m.focus_x, 'focusY', m.focus_y)`
