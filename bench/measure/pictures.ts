import sharp from 'sharp'
import { redraw } from '#server/platform/pictures/index.ts'
import { startBirdhouse } from '../serve/program.ts'
import { mediaDirOf, type OpenSet } from '../set/open.ts'
import { type Figure, figure } from '../statistics.ts'
import type { Company, Pace } from './house.ts'

export type PictureFigures = {
  /** Milliseconds from sending a picture of 12 million pixels to the answer with it in somebody's company timeline, and for sharp alone. */
  visible: Figure
  alone: Figure
  /** The second by the first: 1 would be a server that costs nothing. */
  ratio: Figure
}

/** A picture is uploaded, posted and seen by somebody else, in turns with sharp doing the same work on it and nothing else. */
export async function measurePictures(
  set: OpenSet,
  { readers }: Company,
  pace: Pace,
): Promise<PictureFigures> {
  const app = await startBirdhouse({ DATABASE_URL: set.database.url, MEDIA_DIR: mediaDirOf(set.shape) })
  const [author = '', reader = ''] = readers
  const rows: { visible: number; alone: number }[] = []
  for (let turn = 0; turn <= pace.rounds * 2; turn++) {
    const bytes = await photograph(turn)
    const began = performance.now()
    await redraw(bytes)
    const alone = performance.now() - began
    const visible = await untilSeen(app.origin, author, reader, bytes)
    // The first turn warms up.
    if (turn > 0) rows.push({ visible, alone })
  }
  await app.stop()
  return {
    visible: figure(rows.map((row) => row.visible)),
    alone: figure(rows.map((row) => row.alone)),
    ratio: figure(rows.map((row) => row.alone / row.visible)),
  }
}

/** Another one each time, as a telephone takes it: soft, with some grain. */
const photograph = (turn: number): Promise<Buffer> =>
  sharp({
    create: {
      ...{ width: 1_000, height: 750, channels: 3, background: { r: (turn * 40) % 255, g: 110, b: 90 } },
      noise: { type: 'gaussian', mean: 120, sigma: 12 },
    },
  })
    .resize(4_000, 3_000)
    .jpeg({ quality: 85 })
    .toBuffer()

async function untilSeen(origin: string, author: string, reader: string, bytes: Buffer): Promise<number> {
  const by = (token: string) => ({ authorization: `Bearer ${token}` })
  const form = new FormData()
  form.set('file', new Blob([Buffer.from(bytes)], { type: 'image/jpeg' }), 'photo.jpg')
  const began = performance.now()
  const sent = await fetch(`${origin}/api/v2/media`, { method: 'POST', headers: by(author), body: form })
  const { id } = (await sent.json()) as { id: string }
  const posted = await fetch(`${origin}/api/v1/statuses`, {
    method: 'POST',
    headers: { ...by(author), 'content-type': 'application/json' },
    body: JSON.stringify({ status: 'Bench', media_ids: [id] }),
  })
  if (!posted.ok) throw new Error(`The post with a picture was refused: ${await posted.text()}`)
  const list = await fetch(`${origin}/api/v1/timelines/public?limit=1`, { headers: by(reader) })
  const [first] = (await list.json()) as { media_attachments: { preview_url: string }[] }[]
  const seen = await fetch(
    new URL(new URL(first?.media_attachments[0]?.preview_url ?? '').pathname, origin),
    {
      headers: by(reader),
    },
  )
  await seen.arrayBuffer()
  if (!seen.ok) throw new Error(`The picture was not seen: ${seen.status}`)
  return performance.now() - began
}
