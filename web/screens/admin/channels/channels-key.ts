import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'

export const channelsQuery = {
  queryKey: ['channels'],
  queryFn: () => call('GET /api/birdhouse/v1/channels', {}),
  staleTime: 0,
}

export const lookAgain = () => client.invalidateQueries({ queryKey: channelsQuery.queryKey })
