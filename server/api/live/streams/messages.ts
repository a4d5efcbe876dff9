import type { StreamEvent } from '#contract/live/streaming.ts'
import type { Words } from '../telling.ts'
import type { Stream } from './stream.ts'

/** How one message is written: a frame of a WebSocket, or a server-sent event. */
export type Writing = (stream: Stream, event: StreamEvent, words: Words | null) => Buffer

/** The text within the frame is made once for all streams and readers of it. */
export const asFrame: Writing = ({ key, says }, event, words) => {
  const head = `{"stream":${JSON.stringify(says)},"event":"${event}"`
  if (words === null) return Buffer.from(`${head}}`)
  return words.as(`frame ${event} ${key} ${says.at(-1)}`, () => {
    const payload = words.as('within', (text) => Buffer.from(JSON.stringify(text.toString())))
    return Buffer.concat([Buffer.from(`${head},"payload":`), payload, Buffer.from('}')])
  })
}

/** JSON has no line breaks of its own. */
export const asEvent: Writing = (_stream, event, words) => {
  const make = (text: Buffer | string) =>
    Buffer.concat([Buffer.from(`event: ${event}\ndata: `), Buffer.from(text), Buffer.from('\n\n')])
  // Some read lines by their “: ”, and the data as JSON.
  return words === null ? make('{}') : words.as(`event ${event}`, make)
}
