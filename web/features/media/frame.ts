import type { Post } from '#web/data/posts.ts'

/** Width by height: neither a tower nor a ribbon, whatever the picture is. */
const [NARROWEST, WIDEST, SEVERAL] = [0.8, 2.4, 16 / 9]
/** Pixels. */
const TALLEST = 520
/** Beside somebody else’s words: seen, and no more; and wide enough to say why it is covered. */
const SMALL = { narrowest: 4 / 3, tallest: 180 }

/** One picture keeps its shape as far as it can; several share a frame. A picture that would be too tall is shown less wide. */
export function frameOf(media: Post['media_attachments'], small = false) {
  const { narrowest, tallest } = small ? SMALL : { narrowest: NARROWEST, tallest: TALLEST }
  const [only] = media
  const own = only && media.length === 1 ? only.meta.original.aspect : SEVERAL
  const aspectRatio = Math.min(WIDEST, Math.max(narrowest, own))
  return { aspectRatio, maxInlineSize: `${Math.round(tallest * aspectRatio)}px` }
}
