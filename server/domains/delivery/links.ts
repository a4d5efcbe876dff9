import { timingSafeEqual } from 'node:crypto'
import { sql as raw } from 'kysely'
import type { Sealer } from '#server/platform/secrets/index.ts'
import { anyOf } from '#server/store/any-of.ts'
import type { PersonalChannel } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'

/** What a link was sent on stands in it, so that what it does is counted there. */
const LETTERS = { client: 'c', email: 'e', push: 'p', sms: 's', slip: 'l' } as const
export type LinkChannel = keyof typeof LETTERS
/** Of whoever writes it, to see what readers would. */
const TEST = 't'
const ABOUT = 'personal link'
const ABOUT_QUESTION = 'personal link of a question'
/** 96 bits, which can be tried at our door alone; in an SMS each letter more is a word less. */
const SIGNS = 16

export type Linked = { announcementId: string; accountId: string; channel: PersonalChannel }
export type AskedOne = { questionId: string; accountId: string }
type Whose = Pick<Linked, 'announcementId' | 'accountId'>
type Marked = Whose & { channel: LinkChannel | 'test'; links: number }

/**
 * Links to one person's page of one announcement, or of one question, which nothing has to be stored for: a mark of ours over both.
 * One opens nothing else, and none of a person's links counts any more once they ask for that.
 */
export function createLinks({ db }: Pick<Ground, 'db'>, sealer: Sealer) {
  const mark = (about: string, of: string) =>
    sealer.mac(about, Buffer.from(of)).toString('base64url').slice(0, SIGNS)
  const make = ({ announcementId, accountId, channel, links }: Marked) =>
    [
      ...[announcementId, accountId].map(toText),
      ...[
        channel === 'test' ? TEST : LETTERS[channel],
        mark(ABOUT, `${announcementId} ${accountId} ${channel} ${links}`),
      ],
    ].join('.')
  const makeQuestion = ({ questionId, accountId, links }: AskedOne & { links: number }) =>
    [
      ...[questionId, accountId].map(toText),
      mark(ABOUT_QUESTION, `${questionId} ${accountId} ${links}`),
    ].join('.')

  async function find(token: string, channel: LinkChannel | 'test'): Promise<Whose | null> {
    const [announcementId, accountId] = readIds(token)
    if (!announcementId || !accountId) return null
    const links = await readGeneration(db, accountId)
    const one = { announcementId, accountId }
    return links !== undefined && same(make({ ...one, channel, links }), token) ? one : null
  }

  return {
    make,
    /** Part of each link of somebody; 0 for who may have none. */
    generation: async (accountId: string) => (await readGeneration(db, accountId)) ?? 0,
    /** The same of many. */
    generations: (accountIds: readonly string[]) => readGenerations(db, accountIds),
    makeQuestion,

    /** Whose page it is; null for what we did not make, for a test, and for somebody without access. */
    async open(token: string): Promise<Linked | null> {
      const channel = (Object.keys(LETTERS) as LinkChannel[]).find(
        (one) => LETTERS[one] === token.split('.')[2],
      )
      const found = channel && (await find(token, channel))
      return found ? { ...found, channel } : null
    },

    /** Who tries out what; null for anything else. */
    openTest(token: string): Promise<Whose | null> {
      return token.split('.')[2] === TEST ? find(token, 'test') : Promise.resolve(null)
    },

    /** Who is asked what; null as with `open`. */
    async openQuestion(token: string): Promise<AskedOne | null> {
      const [questionId, accountId] = readIds(token)
      if (!questionId || !accountId) return null
      const links = await readGeneration(db, accountId)
      const one = { questionId, accountId }
      return links !== undefined && same(makeQuestion({ ...one, links }), token) ? one : null
    },
  }
}

/** How often somebody has revoked their links; undefined without access. */
async function readGeneration(db: Ground['db'], accountId: string): Promise<number | undefined> {
  const { rows } = await raw<{ links: number }>`select coalesce(c.links, 0) as links from account a
    left join contact_choice c on c.account_id = a.id
    where a.id = ${accountId}::bigint and a.state in ('invited', 'active')`.execute(db)
  return rows[0]?.links
}

async function readGenerations(
  db: Ground['db'],
  accountIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await raw<{ id: string; links: number }>`
    select account_id::text as id, links from contact_choice where account_id = ${anyOf(accountIds)}`.execute(
    db,
  )
  return new Map(rows.map(({ id, links }) => [id, links]))
}

export type Links = ReturnType<typeof createLinks>

function same(own: string, given: string): boolean {
  const [a, b] = [Buffer.from(own), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const toText = (id: string) => BigInt(id).toString(36)

const readIds = (token: string) => token.split('.').slice(0, 2).map(readId)

function readId(text: string): string | null {
  if (!/^[0-9a-z]{1,13}$/.test(text)) return null
  const id = [...text].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
  return id <= 9223372036854775807n ? String(id) : null
}
