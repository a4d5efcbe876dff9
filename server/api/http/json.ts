import type { FastifyInstance } from 'fastify'
import { isOpen } from './cors.ts'

/** A string, or a whole number of so many digits that it would lose some as a number. */
const LONG = /"(?:[^"\\]|\\.)*"|-?\b\d{16,}\b(?![.eE])/g

/** Some apps send ids as numbers, and ids have more digits than a number of JavaScript keeps. */
const keepLong = (text: string): string =>
  /\d{16}/.test(text) ? text.replace(LONG, (found) => (found.startsWith('"') ? found : `"${found}"`)) : text

/** Bodies of JSON, with ids that keep all their digits. */
export function takeJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body)
    if (!isOpen(request.url)) return parse(request, text, done)
    // Some say that they send JSON, and send nothing.
    return text === '' ? done(null, {}) : parse(request, keepLong(text), done)
  })
}

/** Short ones too, where a field is an id or a list of them. */
export function idsAsText(value: unknown, key = ''): unknown {
  if (typeof value === 'number')
    return /(^|_)ids?$/.test(key) && Number.isSafeInteger(value) ? String(value) : value
  if (Array.isArray(value)) return value.map((one) => idsAsText(one, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, idsAsText(one, name)]))
}
