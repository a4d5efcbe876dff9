import { client } from '#web/data/client.ts'
import { emojisQuery } from '#web/data/emojis.ts'

/** Reads the lists of emoji anew, here and in the composer. */
export async function refreshEmoji(): Promise<void> {
  await client.invalidateQueries({ queryKey: ['managed-emoji'] })
  await client.invalidateQueries({ queryKey: emojisQuery.queryKey })
}
