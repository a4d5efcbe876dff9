import { readLane } from '#server/domains/announcements/index.ts'
import { readUnwanted } from '#server/domains/delivery/index.ts'
import type { Announced } from '#server/domains/digests/index.ts'
import type { Ground } from '#server/domains/ground.ts'

const SHOWN = 10

/** What is announced to somebody and not done, for the daily mail; nothing to whom wants none by mail. Digests come before announcements, so the two meet here. */
export async function readAnnounced(
  ground: Pick<Ground, 'db'>,
  accountId: string,
  language: 'en' | 'de',
): Promise<Announced[]> {
  if ((await readUnwanted(ground, accountId)).includes('email')) return []
  const lane = await readLane(ground, accountId, 'waiting', { limit: SHOWN })
  return lane.flatMap(({ level, texts, publishedAt }) => {
    const words = texts.find((one) => one.language.startsWith(language)) ?? texts[0]
    return words === undefined ? [] : [{ level, short: words.short, at: publishedAt }]
  })
}
