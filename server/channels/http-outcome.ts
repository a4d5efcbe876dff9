import type { Answered } from '#server/platform/fetch/index.ts'
import type { Outcome } from './carrier.ts'

/** What of a stranger's words is kept. */
export const saidBy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200)

/** `final`: statuses that are about this one message, or a place that is no more; everything else can be mended. */
export function outcomeOf({ status, text, afterMs }: Answered, final: readonly number[]): Outcome {
  const said = `${status} ${saidBy(text)}`.trim()
  if (status >= 200 && status < 300) return { kind: 'accepted' }
  if (final.includes(status)) return { kind: 'refused', said }
  const fault = faultOf(status)
  return {
    kind: 'later',
    said,
    ...(afterMs !== undefined && { afterMs }),
    ...(fault && { fault }),
    ...(status === 429 && { tooFast: true }),
  }
}

/** A wrong key, an empty account or a wrong address stays so until an administrator has been there. */
function faultOf(status: number): 'setup' | 'connection' | undefined {
  if (status === 429 || status >= 500) return 'connection'
  return status >= 300 && status < 500 && status !== 408 && status !== 409 ? 'setup' : undefined
}
