import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Reply, Request } from '#contract/index.ts'
import { call } from './call.ts'
import { client } from './client.ts'

export type Question = Reply<'GET /api/birdhouse/v1/questions'>[number]
export type Recall = NonNullable<Reply<'GET /api/birdhouse/v1/announcements/:id/recall'>>
export type QuestionWish = Request<'POST /api/birdhouse/v1/announcements/:id/question'>['body']

const questionsQuery = queryOptions({
  queryKey: ['questions'],
  queryFn: ({ signal }) => call('GET /api/birdhouse/v1/questions', { signal }),
})

export const useQuestions = () => useQuery(questionsQuery)

/** It is not asked again, whatever the list said before. */
export async function answerQuestion(id: string, option: number | null): Promise<void> {
  await call('POST /api/birdhouse/v1/questions/:id/answer', { params: { id }, body: { option } })
  client.setQueryData(questionsQuery.queryKey, (all) => all?.filter((one) => one.id !== id))
}

const recallKey = (id: string) => ['recall', id]

export const useRecall = (id: string) =>
  useQuery({
    queryKey: recallKey(id),
    queryFn: ({ signal }) =>
      call('GET /api/birdhouse/v1/announcements/:id/recall', { params: { id }, signal }),
    refetchInterval: 60_000,
  })

export async function askQuestion(id: string, body: QuestionWish): Promise<void> {
  const recall = await call('POST /api/birdhouse/v1/announcements/:id/question', { params: { id }, body })
  client.setQueryData(recallKey(id), recall)
}
