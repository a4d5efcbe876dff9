import sharp from 'sharp'
import type { Reply } from '#contract/index.ts'
import type { Caller, TestHouse } from './house.ts'

type Medium = Reply<'POST /api/v2/media'>

/** A photograph as a telephone takes it: on its side, and saying where, when and with what. */
export const photo = (width = 640, height = 480): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#2a6b4c' } })
    .composite([
      {
        input: { create: { width: width >> 1, height: height >> 1, channels: 3, background: '#c9a227' } },
        gravity: 'southeast',
      },
    ])
    .withExif({
      IFD0: { Copyright: 'secret-owner', Make: 'secret-camera' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '41/1 17/1 11/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">secret-xmp</x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

export const drawing = (width = 40, height = 30): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 40, b: 40, alpha: 0.5 } } })
    .png()
    .toBuffer()

/** An animation of so many frames. */
export async function moving(frames = 3, size = 20): Promise<Buffer> {
  const pictures = await Promise.all(
    Array.from({ length: frames }, (_, at) =>
      sharp({
        create: {
          width: size,
          height: size,
          channels: 3,
          background: at % 2 ? '#a00' : '#00a',
        },
      })
        .png()
        .toBuffer(),
    ),
  )
  return sharp(pictures, { join: { animated: true } })
    .gif()
    .toBuffer()
}

export type Sent = {
  name?: string
  type?: string
  fields?: Record<string, string>
  path?: string
  thumbnail?: Uint8Array
}

/** Uploads as an app does, in one form. */
export async function upload(house: TestHouse, { cookie }: Caller, bytes: Uint8Array, sent: Sent = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries(sent.fields ?? {})) form.set(name, value)
  const file = new Blob([Buffer.from(bytes)], { type: sent.type ?? 'image/jpeg' })
  form.set('file', file, sent.name ?? 'photo.jpg')
  if (sent.thumbnail) form.set('thumbnail', new Blob([Buffer.from(sent.thumbnail)]), 'poster.jpg')
  const response = await fetch(house.url + (sent.path ?? '/api/v2/media'), {
    method: 'POST',
    headers: { cookie },
    body: form,
  })
  return {
    status: response.status,
    body: (await response.json()) as Medium & { code?: string; error?: string },
  }
}

/** What an address of a picture answers to somebody. */
export async function look(
  url: string,
  { cookie }: Pick<Caller, 'cookie'>,
  headers: Record<string, string> = {},
) {
  const response = await fetch(url, { headers: { ...(cookie !== '' && { cookie }), ...headers } })
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}
