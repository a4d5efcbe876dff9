import type { Post } from '#web/data/posts.ts'

/** Width by height: neither a tower nor a ribbon, whatever the picture is. */
const [NARROWEST, WIDEST, SEVERAL] = [0.8, 2.4, 16 / 9]
/** Pixels. */
const TALLEST = 520

/** One picture keeps its shape as far as it can; several share a frame. A picture that would be too tall is shown less wide. */
export function frameOf(media: Post['media_attachments']) {
  const [only] = media
  const own = only && media.length === 1 ? only.meta.original.aspect : SEVERAL
  const aspectRatio = Math.min(WIDEST, Math.max(NARROWEST, own))
  return { aspectRatio, maxInlineSize: `${Math.round(TALLEST * aspectRatio)}px` }
}
