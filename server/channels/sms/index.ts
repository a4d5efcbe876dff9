import { at } from '#rules/sms/callback.ts'
import { composeSms } from '#rules/sms/compose.ts'
import type { SmsSettings } from '#rules/sms/gateway.ts'
import { readPhone } from '#rules/sms/phone.ts'
import { type Answered, type Call, Unfetched } from '#server/platform/fetch/index.ts'
import type { Carrier, Message, Outcome } from '../carrier.ts'
import { outcomeOf } from '../http-outcome.ts'
import { requestOf } from './request.ts'
import { sayBySms } from './words.ts'

/** What gateways answer about a number or a text. A wrong key or an empty account is for an administrator to mend. */
const FINAL = [400, 413, 414, 422]

export type SmsParts = { settings(): Promise<SmsSettings | null>; call: Call }

/** SMS by whichever gateway an administrator has described. */
export function makeSmsCarrier({ settings, call }: SmsParts): Carrier {
  async function attempt(chosen: SmsSettings, message: Message): Promise<Outcome> {
    const { text, tail } = sayBySms(message)
    const composed = composeSms(text, tail, chosen.segmentsMax)
    try {
      const answer = await call(requestOf(chosen, { to: message.to, id: message.id, text: composed.text }))
      const outcome = outcomeOf(answer, FINAL)
      const reference = referenceIn(answer, chosen.reference)
      return outcome.kind === 'accepted' && reference !== '' ? { ...outcome, reference } : outcome
    } catch (error) {
      if (error instanceof Unfetched)
        return { kind: 'later', said: error.message.slice(0, 200), fault: 'connection' }
      throw error
    }
  }

  return {
    channel: 'sms',
    async ready() {
      return (await settings()) === null ? { ready: false, why: 'sms_off' } : { ready: true }
    },
    async send(message) {
      if (readPhone(message.to) !== message.to) return { kind: 'refused', said: 'no phone number' }
      const chosen = await settings()
      return chosen === null
        ? { kind: 'later', said: 'no gateway is set up', fault: 'setup' }
        : attempt(chosen, message)
    },
  }
}

function referenceIn({ text }: Answered, path: string): string {
  try {
    return at(JSON.parse(text), path)
  } catch {
    return ''
  }
}
