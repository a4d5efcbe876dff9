import { findShortcodes } from '#rules/text/shortcodes.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Blobs } from '#server/platform/blobs/index.ts'
import type { Change } from '#server/platform/events/index.ts'
import { createQueue, redrawSmall } from '#server/platform/pictures/index.ts'
import { holdBlob } from '#server/store/blob-locks.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { emoji } from './tables.ts'

/** `blob` and `still` are the files. */
export type Emoji = {
  readonly id: string
  readonly shortcode: string
  readonly category: string
  readonly disabled: boolean
  readonly blob: string
  readonly still: string
  readonly bytes: number
  readonly createdAt: Date
}

export type EmojiChange = {
  shortcode?: string | undefined
  category?: string | undefined
  disabled?: boolean | undefined
}

const MOST = 500
export const EMOJI_BYTES_MAX = 50 * 1024

export type Emojis = ReturnType<typeof createEmojis>

/** Emoji of our own, all in memory: each text is looked through for them. */
export function createEmojis({ db, events, clock }: Ground, blobs: Blobs) {
  let all: readonly Emoji[] = []
  let shown: ReadonlyMap<string, Emoji> = new Map()
  const queue = createQueue(1, 10)

  async function read(sql: Ground['db'] = db): Promise<Emoji[]> {
    return emoji(sql)
      .selectFrom('emoji')
      .select(['id', 'shortcode', 'category', 'disabled', 'blob', 'still_blob as still', 'bytes'])
      .select('created_at as createdAt')
      .orderBy('shortcode')
      .execute()
  }

  async function reload(): Promise<void> {
    all = await read()
    shown = new Map(all.filter(({ disabled }) => !disabled).map((one) => [one.shortcode, one]))
  }

  async function requireFree({ sql }: Change, shortcode: string): Promise<void> {
    const taken = await emoji(sql)
      .selectFrom('emoji')
      .select('id')
      .where('shortcode', '=', shortcode)
      .execute()
    if (taken.length > 0) throw new Refusal('emoji_taken', { name: shortcode })
  }

  async function one(id: string): Promise<Emoji> {
    const found = (await read()).find((known) => known.id === id)
    if (found === undefined) throw new Refusal('not_found')
    return found
  }

  return {
    reload,
    /** Those that may be used, by name. */
    list: (): readonly Emoji[] => [...shown.values()],
    /** The disabled ones too. */
    listAll: (): Promise<Emoji[]> => read(),
    byId: (id: string): Emoji | undefined => all.find((known) => known.id === id),

    /** Those that a text names. */
    find: (text: string): Emoji[] => findShortcodes(text).flatMap((name) => shown.get(name) ?? []),

    /** Throws Refusal `emoji_taken`, `too_many_emoji`, `media_busy`, or as `redrawSmall` does. */
    async add(by: string, bytes: Buffer, { shortcode, category }: { shortcode: string; category: string }) {
      if (!queue.hasRoom()) throw new Refusal('media_busy', {}, { retryAfter: 10 })
      const { full, still } = await queue.run(() => redrawSmall(bytes, EMOJI_BYTES_MAX))
      const id = newId()
      await events.change(async (change) => {
        await requireFree(change, shortcode)
        if ((await read(change.sql)).length >= MOST) throw new Refusal('too_many_emoji', { limit: MOST })
        const hashes = { blob: blobs.hashOf(full), still_blob: blobs.hashOf(still) }
        for (const hash of Object.values(hashes)) await holdBlob(hash).execute(change.sql)
        for (const part of [full, still]) await blobs.put(part)
        const row = { id, shortcode, category, ...hashes, bytes: full.length, created_at: clock() }
        await emoji(change.sql).insertInto('emoji').values(row).execute()
        await record(change.sql, { by, kind: 'emoji_added', facts: { name: shortcode } })
        await change.tell('emoji.changed', {})
      })
      return one(id)
    },

    /** Throws Refusal `not_found` or `emoji_taken`. */
    async change(by: string, id: string, { shortcode, category, disabled }: EmojiChange): Promise<Emoji> {
      const before = await one(id)
      await events.change(async (change) => {
        if (shortcode !== undefined && shortcode !== before.shortcode) await requireFree(change, shortcode)
        const after = {
          shortcode: shortcode ?? before.shortcode,
          category: category ?? before.category,
          disabled: disabled ?? before.disabled,
        }
        await emoji(change.sql).updateTable('emoji').set(after).where('id', '=', id).execute()
        const facts = { name: before.shortcode, to: after.shortcode, disabled: String(after.disabled) }
        await record(change.sql, { by, kind: 'emoji_changed', facts })
        await change.tell('emoji.changed', {})
      })
      return one(id)
    },
  }
}
