import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Reply, Request } from '#contract/index.ts'
import type { Wish } from './announcements.ts'
import { call } from './call.ts'
import { client } from './client.ts'

export type ListedTemplate = Reply<'GET /api/birdhouse/v1/announcement_templates'>[number]
export type Template = Reply<'GET /api/birdhouse/v1/announcement_templates/:id'>
type New = Request<'POST /api/birdhouse/v1/announcement_templates'>['body']

const query = queryOptions({
  queryKey: ['announcement-templates'],
  queryFn: () => call('GET /api/birdhouse/v1/announcement_templates', {}),
  staleTime: 0,
})

export const useTemplates = () => useQuery(query)

/** All that one holds. Throws ApiError. */
export const readTemplate = (id: string) =>
  call('GET /api/birdhouse/v1/announcement_templates/:id', { params: { id } })

export const useTemplate = (id: string | undefined) =>
  useQuery({
    queryKey: [...query.queryKey, id],
    queryFn: () => readTemplate(id ?? ''),
    enabled: id !== undefined,
    staleTime: 0,
  })

const lookAgain = () => client.invalidateQueries({ queryKey: query.queryKey })

/** Throws ApiError. */
export async function addTemplate(body: New): Promise<void> {
  await call('POST /api/birdhouse/v1/announcement_templates', { body })
  await lookAgain()
}

/** Throws ApiError. */
export async function renameTemplate(id: string, name: string): Promise<void> {
  await call('PUT /api/birdhouse/v1/announcement_templates/:id', { params: { id }, body: { name } })
  await lookAgain()
}

/** Answers how to undo it. Throws ApiError. */
export async function deleteTemplate(id: string): Promise<() => Promise<void>> {
  const { name, sender_id, wish } = await readTemplate(id)
  await call('DELETE /api/birdhouse/v1/announcement_templates/:id', { params: { id } })
  await lookAgain()
  return () => addTemplate({ name, sender_id, wish })
}

/** What of it can be begun with again: pictures, a reason and an end are of one day. */
export function toTemplate({ sender_id, ...wish }: Wish, name: string): New {
  const { level, purpose, condition, joiners, duty, language, texts, plan } = wish
  return { name, sender_id, wish: { level, purpose, condition, joiners, duty, language, texts, plan } }
}

export const fromTemplate = ({ sender_id, wish }: Template): Wish => ({
  ...{ ...wish, sender_id, reason: '', media_ids: [], expires_at: null },
})
