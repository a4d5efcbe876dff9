import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '#server/base/errors.ts'

export type Fields = Record<string, string>

/** Lets the endpoints of this part of the API take forms with a file in them; no others do. */
export async function takeForms(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    limits: { files: 1, fields: 10, parts: 12, fieldSize: 16 * 1024, fieldNameSize: 100, headerPairs: 20 },
    throwFileSizeLimit: false,
  })
}

/**
 * Reads a form: its one file goes to `path`, byte for byte, and its fields are answered. What the file is called is not even looked at.
 * Throws Refusal `media_missing`, `media_too_large` or `malformed_body`.
 */
export async function receiveFile(request: FastifyRequest, path: string, bytesMax: number): Promise<Fields> {
  let came = false
  const fields = await readForm(request, bytesMax, async (file) => {
    came = true
    await pipeline(file.file, createWriteStream(path, { mode: 0o600 }))
    if (file.file.truncated) throw new Refusal('media_too_large', { limit: bytesMax / 1_048_576 })
  })
  if (!came) throw new Refusal('media_missing')
  return fields
}

/** The fields of a form that needs no file. */
export async function receiveFields(request: FastifyRequest): Promise<Fields> {
  return readForm(request, 1, async ({ file }) => void file.resume())
}

async function readForm(
  request: FastifyRequest,
  bytesMax: number,
  take: (file: MultipartFile) => Promise<void>,
): Promise<Fields> {
  if (!request.isMultipart()) throw new Refusal('media_missing')
  const fields: Fields = {}
  try {
    for await (const part of request.parts({ limits: { fileSize: bytesMax } })) {
      if (part.type === 'file') {
        if (part.fieldname === 'file') await take(part)
        else part.file.resume()
      } else if (typeof part.value === 'string') fields[part.fieldname] = part.value
    }
  } catch (error) {
    throw error instanceof Refusal || isOurs(error) ? error : new Refusal('malformed_body')
  }
  return fields
}

/** Of the disk, not of the form. */
const isOurs = (error: unknown) =>
  ['ENOSPC', 'EDQUOT', 'EIO'].includes((error as NodeJS.ErrnoException).code ?? '')
