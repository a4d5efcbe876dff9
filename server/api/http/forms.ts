import type { FastifyInstance } from 'fastify'
import qs from 'qs'
import { Refusal } from '#server/base/errors.ts'

const FIELDS_MAX = 200
const DEPTH_MAX = 5

/** As Rails reads a form or query: `media_ids[]=1&poll[options][]=a&fields_attributes[0][name]=x`. Throws Refusal `malformed_body`. */
export function readPairs(text: string): Record<string, unknown> {
  try {
    return qs.parse(text, {
      ...{ depth: DEPTH_MAX, strictDepth: true },
      ...{ parameterLimit: FIELDS_MAX, arrayLimit: FIELDS_MAX, throwOnLimitExceeded: true },
      duplicates: 'combine',
    })
  } catch {
    throw new Refusal('malformed_body')
  }
}

/** Bodies that are no JSON but say the same. */
export function takeForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: unknown, body: string | Buffer) => readPairs(String(body)),
  )
}
