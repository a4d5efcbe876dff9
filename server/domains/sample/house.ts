import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { World } from '#test/world/types.ts'
import { insert } from './insert.ts'

/** What an organisation has agreed on: its rules, and the words of its glossary. */
export async function insertHouse(change: Change, { rules, glossary }: World): Promise<void> {
  const written = rules.map((rule, place) => ({ id: newId(), place, ...rule }))
  await insert(change, 'rule', 'id bigint, place smallint, text text, hint text', written)
  const words = glossary.map((one) => ({ id: newId(), ...one }))
  await insert(change, 'glossary', 'id bigint, term text, note text', words)
}
