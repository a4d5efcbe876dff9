import { readFileSync } from 'node:fs'
import { BufferSource, BufferTarget, Conversion, Input, MP4, Mp4OutputFormat, Output } from 'mediabunny'

const read = (name: string) => readFileSync(new URL(name, import.meta.url))

/** A second of coloured squares: VP8 in WebM, VP9 in MP4. */
export const webm = (): Buffer => read('./clip.webm')
export const mp4 = (): Buffer => read('./clip.mp4')

/** The same, saying who made it and where, as telephones write it. */
export async function talkative(): Promise<Buffer> {
  const input = new Input({ formats: [MP4], source: new BufferSource(mp4()) })
  const output = new Output({ format: new Mp4OutputFormat(), target: new BufferTarget() })
  const tags = { title: 'secret-title', comment: 'secret-place', artist: 'secret-owner' }
  const conversion = await Conversion.init({ input, output, tags, showWarnings: false })
  await conversion.execute()
  return Buffer.from(output.target.buffer ?? new ArrayBuffer(0))
}
