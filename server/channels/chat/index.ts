import { type Call, Unfetched } from '#server/platform/fetch/index.ts'
import type { Carrier } from '../carrier.ts'
import { outcomeOf } from '../http-outcome.ts'
import { bodyFor, type Format } from './formats.ts'

export { FORMATS, type Format } from './formats.ts'

export type Room = { url: string; format: Format }

/** A hook that is gone, or a card that the chat does not take, stays so. */
const FINAL = [400, 403, 404, 405, 410, 413]

/** `room`: null for a place that is no more. */
export type ChatParts = {
  room(placeId: string): Promise<Room | null>
  anyRoom(): Promise<boolean>
  call: Call
}

/** Posts into rooms of a chat, each by the webhook that was made for it. A room gets no digests, so `also` is never there. */
export function makeChatCarrier({ room, anyRoom, call }: ChatParts): Carrier {
  return {
    channel: 'chat',
    async ready() {
      return (await anyRoom()) ? { ready: true } : { ready: false, why: 'no_rooms' }
    },
    async send(message) {
      const found = await room(message.to)
      if (found === null) return { kind: 'refused', said: 'this room was removed' }
      try {
        const body = JSON.stringify(bodyFor(found.format, message))
        const answer = await call({
          ...{ url: found.url, method: 'POST', body },
          headers: { 'content-type': 'application/json' },
        })
        return outcomeOf(answer, FINAL)
      } catch (error) {
        if (error instanceof Unfetched)
          return { kind: 'later', said: error.message.slice(0, 200), fault: 'connection' }
        throw error
      }
    },
  }
}
