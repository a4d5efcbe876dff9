import { STREAMS, type StreamName } from '#contract/live/streaming.ts'
import { fold } from '#rules/text/fold.ts'
import { Refusal } from '#server/base/errors.ts'

/** Something subscribed to. `says`: how its messages name it, with the hashtag or list as it was asked for. */
export type Stream = { key: string; name: StreamName; listId?: string; says: readonly string[] }

export type StreamWish = { stream: string; tag?: string | undefined; list?: string | undefined }

/** Throws Refusal `unknown_stream` or `stream_incomplete`. */
export function readStream({ stream, tag = '', list = '' }: StreamWish): Stream {
  if (!Object.hasOwn(STREAMS, stream)) throw new Refusal('unknown_stream')
  const name = stream as StreamName
  if (name === 'hashtag' || name === 'hashtag:local') {
    const word = fold(tag.replace(/^#/, '').trim())
    if (word === '') throw new Refusal('stream_incomplete', { stream: name, needs: 'tag' })
    return { key: hashtagKey(name, word), name, says: [name, tag] }
  }
  if (name !== 'list') return { key: name, name, says: [name] }
  if (list === '') throw new Refusal('stream_incomplete', { stream: name, needs: 'list' })
  return { key: listKey(list), name, listId: list, says: [name, list] }
}

export const hashtagKey = (name: 'hashtag' | 'hashtag:local', folded: string): string => `${name} ${folded}`
export const listKey = (id: string): string => `list ${id}`
