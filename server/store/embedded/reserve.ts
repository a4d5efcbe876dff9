import { randomBytes } from 'node:crypto'
import { constants, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Home } from './home-type.ts'

/** Three files of PostgreSQL's log of changes. */
export const reserveBytes = 48_000_000

/** A file that only takes up room: to be given to PostgreSQL, which stops without any, when something else has filled the disk. */
export type Reserve = {
  /** Makes the file unless it is whole. */
  keep(): Promise<void>
  /** Removes it. */
  give(): void
  /** True from then on until it is kept again. */
  given(): boolean
}

export function reserveIn({ folder, owner }: Home): Reserve {
  const path = join(folder, 'reserve')
  const { O_CREAT, O_TRUNC, O_WRONLY, O_NOFOLLOW } = constants
  let given = false
  let keeping = false

  async function write(): Promise<void> {
    // Random, so that no file system makes it smaller.
    const piece = randomBytes(1_000_000)
    const file = await open(path, O_CREAT | O_TRUNC | O_WRONLY | O_NOFOLLOW, 0o600)
    try {
      if (owner.switchTo) await file.chown(owner.switchTo.uid, owner.switchTo.gid)
      for (let written = 0; written < reserveBytes && keeping; written += piece.length)
        await file.write(piece)
    } finally {
      await file.close()
    }
  }

  return {
    async keep() {
      const size = statSync(path, { throwIfNoEntry: false })?.size
      if (keeping || size === reserveBytes) return
      keeping = true
      try {
        await write()
        given = !keeping
      } catch {
        rmSync(path, { force: true })
      } finally {
        keeping = false
      }
    },
    give() {
      keeping = false
      if (statSync(path, { throwIfNoEntry: false }) === undefined) return
      given = true
      rmSync(path, { force: true })
    },
    given: () => given,
  }
}
