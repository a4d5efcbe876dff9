import type { FastifyInstance } from 'fastify'
import { isOpen } from './cors.ts'

/** A string or a number. Whatever stands there, each sign is read once: one that is not closed goes to the end. */
const VALUE = /"(?:[^"\\]|\\.)*"?|-?\d[\d.eE+-]*/g
/** So many digits that it would lose some as a number. */
const LONG = /^-?\d{16,}$/
/** No id is deeper in what apps send. */
const DEEPEST = 5

/** Some apps send ids as numbers, and ids have more digits than a number of JavaScript keeps. */
const keepLong = (text: string): string =>
  /\d{16}/.test(text) ? text.replace(VALUE, (found) => (LONG.test(found) ? `"${found}"` : found)) : text

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
export function idsAsText(value: unknown, key = '', depth = 0): unknown {
  if (typeof value === 'number')
    return /(^|_)ids?$/.test(key) && Number.isSafeInteger(value) ? String(value) : value
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value
  if (Array.isArray(value)) return value.map((one) => idsAsText(one, key, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, idsAsText(one, name, depth + 1)]),
  )
}
