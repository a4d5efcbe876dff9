/** Whether a file begins as MP4, QuickTime or WebM do. Everything else about it is found out when it is read. */
export function isVideo(bytes: Uint8Array): boolean {
  const brand = String.fromCharCode(...bytes.subarray(4, 12))
  if (brand.startsWith('ftyp')) return !/avi[fs]|hei[cx]|mif1/.test(brand)
  return bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3
}
