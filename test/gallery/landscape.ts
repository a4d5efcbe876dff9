import sharp from 'sharp'

type Colour = readonly [number, number, number]

/** A hill under a sky, so that what is cut off and how a picture stands in its frame is to be seen. Pixel by pixel: SVG is not read here. */
export function landscape(width: number, height: number, hue = 150): Promise<Buffer> {
  const near = fromHue(hue, 0.32, 0.3)
  const far = fromHue(hue, 0.25, 0.46)
  const above = fromHue(hue + 50, 0.4, 0.7)
  const sun = Math.min(width, height) * 0.09
  const colourAt = (x: number, y: number): Colour => {
    const at = x / width
    if (y > height * (0.78 - 0.14 * Math.sin(at * Math.PI))) return near
    if (y > height * (0.58 - 0.12 * Math.sin(at * 2 * Math.PI))) return far
    if (Math.hypot(x - width * 0.72, y - height * 0.26) < sun) return [255, 246, 220]
    return mix(above, [246, 226, 190], y / height)
  }
  const pixels = new Uint8Array(width * height * 3)
  for (let at = 0; at < width * height; at++) pixels.set(colourAt(at % width, Math.floor(at / width)), at * 3)
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer()
}

const mix = (a: Colour, b: Colour, part: number): Colour => [
  a[0] + (b[0] - a[0]) * part,
  a[1] + (b[1] - a[1]) * part,
  a[2] + (b[2] - a[2]) * part,
]

/** Of HSL, with saturation and lightness from 0 to 1. */
function fromHue(hue: number, saturation: number, lightness: number): Colour {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}
