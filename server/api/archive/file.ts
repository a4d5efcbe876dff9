import { Readable } from 'node:stream'

/** A file of the archive, opened when its turn comes. */
export type ArchiveFile = { name: string; open: () => Readable }

/** One that is written piece by piece. */
export const file = (name: string, pieces: () => AsyncIterable<string> | Iterable<string>): ArchiveFile => ({
  name,
  open: () => Readable.from(pieces(), { objectMode: false }),
})
