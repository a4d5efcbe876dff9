import { asksToConfirm } from '#rules/announcements/levels.ts'
import type { PersonalStepChannel } from '#rules/plan/index.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import { isOpen, readWritten, type Written } from '../announcements/index.ts'
import type { Posted } from '../channels/index.ts'
import type { Ground } from '../ground.ts'
import { type Addresses, readAddresses } from './addresses.ts'
import type { Message } from './carrier.ts'
import { newCode } from './codes.ts'
import type { SendParts } from './send.ts'

type Parts = Pick<SendParts, 'links' | 'url' | 'organisation'>
type Mine = { id: string; accountId: string }

/** Throws Refusal `not_found`, or `announcement_published` for what readers have already. */
async function readOpen({ db }: Pick<Ground, 'db'>, id: string): Promise<Written> {
  const written = await readWritten(db, id)
  if (!isOpen(written)) throw new Refusal('announcement_published')
  return written
}

const pageOf = ({ links, url }: Parts, { id, accountId }: Mine, generation: number) =>
  `${url()}/a/${links.make({ announcementId: id, accountId, channel: 'test', links: generation })}`

export type TestWay = { channel: PersonalStepChannel; to: string | null; has: boolean }

/** Where a test gets to whoever writes it, and its page. Throws Refusal `not_found` or `announcement_published`. */
export async function readTestWays(
  ground: Ground,
  parts: Parts,
  mine: Mine,
): Promise<{ ways: TestWay[]; page: string }> {
  await readOpen(ground, mine.id)
  const own = await readAddresses(ground, mine.accountId)
  const ways: TestWay[] = [
    { channel: 'email', to: own.email, has: own.email !== null },
    { channel: 'push', to: null, has: own.devices > 0 },
    { channel: 'sms', to: own.phone, has: own.phone !== null },
  ]
  return { ways, page: pageOf(parts, mine, own.links) }
}

type Asked = Mine & { channel: PersonalStepChannel | 'slip' | 'briefing'; language: string }

/**
 * What readers of a language will get on a channel, to whoever writes it. It is stored nowhere: no code of it confirms, and its
 * link counts nothing. Throws Refusal `not_found`, `announcement_published`, `announcement_words` where there are none in that
 * language, or `no_own_address`.
 */
export async function composeTest(
  ground: Ground,
  parts: Parts,
  { channel, language, ...mine }: Asked,
): Promise<Posted & Pick<Message, 'to' | 'choices'>> {
  const written = await readOpen(ground, mine.id)
  const text = written.texts.find((one) => one.language === language)
  if (text === undefined || text.short.trim() === '') throw new Refusal('announcement_words')
  const own = await readAddresses(ground, mine.accountId)
  const to = addressFor(channel, own, mine.accountId)
  if (to === null) throw new Refusal('no_own_address')
  const { level, revision, sender, id } = written
  const asks = asksToConfirm(level) ? 'confirm' : 'nothing'
  return {
    ...{ id: newId(), announcementId: id, revision, level, language, to, asks, test: true },
    ...{ short: text.short, full: text.fullText ?? '', sender: sender?.name ?? own.name },
    organisation: (await parts.organisation()).name,
    link: `${pageOf(parts, mine, own.links)}?l=${language}`,
    ...(channel === 'sms' && asks === 'confirm' && { code: newCode() }),
    choices: `${parts.url()}/settings`,
  }
}

function addressFor(
  channel: Asked['channel'],
  { email, phone }: Addresses,
  accountId: string,
): string | null {
  if (channel === 'email') return email
  return channel === 'sms' ? phone : accountId
}
