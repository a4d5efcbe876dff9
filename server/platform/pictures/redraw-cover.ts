import { Refusal } from '#server/base/errors.ts'
import { hidesMore, kindOf } from './kind.ts'
import { type Drawn, measure, open, type Size } from './redraw.ts'

/**
 * A still picture drawn anew in WebP, cut from its middle to the shape of `most` and no larger, with nothing of what else the file
 * said. Throws Refusal as `redraw` does.
 */
export async function redrawCover(bytes: Buffer, most: Size): Promise<Drawn> {
  const kind = kindOf(bytes)
  if (kind === null) throw new Refusal('media_kind')
  if (hidesMore(bytes, kind)) throw new Refusal('media_hides_more')
  await measure(bytes, kind)
  try {
    const upright = await open(bytes, false)
      .autoOrient()
      .resize({ ...longest(most), fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ lossless: true, effort: 0 })
      .toBuffer({ resolveWithObject: true })
    const { width, height } = cut(upright.info, most)
    const { data } = await open(upright.data, false)
      .resize({ width, height, fit: 'cover' })
      .webp({ quality: 82, smartSubsample: true, effort: 4 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width, height }
  } catch {
    throw new Refusal('media_damaged')
  }
}

/** Enough for every shape of what is sent, and far below what a large one would take. */
const longest = ({ width, height }: Size) => ({ width: 4 * width, height: 4 * height })

/** The largest of that shape which the picture fills without being enlarged. */
function cut(from: Size, most: Size): Size {
  const scale = Math.min(1, from.width / most.width, from.height / most.height)
  return {
    width: Math.max(1, Math.round(most.width * scale)),
    height: Math.max(1, Math.round(most.height * scale)),
  }
}
