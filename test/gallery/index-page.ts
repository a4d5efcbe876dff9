import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** A page with all pictures, one row for each scene. */
export async function drawIndex(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  const looks = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const rows = new Map<string, string[]>()
  for (const look of looks) {
    for (const file of await readdir(join(folder, look))) rows.set(file, [...(rows.get(file) ?? []), look])
  }
  const drawn = [...rows].map(
    ([file, seen]) =>
      `<h2>${file.replace('.png', '')}</h2><div>${seen.map((look) => draw(look, file)).join('')}</div>`,
  )
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>${STYLE}</style>${drawn.join('\n')}`
}

function draw(look: string, file: string): string {
  return `<figure><a href="${look}/${file}"><img loading="lazy" src="${look}/${file}" alt=""></a><figcaption>${look}</figcaption></figure>`
}

const STYLE = `body{font:14px system-ui;margin:24px;background:#ddd}div{display:flex;gap:16px;overflow-x:auto;align-items:start}
figure{margin:0}img{height:420px;display:block}`
