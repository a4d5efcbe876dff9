export type Sent = { event: string; data: string }

/** Server-sent events as they come; what only keeps a line open is none. */
export async function* framesOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Sent> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    const frames = text.split('\n\n')
    text = frames.pop() ?? ''
    for (const frame of frames) {
      const [, event, data] = /^event: (\S+)\ndata: (.*)$/m.exec(frame) ?? []
      if (event !== undefined && data !== undefined) yield { event, data }
    }
  }
}
