import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

/** `node test/world/pictures/draw.ts` after a drawing was changed: the program itself reads no SVG, whoever sends it. */
const here = fileURLToPath(new URL('.', import.meta.url))
for (const name of (await readdir(here)).filter((one) => one.endsWith('.svg'))) {
  const drawn = sharp(await readFile(`${here}${name}`)).webp({ quality: 82, effort: 6 })
  await writeFile(`${here}${name.replace('.svg', '.webp')}`, await drawn.toBuffer())
}
