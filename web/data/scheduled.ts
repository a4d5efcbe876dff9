import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Reply } from '#contract/index.ts'
import { isZone } from '#rules/people/zone-time.ts'
import { call, callPage } from './call.ts'
import { client } from './client.ts'
import { meQuery, useMe } from './session.ts'

export type Scheduled = Reply<'GET /api/v1/scheduled_statuses'>[number]

/** All of them; there are 100 at most. */
async function readAll(): Promise<Scheduled[]> {
  const all: Scheduled[] = []
  let max_id: string | undefined
  do {
    const page = await callPage('GET /api/v1/scheduled_statuses', { query: { limit: 40, max_id } })
    all.push(...page.items)
    max_id = page.next
  } while (max_id !== undefined)
  return all.toSorted((a, b) => a.scheduled_at.localeCompare(b.scheduled_at))
}

const scheduledQuery = queryOptions({ queryKey: ['scheduled'], queryFn: readAll, staleTime: 0 })

/** By time, the next one first. */
export const useScheduled = () => useQuery(scheduledQuery)

const changed = () => client.invalidateQueries({ queryKey: scheduledQuery.queryKey })

export async function reschedule(id: string, scheduled_at: string): Promise<void> {
  await call('PUT /api/v1/scheduled_statuses/:id', { params: { id }, body: { scheduled_at } })
  await changed()
}

/** Cancels it; its words become a draft, which is answered. */
export async function backToDraft(id: string) {
  const params = await call('POST /api/birdhouse/v1/scheduled/:id/draft', { params: { id } })
  await Promise.all([changed(), client.invalidateQueries({ queryKey: ['drafts'] })])
  return call('GET /api/birdhouse/v1/drafts/:key', { params })
}

const ownQuery = (acct: string) =>
  queryOptions({
    queryKey: ['own-zone', acct],
    queryFn: () => call('GET /api/birdhouse/v1/people/:handle', { params: { handle: acct } }),
    staleTime: 5 * 60_000,
  })

/** The person's own zone where they gave one, else this device's. */
export const useZone = (): string => zoneOf(useQuery(ownQuery(useMe().account.acct)).data?.time_zone)

/** The same outside of what is rendered, as far as it is known. */
export function zoneNow(): string {
  const me = client.getQueryData(meQuery.queryKey)
  return zoneOf(me && client.getQueryData(ownQuery(me.account.acct).queryKey)?.time_zone)
}

function zoneOf(own = ''): string {
  return isZone(own) ? own : Intl.DateTimeFormat().resolvedOptions().timeZone
}
