export type Kind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif'

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to))

/** What a file is by its first bytes, whatever it is called; null for everything that is no picture here, such as SVG. */
export function kindOf(bytes: Uint8Array): Kind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'gif'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp'
  if (ascii(bytes, 4, 8) === 'ftyp' && /avif|avis/.test(ascii(bytes, 8, 40))) return 'avif'
  return null
}

/**
 * Whether more stands in the file than the picture: a second file behind its end, as in a GIF that is a script too or a PNG that is an
 * archive too. JPEG is left out, for cameras append previews to it; what is stored is drawn anew in any case.
 */
export function hidesMore(bytes: Uint8Array, kind: Kind): boolean {
  if (kind === 'png') return endOfPng(bytes) < bytes.length
  if (kind === 'gif') return endOfGif(bytes) < bytes.length
  if (kind === 'webp') return view(bytes).getUint32(4, true) + 8 + PADDING < bytes.length
  return false
}

/** Some programs round a file up. */
const PADDING = 1

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)

/** Infinity where the end is missing: then it is the decoder that says what is wrong. */
function endOfPng(bytes: Uint8Array): number {
  const data = view(bytes)
  for (let at = 8; at + 12 <= bytes.length; ) {
    const next = at + 12 + data.getUint32(at)
    if (ascii(bytes, at + 4, at + 8) === 'IEND') return next
    at = next
  }
  return Number.POSITIVE_INFINITY
}

const tableAt = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))

function endOfGif(bytes: Uint8Array): number {
  let at = 13 + tableAt(bytes[10] ?? 0)
  const skipBlocks = () => {
    while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1
    at += 1
  }
  while (at < bytes.length) {
    const block = bytes[at]
    if (block === 0x3b) return at + 1
    if (block === 0x21) at += 2
    else if (block === 0x2c) at += 11 + tableAt(bytes[at + 9] ?? 0)
    else return at
    skipBlocks()
  }
  return Number.POSITIVE_INFINITY
}
