import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { client } from './client.ts'

const OWN = ['featured-tags', 'own']
const SUGGESTED = ['featured-tags', 'suggested']

/** Hashtags that stand on my profile. */
export const useFeaturedTags = () =>
  useQuery({ queryKey: OWN, queryFn: () => call('GET /api/v1/featured_tags', {}), staleTime: 0 })

/** What I write about most and do not show yet. */
export const useTagSuggestions = () =>
  useQuery({
    queryKey: SUGGESTED,
    queryFn: () => call('GET /api/v1/featured_tags/suggestions', {}),
    staleTime: 0,
  })

export async function showHashtag(name: string): Promise<void> {
  await call('POST /api/v1/featured_tags', { body: { name } })
  await changed()
}

export async function hideHashtag(id: string): Promise<void> {
  await call('DELETE /api/v1/featured_tags/:id', { params: { id } })
  await changed()
}

async function changed(): Promise<void> {
  void client.invalidateQueries({ queryKey: ['person'] })
  await client.invalidateQueries({ queryKey: ['featured-tags'] })
}
