import { Refusal } from '#server/base/errors.ts'
import { hidesMore, kindOf } from './kind.ts'
import { type Drawn, measure, open } from './redraw.ts'

/** Tried one after the other until it is small enough: pixels along the longer edge, and quality. */
const TRIES = [
  [640, 95],
  [512, 90],
  [384, 80],
  [256, 70],
] as const

/** A still picture drawn anew in WebP, transparent where it is, of so many bytes at most. Throws Refusal as `redraw` does, and `emoji_too_large`. */
export async function redrawLogo(bytes: Buffer, bytesMax: number): Promise<Drawn> {
  const kind = kindOf(bytes)
  if (kind === null) throw new Refusal('media_kind')
  if (hidesMore(bytes, kind)) throw new Refusal('media_hides_more')
  await measure(bytes, kind)
  try {
    for (const [edge, quality] of TRIES) {
      const drawn = await draw(bytes, edge, quality)
      if (drawn.bytes.length <= bytesMax) return drawn
    }
  } catch {
    throw new Refusal('media_damaged')
  }
  throw new Refusal('emoji_too_large', { limit: bytesMax / 1024 })
}

async function draw(bytes: Buffer, edge: number, quality: number): Promise<Drawn> {
  const { data, info } = await open(bytes, false)
    .autoOrient()
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality, alphaQuality: 100, effort: 4 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}
