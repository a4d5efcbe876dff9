import { encode } from 'blurhash'
import sharp, { type Sharp } from 'sharp'
import { PICTURE_PIXELS_MAX as PIXELS_MAX } from '#rules/limits.ts'
import { Refusal } from '#server/base/errors.ts'
import { hidesMore, type Kind, kindOf } from './kind.ts'
import { FRAMES_MAX, FULL_EDGE, MOVING_PIXELS_MAX, SMALL_EDGE } from './limits.ts'

// Nothing but these is ever decoded, whatever a file says it is: no SVG, no PDF, no TIFF.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Nsgif', 'Webp', 'Heif'].map((name) => `VipsForeignLoad${name}`),
})
sharp.cache(false)
sharp.concurrency(1)

export type Size = { width: number; height: number }
export type Drawn = Size & { bytes: Buffer }
/** A picture drawn anew, in WebP, with nothing of what else the file said: no place, no time, no camera, no name. */
export type Redrawn = { full: Drawn; small: Drawn; blurhash: string; moving: boolean }

const SECONDS = 30
/** Screenshots up to this are kept to the pixel. */
const SHARP_PIXELS = 4_000_000

/** Throws Refusal `media_kind`, `media_hides_more`, `media_damaged`, `picture_too_large` or `too_many_frames`. */
export async function redraw(bytes: Buffer): Promise<Redrawn> {
  const { kind, moving, pixels } = await examine(bytes)
  try {
    const exact = kind === 'png' && pixels <= SHARP_PIXELS
    const full = await draw(open(bytes, moving), FULL_EDGE, exact)
    const same = !moving && !exact && Math.max(full.width, full.height) <= SMALL_EDGE
    const small = same ? full : await draw(open(bytes, false), SMALL_EDGE, false)
    return { full, small, blurhash: await blur(small.bytes), moving }
  } catch {
    // What libvips says is for programmers, and may name our folders.
    throw new Refusal('media_damaged')
  }
}

/** Its first frame alone, small. Throws as `redraw` does. */
export async function redrawStill(bytes: Buffer): Promise<Pick<Redrawn, 'small' | 'blurhash'>> {
  await examine(bytes)
  try {
    const small = await draw(open(bytes, false), SMALL_EDGE, false)
    return { small, blurhash: await blur(small.bytes) }
  } catch {
    throw new Refusal('media_damaged')
  }
}

async function examine(bytes: Buffer): Promise<{ kind: Kind; moving: boolean; pixels: number }> {
  const kind = kindOf(bytes)
  if (kind === null) throw new Refusal('media_kind')
  if (hidesMore(bytes, kind)) throw new Refusal('media_hides_more')
  return { kind, ...(await measure(bytes, kind)) }
}

export const open = (bytes: Buffer, moving: boolean): Sharp =>
  sharp(bytes, {
    failOn: 'error',
    limitInputPixels: moving ? MOVING_PIXELS_MAX : PIXELS_MAX,
    animated: moving,
  }).timeout({ seconds: SECONDS })

/** Only the head is read for this, so a bomb is found before anything of it is unpacked. */
export async function measure(bytes: Buffer, kind: Kind): Promise<{ moving: boolean; pixels: number }> {
  const head = await sharp(bytes, { limitInputPixels: false, failOn: 'error' })
    .metadata()
    .catch(() => {
      throw new Refusal('media_damaged')
    })
  const pixels = head.width * head.height
  if (pixels > PIXELS_MAX) throw new Refusal('picture_too_large', { limit: PIXELS_MAX / 1_000_000 })
  const frames = kind === 'gif' || kind === 'webp' ? (head.pages ?? 1) : 1
  if (frames > FRAMES_MAX || pixels * frames > MOVING_PIXELS_MAX)
    throw new Refusal('too_many_frames', { limit: FRAMES_MAX })
  return { moving: frames > 1, pixels }
}

/** Turned upright, its colours as screens show them. Sharp leaves everything but pixels behind unless it is asked to keep it. */
async function draw(picture: Sharp, edge: number, exact: boolean): Promise<Drawn> {
  const { data, info } = await picture
    .autoOrient()
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp(exact ? { lossless: true, effort: 2 } : { quality: 82, smartSubsample: true, effort: 3 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.pageHeight ?? info.height }
}

const BLUR_EDGE = 32

async function blur(bytes: Buffer): Promise<string> {
  const { data, info } = await sharp(bytes)
    .resize(BLUR_EDGE, BLUR_EDGE, { fit: 'inside' })
    .flatten({ background: '#888' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return encode(new Uint8ClampedArray(data), info.width, info.height, 4, 3)
}
