import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Hexadecimal SHA-256 of what a blob holds: its name. */
export type BlobHash = string

const NAME = /^[0-9a-f]{64}$/
const STALE_MS = 86_400_000

export type Blobs = ReturnType<typeof createBlobs>

export const hashOf = (bytes: Uint8Array): BlobHash => createHash('sha256').update(bytes).digest('hex')

/** Where a blob lies below the folder of all. */
const placeOf = (hash: BlobHash): string => join('blobs', hash.slice(0, 2), hash)

/**
 * Files by what they hold, in one folder. A blob is there whole or not at all: it is written beside its place, brought to the disk,
 * then moved. `drafts` are files that are still being written, by names of our own.
 */
export function createBlobs(folder: string) {
  const pathOf = (hash: BlobHash) => {
    if (!NAME.test(hash)) throw new Error('this names no blob')
    return join(folder, placeOf(hash))
  }
  const draftOf = (name: string) => {
    if (!/^[\w-]{1,100}$/.test(name)) throw new Error('this names no draft')
    return join(folder, 'drafts', name)
  }

  async function draft(): Promise<string> {
    await mkdir(join(folder, 'drafts'), { recursive: true, mode: 0o700 })
    return draftOf(randomBytes(16).toString('hex'))
  }

  async function put(bytes: Uint8Array): Promise<BlobHash> {
    const hash = hashOf(bytes)
    if (await exists(pathOf(hash))) return hash
    const written = await draft()
    try {
      const file = await open(written, 'wx', 0o600)
      await file
        .writeFile(bytes)
        .then(() => file.sync())
        .finally(() => file.close())
      await move(written, pathOf(hash))
    } catch (error) {
      await rm(written, { force: true })
      throw error
    }
    return hash
  }

  return {
    folder,
    hashOf,
    hashOfFile,
    pathOf,
    draft,
    draftOf,
    put,

    /** Copies a file that is to be this blob; false, and nothing is changed, when it is not there or holds something else. */
    async bring(hash: BlobHash, from: string): Promise<boolean> {
      const written = await draft()
      try {
        if ((await copy(from, written)) !== hash) return false
        await move(written, pathOf(hash))
        return true
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
        throw error
      } finally {
        await rm(written, { force: true })
      }
    },

    remove: (hash: BlobHash): Promise<void> => rm(pathOf(hash), { force: true }),

    /** The names of all that is there, in lists of some thousands at most. */
    async *list(): AsyncGenerator<BlobHash[]> {
      for (const shelf of await names(join(folder, 'blobs'))) {
        if (!/^[0-9a-f]{2}$/.test(shelf)) continue
        yield (await names(join(folder, 'blobs', shelf))).filter((name) => NAME.test(name))
      }
    },

    /** Removes drafts that nobody has written to for a day; answers how many. `keep` are names of those that are waited for. */
    async tidy(keep: ReadonlySet<string>): Promise<number> {
      let gone = 0
      for (const name of await names(join(folder, 'drafts'))) {
        const path = join(folder, 'drafts', name)
        const found = keep.has(name) ? null : await stat(path).catch(() => null)
        if (found === null || Date.now() - found.mtimeMs < STALE_MS) continue
        await rm(path, { force: true })
        gone += 1
      }
      return gone
    },
  }
}

/** Answers the hash of what was copied. */
async function copy(from: string, to: string): Promise<BlobHash> {
  const hash = createHash('sha256')
  const source = createReadStream(from)
  source.on('data', (piece) => hash.update(piece))
  await pipeline(source, createWriteStream(to, { mode: 0o600, flush: true }))
  return hash.digest('hex')
}

/** Of a file that is too large for the memory. */
async function hashOfFile(path: string): Promise<BlobHash> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await rename(from, to)
  const shelf = await open(dirname(to))
  await shelf.sync().finally(() => shelf.close())
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

const names = (path: string) =>
  readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
