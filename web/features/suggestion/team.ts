import { queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { meQuery } from '#web/data/session.ts'
import { suggestionsQuery } from './suggestions.ts'

/** Kept with what the page knows of this person, so that it goes with them. */
const addedQuery = (team: string) =>
  queryOptions<string[]>({ queryKey: ['team', team], queryFn: skipToken, gcTime: Number.POSITIVE_INFINITY })

/** Ids of those whom following the team on this page has newly followed, while that can be taken back. */
export function useAdded(team: string): string[] {
  return useQuery(addedQuery(team)).data ?? []
}

export async function followTeam(team: string): Promise<void> {
  const { followed } = await call('POST /api/birdhouse/v1/teams/follow', { body: { team } })
  note(team, true, followed)
}

/** Unfollows the new ones; the others were a choice of their own. */
export async function takeBackTeam(team: string, ids: string[]): Promise<void> {
  await call('POST /api/birdhouse/v1/people/unfollow', { body: { ids } })
  note(team, false, [])
}

function note(team: string, followed: boolean, added: string[]): void {
  client.setQueryData(addedQuery(team).queryKey, added)
  client.setQueryData(
    suggestionsQuery.queryKey,
    (now) =>
      now && { ...now, teams: now.teams.map((one) => (one.name === team ? { ...one, followed } : one)) },
  )
  void client.invalidateQueries({ queryKey: ['relationship'] })
  void client.invalidateQueries({ queryKey: meQuery.queryKey })
}
