import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import {
  countUnreadGroups,
  dismiss,
  GROUPED,
  type NotificationGroup,
  readGroup,
  readGroupAccounts,
  readNotification,
} from '#server/domains/notifications/index.ts'
import { implement, Ready } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { presentAccount } from '../present/account.ts'
import { presentGroups } from '../present/notification-group.ts'
import { presentNotifications, typesOf } from './notifications.ts'
import { type Desk, listFor } from './shared.ts'

/** With the people and posts that they name, each once; what the reader may no longer see is left out. */
async function present(desk: Desk, me: string, groups: NotificationGroup[]): Promise<Ready> {
  const ids = [...new Set(groups.flatMap(({ postId }) => postId ?? []))]
  const seen = await desk.house.posts.read(me, ids)
  const there = new Set(seen.map(({ post }) => post.id))
  const shown = groups.filter(({ postId }) => postId === null || there.has(postId))
  const people = await desk.house.cards.list([...new Set(shown.flatMap(({ fromIds }) => fromIds))])
  const { head, tail } = presentGroups(desk.site, groups, { shown, people })
  return new Ready([head, ...(await listFor(desk, me, seen)), tail])
}

export function notificationGroups(app: FastifyInstance, desk: Desk): void {
  const { ground, cards } = desk.house

  implement(app, 'GET /api/v2/notifications', async ({ me, query, session, request, reply }) => {
    const sent = query.grouped_types ?? []
    const grouped = sent.length > 0 ? GROUPED.filter((type) => sent.includes(type)) : GROUPED
    const types = typesOf(query, session?.kind === 'browser')
    const groups = await desk.house.notifications.groups(me, {
      ...query,
      ...{ types, grouped, fromId: query.account_id, withFiltered: query.include_filtered },
    })
    const ids = groups.map(({ latestId }) => latestId)
    linkPages(request, reply, ids, query.limit, desk.site.url)
    return present(desk, me, groups)
  })
  implement(app, 'GET /api/v2/notifications/unread_count', async ({ me, query, session }) => ({
    count: await countUnreadGroups(
      ground,
      me,
      typesOf(query, session?.kind === 'browser'),
      query.limit,
      query.account_id,
    ),
  }))
  implement(app, 'GET /api/v2/notifications/:group_key', async ({ me, params }) => {
    const group = await readGroup(ground, me, params.group_key)
    if (group === null) throw new Refusal('not_found')
    return present(desk, me, [group])
  })
  implement(
    app,
    'GET /api/v2/notifications/:group_key/accounts',
    async ({ me, params, query, request, reply }) => {
      const found = await readGroupAccounts(ground, me, params.group_key, query)
      const keys = found.map(({ key }) => key)
      linkPages(request, reply, keys, query.limit, desk.site.url)
      return (await cards.list(found.map(({ id }) => id))).map((card) => presentAccount(desk.site, card))
    },
  )
  implement(app, 'POST /api/v2/notifications/:group_key/dismiss', async ({ me, params }) => {
    await dismiss(ground, me, { group: params.group_key })
    return {}
  })
  implement(app, 'POST /api/v1/notifications/clear', async ({ me }) => {
    await dismiss(ground, me, null)
    return {}
  })
  implement(app, 'GET /api/v1/notifications/:id', async ({ me, params }) => {
    const found = await readNotification(ground, me, params.id)
    const [json] = found === null ? [] : await presentNotifications(desk, me, [found])
    if (json === undefined) throw new Refusal('not_found')
    return new Ready([json])
  })
  implement(app, 'POST /api/v1/notifications/:id/dismiss', async ({ me, params }) => {
    if ((await readNotification(ground, me, params.id)) === null) throw new Refusal('not_found')
    await dismiss(ground, me, { id: params.id })
    return {}
  })
}
