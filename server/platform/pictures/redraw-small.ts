import { Refusal } from '#server/base/errors.ts'
import { hidesMore, kindOf } from './kind.ts'
import { measure, open } from './redraw.ts'

export type SmallDrawn = { full: Buffer; still: Buffer }

/** Tried one after the other until it is small enough: pixels along the longer edge, and quality. */
const TRIES = [
  [128, 90],
  [96, 80],
  [64, 70],
  [48, 60],
] as const

/**
 * A small picture drawn anew in WebP, of so many bytes at most, and its first frame.
 * Throws Refusal as `redraw` does, and `emoji_too_large`.
 */
export async function redrawSmall(bytes: Buffer, bytesMax: number): Promise<SmallDrawn> {
  const kind = kindOf(bytes)
  if (kind === null) throw new Refusal('media_kind')
  if (hidesMore(bytes, kind)) throw new Refusal('media_hides_more')
  const { moving } = await measure(bytes, kind)
  try {
    for (const [edge, quality] of TRIES) {
      const full = await draw(bytes, moving, edge, quality)
      if (full.length > bytesMax) continue
      return { full, still: moving ? await draw(bytes, false, edge, quality) : full }
    }
  } catch {
    throw new Refusal('media_damaged')
  }
  throw new Refusal('emoji_too_large', { limit: bytesMax / 1024 })
}

const draw = (bytes: Buffer, moving: boolean, edge: number, quality: number): Promise<Buffer> =>
  open(bytes, moving)
    .autoOrient()
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality, alphaQuality: 90, effort: 2 })
    .toBuffer()
