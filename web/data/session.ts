import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { call } from './call.ts'

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: ({ signal }) => call('GET /api/birdhouse/v1/organisation', { signal }),
  staleTime: 5 * 60_000,
})

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call('GET /api/birdhouse/v1/me', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Only on pages behind the sign-in, where the router has made sure of it. */
export function useMe() {
  return useSuspenseQuery(meQuery).data
}

export function useOrganisation() {
  return useSuspenseQuery(organisationQuery).data
}
