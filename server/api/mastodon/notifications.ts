import type { FastifyInstance } from 'fastify'
import { NotificationType, OWN_TYPES } from '#contract/mastodon/notification.ts'
import { countUnread, type Notification } from '#server/domains/notifications/index.ts'
import { moveMarker, readMarkers } from '#server/domains/timelines/index.ts'
import { implement, Ready } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { accountText } from '../present/account.ts'
import type { Desk } from './shared.ts'

/** Notification JSON for one reader; what they may no longer see is left out. */
export async function presentNotifications(
  desk: Desk,
  readerId: string,
  list: Notification[],
): Promise<Buffer[]> {
  const people = await desk.house.cards.read(list.map((one) => one.fromId))
  const ids = [...new Set(list.flatMap((one) => one.postId ?? []))]
  const read = await desk.house.posts.read(readerId, ids)
  const matches = await desk.house.filtering.of(readerId, read)
  const seen = new Map(read.map((one, at) => [one.post.id, desk.statuses.one(one, undefined, matches?.[at])]))
  return list.flatMap((one) => {
    const from = people.get(one.fromId)
    const post = one.postId === null ? undefined : seen.get(one.postId)
    if (from === undefined || (one.postId !== null && post === undefined)) return []
    const fields = {
      id: one.id,
      type: one.type,
      created_at: one.createdAt.toISOString(),
      group_key: one.postId === null ? `${one.type}-${one.id}` : `${one.type}-${one.postId}`,
      ...(one.group !== null && { group: one.group }),
    }
    const json = `${JSON.stringify(fields).slice(0, -1)},"account":${accountText(desk.site, from)}`
    if (post === undefined) return [Buffer.from(`${json}}`)]
    return [Buffer.concat([Buffer.from(`${json},"status":`), ...post, Buffer.from('}')])]
  })
}

type Kind = (typeof NotificationType.options)[number]

/** Which kinds are asked for; apps know nothing of our own ones unless they name them. */
export function typesOf(
  { types, exclude_types = [] }: { types?: Kind[] | undefined; exclude_types?: Kind[] | undefined },
  own: boolean,
): Kind[] {
  const known = NotificationType.options.filter((type) => own || !OWN_TYPES.some((one) => one === type))
  return (types ?? known).filter((type) => !exclude_types.includes(type))
}

export function notifications(app: FastifyInstance, desk: Desk): void {
  const { ground } = desk.house

  implement(app, 'GET /api/v1/notifications', async ({ query, me, session, request, reply }) => {
    const types = typesOf(query, session?.kind === 'browser')
    const narrowed = { fromId: query.account_id, withFiltered: query.include_filtered }
    const list = await desk.house.notifications.list(me, types, { ...query, ...narrowed })
    linkPages(
      request,
      reply,
      list.map((one) => one.id),
      query.limit,
      desk.site.url,
    )
    const parts = await presentNotifications(desk, me, list)
    return Ready.list(parts.map((part) => [part]))
  })

  implement(app, 'GET /api/v1/notifications/unread_count', async ({ me, query, session }) => ({
    count: await countUnread(ground, me, {
      types: typesOf(query, session?.kind === 'browser'),
      limit: query.limit,
      fromId: query.account_id,
    }),
  }))

  const markers = async (me: string) =>
    Object.fromEntries(
      (await readMarkers(ground, me)).map((marker) => [
        marker.name,
        {
          last_read_id: marker.lastReadId,
          version: marker.version,
          updated_at: marker.updatedAt.toISOString(),
        },
      ]),
    )

  implement(app, 'GET /api/v1/markers', async ({ me, query: { timeline } }) => {
    const all = Object.entries(await markers(me))
    return Object.fromEntries(all.filter(([name]) => timeline?.includes(name) ?? true))
  })

  implement(app, 'POST /api/v1/markers', async ({ body, me }) => {
    for (const name of ['home', 'notifications'] as const) {
      const place = body[name]
      if (place !== undefined) await moveMarker(ground, me, name, place.last_read_id)
    }
    return markers(me)
  })
}
