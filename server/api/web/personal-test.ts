import { asksToConfirm } from '#rules/announcements/levels.ts'
import { Refusal } from '#server/base/errors.ts'
import { readWritten, type Written } from '#server/domains/announcements/index.ts'
import { readHeld } from '#server/domains/people/index.ts'
import type { House } from '../house.ts'
import type { Shown } from './personal-page.ts'
import { frameOf } from './plain-page.ts'

type Asked = { l?: unknown; tried?: unknown }

/** What a reader of one language would be shown, for as long as whoever tries it out may announce; null for what is no test. */
export async function readTest(
  { delivery, ground, cards }: House,
  token: string,
  { l, tried }: Asked,
): Promise<Omit<Shown, 'organisation'> | null> {
  const linked = await delivery.links.openTest(token)
  if (linked === null || !(await readHeld(ground.db, linked.accountId)).has('announce')) return null
  const written = await find(ground, linked.announcementId)
  if (written === null || written.state === 'withdrawn') return null
  const me = (await cards.read([linked.accountId])).get(linked.accountId)
  const language = typeof l === 'string' ? l : written.language
  return {
    ...{
      frame: frameOf(language),
      token,
      languages: [language],
      chosen: language,
      name: me?.name ?? '',
      corrected: false,
    },
    sender: written.sender?.name ?? me?.name ?? '',
    announcement: { ...written, confirmedAt: null, useful: null },
    asks: asksToConfirm(written.level),
    test: tried === '1' ? 'tried' : 'opened',
  }
}

async function find(ground: House['ground'], id: string): Promise<Written | null> {
  try {
    return await readWritten(ground.db, id)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
