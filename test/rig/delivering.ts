import { readWaste } from '#server/domains/delivery/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { openHouse, type TestHouse } from './house.ts'
import { addPeople, type Somebody, withDatabase } from './people.ts'
import { type SmtpPeer, startSmtpPeer } from './smtp-peer.ts'

const ALWAYS = 'Mon-Sun 00:00-24:00'

/** A step of a plan, at once. */
export const MAIL = { channel: 'email', after: 0, unless: 'read' }

export type Mailing = { house: TestHouse; peer: SmtpPeer; writer: Somebody }

/** A house whose mail goes to a peer, and somebody who may announce something there. */
export async function openMailing(options: Parameters<typeof startSmtpPeer>[0] = {}): Promise<Mailing> {
  const peer = await startSmtpPeer({ disabledCommands: ['STARTTLS'], ...options })
  const house = await openHouse({
    environment: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(peer.port),
      SMTP_SECURITY: 'none',
      MAIL_SENDER: 'birdhouse@example.org',
    },
  })
  const [writer] = await addPeople(house, 1, 'communicator')
  return { house, peer, writer }
}

const addressOf = ({ handle }: Somebody) => `${handle}@example.org`

/** Two who are reached by mail at any hour. */
export async function addMailed(house: TestHouse): Promise<[Somebody, Somebody]> {
  const people = await addPeople(house, 2)
  for (const one of people)
    await withDatabase(house.databaseUrl, (client) =>
      client.query("update account set email = $2, working_hours = $3, time_zone = 'UTC' where id = $1", [
        ...[one.id, addressOf(one), ALWAYS],
      ]),
    )
  return people
}

export const mailsTo = ({ received }: SmtpPeer, who: Somebody) =>
  received.filter(({ to }) => to[0] === addressOf(who))

/** Throws after 10 seconds. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('did not come to pass in 10 seconds')
}

/** What is on its way in a house; it is asked for when it is needed, as it is opened later. */
export function deliveriesIn(house: () => TestHouse) {
  const query = (sql: string, values: unknown[] = []) =>
    withDatabase(house().databaseUrl, async (client) => (await client.query(sql, values)).rows)
  const state = (id: string) =>
    query('select state, said, tries, channel, account_id from delivery where announcement_id = $1', [id])
  return {
    query,
    state,
    /** What comes due soon goes now; nothing is skipped that a worker does. */
    hurry: () => query("update delivery set next_at = now() where state = 'waiting'"),
    onItsWay: (id: string, count = 1) => until(async () => (await state(id)).length === count),
    settled: (id: string) => until(async () => (await state(id)).every((one) => one.state !== 'waiting')),
    planned: (id: string) =>
      until(async () => {
        const open = await query('select from plan_run where announcement_id = $1 and not complete', [id])
        const due = await query('select from plan_walk where announcement_id = $1 and due_at <= now()', [id])
        return open.length + due.length === 0
      }),
    /** What was sent in vain, as figures ask for it. */
    async wasted(id: string) {
      const store = openDatabase(house().databaseUrl, 2, () => {})
      const found = await readWaste(store, id)
      await store.close()
      return found
    },
  }
}
