import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Newer ones are empty boxes on many devices. */
const NEWEST = 15.1
/** Skin tones and hair on their own, which nobody puts into a text. */
const COMPONENT = 2

type Row = { emoji: string; label: string; tags?: string[]; group?: number; version: number; order?: number }

/** Of emojibase's data what the picker shows and searches: a seventh of it. */
export function emojiData(): Plugin {
  return {
    name: 'emoji-data',
    load(id) {
      if (!/emojibase-data\/\w+\/data\.json$/.test(id)) return null
      const rows = JSON.parse(readFileSync(id, 'utf8')) as Row[]
      const kept = rows
        .filter(({ group, version }) => group !== undefined && group !== COMPONENT && version <= NEWEST)
        .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
      return JSON.stringify(kept.map(({ emoji, label, tags, group }) => ({ emoji, label, tags, group })))
    },
  }
}
