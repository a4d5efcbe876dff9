import { type Entity, findEntities } from './entities.ts'

/** `text` is what is shown; `value` as in Entity, and for plain text the text itself. */
export type Segment = { kind: 'text' | Entity['kind']; text: string; value: string }

/** `text` cut into plain pieces and entities. Joined, the pieces are exactly `text`. */
export function segments(text: string): Segment[] {
  const cut: Segment[] = []
  let at = 0
  const plainUntil = (end: number) => {
    if (end > at) cut.push({ kind: 'text', text: text.slice(at, end), value: text.slice(at, end) })
  }
  for (const { kind, start, end, value } of findEntities(text)) {
    plainUntil(start)
    cut.push({ kind, text: text.slice(start, end), value })
    at = end
  }
  plainUntil(text.length)
  return cut
}
