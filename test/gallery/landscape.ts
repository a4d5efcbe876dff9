import sharp from 'sharp'

/** A hill under a sky, so that what is cut off and how a picture stands in its frame is to be seen. */
export function landscape(width: number, height: number, hue = 150): Promise<Buffer> {
  const far = `M0 ${height * 0.62} Q${width * 0.3} ${height * 0.35} ${width * 0.6} ${height * 0.6} T${width} ${height * 0.5} V${height} H0Z`
  const near = `M0 ${height * 0.85} Q${width * 0.45} ${height * 0.55} ${width} ${height * 0.9} V${height} H0Z`
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue + 50} 45% 70%)"/><stop offset="1" stop-color="hsl(40 70% 88%)"/></linearGradient>
    <rect width="100%" height="100%" fill="url(#sky)"/>
    <circle cx="${width * 0.72}" cy="${height * 0.3}" r="${Math.min(width, height) * 0.09}" fill="#fff6dc"/>
    <path d="${far}" fill="hsl(${hue} 25% 45%)"/><path d="${near}" fill="hsl(${hue} 35% 28%)"/></svg>`
  return sharp(Buffer.from(drawn)).jpeg({ quality: 88 }).toBuffer()
}
