import type { Carrier, Posted } from '../carrier.ts'

export type BoardParts = {
  /** False for a place that is no more. */
  post(placeId: string, message: Posted): Promise<boolean>
  anyPlace(): Promise<boolean>
}

const WHY = { screen: 'no_screens', slip: 'no_leaders', briefing: 'no_leaders' }

/** Puts a message where people come by: a screen shows it, and whoever leads a place prints it. There is no peer but our own tables. */
export function makeBoardCarrier(
  channel: 'screen' | 'slip' | 'briefing',
  { post, anyPlace }: BoardParts,
): Carrier {
  return {
    channel,
    async ready() {
      return (await anyPlace()) ? { ready: true } : { ready: false, why: WHY[channel] }
    },
    async send({ to, asks, ...message }) {
      // What one person is asked is for no place.
      return asks !== 'question' && (await post(to, { ...message, asks }))
        ? { kind: 'accepted' }
        : { kind: 'refused', said: 'this place was removed' }
    },
  }
}
