import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { StartRefusal } from '#server/base/start-refusal.ts'

/** Raised when an older Birdhouse could not read what this one writes. */
export const FORMAT = 1
export const MANIFEST = 'manifest.json'
/** As `sha256sum` writes it, so that anybody can check a backup without us. */
export const SUMS = 'SHA256SUMS'

const Manifest = z.object({
  format: z.number().int(),
  /** When the state was read that the backup holds. */
  made_at: z.iso.datetime(),
  /** The shape of the database. */
  migration: z.string(),
  /** Pictures and videos that the rows refer to and whose files were gone already. */
  missing: z.array(z.string()).default([]),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int() })),
})
export type Manifest = z.infer<typeof Manifest>

export const fileOf = (table: string) => `${table}.copy.gz`

/** Reads every file of a backup through. Throws StartRefusal when anything is missing, changed or newer than this Birdhouse. */
export async function checkBackup(folder: string): Promise<Manifest> {
  const sums = await readSums(folder)
  for (const [name, sum] of sums) {
    if ((await sumOf(join(folder, name))) === sum) continue
    throw damaged(`${name} is missing or is not what was written`)
  }
  if (!sums.has(MANIFEST)) throw damaged(`${SUMS} does not name ${MANIFEST}`)
  const text = await readFile(join(folder, MANIFEST), 'utf8')
  const { format } = z.object({ format: z.number() }).parse(JSON.parse(text))
  if (format > FORMAT) throw newer()
  const manifest = Manifest.parse(JSON.parse(text))
  const lacking = manifest.tables.find(({ name }) => !sums.has(fileOf(name)))
  if (lacking !== undefined) throw damaged(`${SUMS} does not name ${fileOf(lacking.name)}`)
  return manifest
}

const damaged = (how: string) =>
  new StartRefusal(`The backup is damaged: ${how}. Nothing was changed; take another copy of it.`)

export const newer = () =>
  new StartRefusal('The backup was made by a newer Birdhouse than this one. Install that one, then restore.')

async function readSums(folder: string): Promise<Map<string, string>> {
  const text = await readFile(join(folder, SUMS), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
    throw new StartRefusal(
      `${folder} is no backup: it has no file ${SUMS}. Give the folder that birdhouse backup made.`,
    )
  })
  const lines = text.split('\n').filter((line) => line !== '')
  return new Map(
    lines.map((line) => {
      const [, sum = '', name = ''] = /^([0-9a-f]{64}) {2}((?:blobs\/)?[\w.-]+)$/.exec(line) ?? []
      if (name === '') throw damaged(`a line of ${SUMS} makes no sense`)
      return [name, sum]
    }),
  )
}

/** Null when the file is not there. */
async function sumOf(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  return hash.digest('hex')
}
