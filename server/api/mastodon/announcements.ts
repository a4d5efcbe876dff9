import type { FastifyInstance } from 'fastify'
import type { StandingAnnouncement } from '#contract/mastodon/announcement.ts'
import { type Addressed, dismiss, readLane } from '#server/domains/announcements/index.ts'
import { implement } from '../http/implement.ts'
import { presentStanding } from '../present/announcement.ts'
import type { Desk } from './shared.ts'

const MOST = 40

/** As apps know announcements. What they do with them shows that one arrived; more is known of who opens its page. */
export function standingAnnouncements(app: FastifyInstance, { house, site }: Desk): void {
  const { cards, delivery, ground, receiver } = house

  implement(app, 'GET /api/v1/announcements', async ({ me, query }) => {
    const standing = await readLane(ground, me, 'standing', { limit: MOST })
    const found = standing.filter(({ dismissed }) => query.with_dismissed || !dismissed)
    await receiver.take(
      found.map(({ id }) => ({
        announcementId: id,
        accountId: me,
        channel: 'client' as const,
        kind: 'delivered' as const,
      })),
    )
    const links = await delivery.links.generation(me)
    const languages = (await cards.read([me])).get(me)?.languages ?? []
    const pageOf = (announcementId: string) =>
      `${site.url}/a/${delivery.links.make({ announcementId, accountId: me, channel: 'client', links })}`
    return found.map((one) => presentStanding(site, one, { languages, address: pageOf(one.id) }))
  })
  implement(app, 'POST /api/v1/announcements/:id/dismiss', async ({ me, params }) => {
    await dismiss(ground, { id: params.id, accountId: me })
    await receiver.take([{ announcementId: params.id, accountId: me, channel: 'client', kind: 'delivered' }])
    return {}
  })
}

/** One announcement as each of many has it in an app; as many queries as for one of them. */
export async function presentStandings(
  { house, site }: Desk,
  found: ReadonlyMap<string, Addressed>,
): Promise<Map<string, StandingAnnouncement>> {
  const readers = [...found.keys()]
  if (readers.length === 0) return new Map()
  const { links } = house.delivery
  const [people, generations] = await Promise.all([house.cards.read(readers), links.generations(readers)])
  const present = (accountId: string, one: Addressed) => {
    const whose = { announcementId: one.id, accountId, links: generations.get(accountId) ?? 0 }
    const address = `${site.url}/a/${links.make({ ...whose, channel: 'client' })}`
    return presentStanding(site, one, { languages: people.get(accountId)?.languages ?? [], address })
  }
  return new Map([...found].map(([accountId, one]) => [accountId, present(accountId, one)]))
}
