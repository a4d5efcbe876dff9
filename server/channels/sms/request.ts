import type { Called } from '#server/platform/fetch/index.ts'
import { PLACES, type Place, type SmsSettings } from './settings.ts'

type Facts = Record<Place, string>

const HOLE = /\{(\w+)\}/g

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

/** What is wrong with templates, as the name of the field; null where nothing is. A place in the host could lead anywhere. */
export function findFault({ url, body, kind, headers, method }: SmsSettings): string | null {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username !== '') return 'url'
  if (/[{}]|%7b|%7d/i.test(parsed.host) || !/^https?:\/\/[^/?#{}]+([/?#]|$)/i.test(url)) return 'url'
  if (headers.some(({ name }) => !/^[\w-]{1,60}$/.test(name) || FORBIDDEN.test(name))) return 'headers'
  if (method === 'GET' || kind !== 'json') return null
  try {
    JSON.parse(body.replace(HOLE, 'x'))
    return null
  } catch {
    return 'body'
  }
}

/** What says where a call ends or goes is ours to say. */
const FORBIDDEN = /^(host|content-length|transfer-encoding|connection|upgrade|expect|te|trailer)$/i
