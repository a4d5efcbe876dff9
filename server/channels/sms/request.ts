import { HOLE, PLACES, type Place, type SmsSettings } from '#rules/sms/gateway.ts'
import type { Called } from '#server/platform/fetch/index.ts'

type Facts = Record<Place, string>

const fill = (template: string, facts: Facts, made: (text: string) => string): string =>
  template.replace(HOLE, (hole, name: string) =>
    PLACES.some((one) => one === name) ? made(facts[name as Place]) : hole,
  )

const inJson = (text: string) => JSON.stringify(text).slice(1, -1)
const inHeader = (text: string) => text.replace(/[^\t\x20-\x7e]/g, '')

/** The call of a gateway for one message. */
export function requestOf(settings: SmsSettings, message: { to: string; text: string; id: string }): Called {
  const { secret, sender } = settings
  const facts: Facts = {
    ...message,
    to_digits: message.to.replace(/\D/g, ''),
    ...{ from: sender, secret, basic: Buffer.from(secret).toString('base64') },
  }
  const type = settings.kind === 'json' ? 'application/json' : 'application/x-www-form-urlencoded'
  return {
    url: fill(settings.url, facts, encodeURIComponent),
    method: settings.method,
    headers: {
      ...(settings.method === 'POST' && { 'content-type': type }),
      ...Object.fromEntries(
        settings.headers.map(({ name, value }) => [name.toLowerCase(), fill(value, facts, inHeader)]),
      ),
    },
    body: fill(settings.body, facts, settings.kind === 'json' ? inJson : encodeURIComponent),
  }
}
