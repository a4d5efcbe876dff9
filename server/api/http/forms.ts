import { Busboy } from '@fastify/busboy'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import qs from 'qs'
import { Refusal } from '#server/base/errors.ts'
import { isOpen } from './cors.ts'

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

/** Bodies of apps that are no JSON but say the same. What is ours takes JSON alone. */
export function takeForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (request: FastifyRequest, body: string | Buffer) => {
      refuseOurs(request)
      return readPairs(String(body))
    },
  )
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: string | Buffer) => {
      refuseOurs(request)
      return readPairs(await readParts(request, Buffer.from(body)))
    },
  )
}

function refuseOurs({ url }: FastifyRequest): void {
  if (!isOpen(url)) throw new Refusal('unsupported_media_type')
}

export const isForm = ({ headers }: FastifyRequest): boolean =>
  /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(headers['content-type'] ?? '')

/** The fields of a form, as a query; files are left out. Where files are wanted, receive-file.ts takes them. */
function readParts({ headers }: FastifyRequest, body: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new Refusal('malformed_body'))
    const pairs = new URLSearchParams()
    try {
      const parts = new Busboy({
        headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
        limits: { fields: FIELDS_MAX, parts: FIELDS_MAX, fieldNameSize: 200, headerPairs: 20 },
      })
      parts.on('field', (name, value, nameCut, valueCut) => {
        if (nameCut || valueCut) refuse()
        pairs.append(name, value)
      })
      parts.on('file', (_name, file) => void file.resume())
      for (const limit of ['partsLimit', 'fieldsLimit'] as const) parts.on(limit, refuse)
      parts.on('error', refuse)
      parts.on('finish', () => resolve(String(pairs)))
      parts.end(body)
    } catch {
      refuse()
    }
  })
}
