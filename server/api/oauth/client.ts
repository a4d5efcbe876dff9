import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { type App, findApp } from '#server/domains/apps/index.ts'
import { tokenHash } from '#server/platform/secrets/index.ts'
import type { House } from '../house.ts'

type Given = { client_id?: string | undefined; client_secret?: string | undefined }

/** Which app asks, and whether it has shown its secret. Throws Refusal `invalid_client`, or `invalid_request` for one that says so twice. */
export async function readClient(
  { ground }: House,
  request: FastifyRequest,
  body: Given,
): Promise<{ app: App; secret: boolean }> {
  const basic = readBasic(request.headers.authorization)
  if (basic !== null && (body.client_secret !== undefined || (body.client_id ?? basic.id) !== basic.id))
    throw new Refusal('invalid_request', { what: 'the app is named twice' })
  const { id, secret } = basic ?? { id: body.client_id, secret: body.client_secret }
  const app = id === undefined ? null : await findApp(ground, id)
  if (app === null) throw new Refusal('invalid_client')
  if (secret === undefined || secret === '') return { app, secret: false }
  const hash = tokenHash(secret)
  if (hash.length !== app.secretHash.length || !timingSafeEqual(hash, app.secretHash))
    throw new Refusal('invalid_client')
  return { app, secret: true }
}

/** Both parts are encoded as in a form. Null for another kind of header; throws Refusal `invalid_client` for what can't be read. */
function readBasic(header: string | undefined): { id: string; secret: string } | null {
  const coded = /^Basic +([A-Za-z0-9+/=]{1,4000})$/i.exec(header ?? '')?.[1]
  if (coded === undefined) return null
  const text = Buffer.from(coded, 'base64').toString()
  const at = text.indexOf(':')
  try {
    const [id, secret] = [text.slice(0, at), text.slice(at + 1)].map((one) =>
      decodeURIComponent(one.replaceAll('+', ' ')),
    )
    if (at > 0 && id !== undefined && secret !== undefined) return { id, secret }
  } catch {
    // A percent sign that encodes nothing.
  }
  throw new Refusal('invalid_client')
}
