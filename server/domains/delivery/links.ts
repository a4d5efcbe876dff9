import { timingSafeEqual } from 'node:crypto'
import { sql as raw } from 'kysely'
import type { Sealer } from '#server/platform/secrets/index.ts'
import type { PersonalChannel } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'

/** What a link was sent on stands in it, so that what it does is counted there. */
const LETTERS = { email: 'e', push: 'p', sms: 's', slip: 'l' } as const
export type LinkChannel = keyof typeof LETTERS
/** Of whoever writes it, to see what readers would. */
const TEST = 't'
const ABOUT = 'personal link'
/** 96 bits, which can be tried at our door alone; in an SMS each letter more is a word less. */
const SIGNS = 16

export type Linked = { announcementId: string; accountId: string; channel: PersonalChannel }
type Whose = Pick<Linked, 'announcementId' | 'accountId'>
type Marked = Whose & { channel: LinkChannel | 'test'; links: number }

/**
 * A link to one person's page of one announcement, which nothing has to be stored for: a mark of ours over both. It opens
 * nothing else, and none of a person's links counts any more once they ask for that.
 */
export function createLinks({ db }: Pick<Ground, 'db'>, sealer: Sealer) {
  const mark = ({ announcementId, accountId, channel, links }: Marked) =>
    sealer
      .mac(ABOUT, Buffer.from(`${announcementId} ${accountId} ${channel} ${links}`))
      .toString('base64url')
      .slice(0, SIGNS)

  return {
    make(one: Marked): string {
      const ids = [one.announcementId, one.accountId].map((id) => BigInt(id).toString(36))
      return [...ids, one.channel === 'test' ? TEST : LETTERS[one.channel], mark(one)].join('.')
    },

    /** Whose page it is; null for what we did not make, for a test, and for somebody without access. */
    async open(token: string): Promise<Linked | null> {
      const channel = (Object.keys(LETTERS) as LinkChannel[]).find(
        (one) => LETTERS[one] === token.split('.')[2],
      )
      const found = channel && (await this.find(token, channel))
      return found ? { ...found, channel } : null
    },

    /** Who tries out what; null for anything else. */
    openTest(token: string): Promise<Whose | null> {
      return token.split('.')[2] === TEST ? this.find(token, 'test') : Promise.resolve(null)
    },

    async find(token: string, channel: LinkChannel | 'test'): Promise<Whose | null> {
      const [announcement = '', account = ''] = token.split('.')
      const [announcementId, accountId] = [readId(announcement), readId(account)]
      if (announcementId === null || accountId === null) return null
      const { rows } = await raw<{ links: number }>`select coalesce(c.links, 0) as links from account a
        left join contact_choice c on c.account_id = a.id
        where a.id = ${accountId}::bigint and a.state in ('invited', 'active')`.execute(db)
      const own = rows[0] && this.make({ announcementId, accountId, channel, links: rows[0].links })
      return own !== undefined && same(own, token) ? { announcementId, accountId } : null
    },
  }
}

export type Links = ReturnType<typeof createLinks>

function same(own: string, given: string): boolean {
  const [a, b] = [Buffer.from(own), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function readId(text: string): string | null {
  if (!/^[0-9a-z]{1,13}$/.test(text)) return null
  const id = [...text].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
  return id <= 9223372036854775807n ? String(id) : null
}
