import { expect, it } from 'vitest'
import { outcomeOf } from '#server/channels/http-outcome.ts'

const judged = (status: number) => {
  const outcome = outcomeOf({ status, text: '', afterMs: undefined }, [400])
  return outcome.kind === 'later' ? (outcome.fault ?? 'this one') : outcome.kind
}

it.each([
  [202, 'accepted'],
  [400, 'refused'],
  [401, 'setup'],
  [402, 'setup'],
  [403, 'setup'],
  [408, 'this one'],
  [409, 'this one'],
  [429, 'connection'],
  [503, 'connection'],
])('%i: %s', (status, outcome) => expect(judged(status)).toBe(outcome))
