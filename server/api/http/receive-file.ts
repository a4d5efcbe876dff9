import { createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '#server/base/errors.ts'

export type Fields = Record<string, string>

/** Lets the endpoints of this part of the API take forms with a file in them; no others do. */
export async function takeForms(app: FastifyInstance, { fields = 10 } = {}): Promise<void> {
  // Elsewhere a form is small, and read whole.
  app.removeContentTypeParser('multipart/form-data')
  await app.register(multipart, {
    limits: {
      files: 2,
      fields,
      parts: fields + 2,
      fieldSize: 16 * 1024,
      fieldNameSize: 100,
      headerPairs: 20,
    },
    throwFileSizeLimit: false,
  })
}

/** Which file of a form goes where, by its field, and how large it may be. */
type Places = Record<string, { path: string; bytesMax: number }>
export type Received = { fields: Fields; came: ReadonlySet<string> }

/**
 * Reads a form: its one file goes to `path`, byte for byte, and its fields are answered. What the file is called is not even looked at.
 * Throws Refusal `media_missing`, `media_too_large` or `malformed_body`.
 */
export async function receiveFile(request: FastifyRequest, path: string, bytesMax: number): Promise<Fields> {
  const { fields, came } = await receiveFiles(request, { file: { path, bytesMax } })
  if (!came.has('file')) throw new Refusal('media_missing')
  return fields
}

/** The same for several files, none of which need come. */
export async function receiveFiles(request: FastifyRequest, places: Places): Promise<Received> {
  if (!request.isMultipart()) throw new Refusal('media_missing')
  const came = new Set<string>()
  const most = Math.max(1, ...Object.values(places).map(({ bytesMax }) => bytesMax))
  const fields = await readForm(request, most, async ({ fieldname, file }) => {
    const place = Object.hasOwn(places, fieldname) ? places[fieldname] : undefined
    if (place === undefined) return void file.resume()
    if (came.has(fieldname)) throw new Refusal('malformed_body')
    came.add(fieldname)
    await pipeline(file, atMost(place.bytesMax), createWriteStream(place.path, { mode: 0o600 }))
    if (file.truncated) throw tooLarge(place.bytesMax)
  })
  return { fields, came }
}

const tooLarge = (bytesMax: number) => new Refusal('media_too_large', { limit: bytesMax / 1_048_576 })

/** Ends what goes through it with a Refusal as soon as it is more: the form's own limit is that of its largest file. */
function atMost(bytesMax: number): Transform {
  let bytes = 0
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      bytes += part.length
      done(bytes > bytesMax ? tooLarge(bytesMax) : null, part)
    },
  })
}

async function readForm(
  request: FastifyRequest,
  bytesMax: number,
  take: (file: MultipartFile) => Promise<void>,
): Promise<Fields> {
  const fields: Fields = {}
  try {
    for await (const part of request.parts({ limits: { fileSize: bytesMax } })) {
      if (part.type === 'file') await take(part)
      else if (typeof part.value === 'string') fields[part.fieldname] = part.value
    }
  } catch (error) {
    throw error instanceof Refusal || isOurs(error) ? error : new Refusal('malformed_body')
  }
  return fields
}

/** Of the disk, not of the form. */
const isOurs = (error: unknown) =>
  ['ENOSPC', 'EDQUOT', 'EIO'].includes((error as NodeJS.ErrnoException).code ?? '')
