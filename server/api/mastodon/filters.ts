import type { FastifyInstance } from 'fastify'
import type { Input } from '#contract/index.ts'
import { Refusal } from '#server/base/errors.ts'
import {
  addFilteredPost,
  addKeyword,
  changeFilter,
  changeKeyword,
  deleteFilter,
  dropPart,
  type FilterWish,
  filterWith,
  makeFilter,
  readFilter,
  readFilters,
} from '#server/domains/filters/index.ts'
import { implement } from '../http/implement.ts'
import { presentFilter, presentFilteredPost, presentKeyword } from '../present/filter.ts'
import type { Desk } from './shared.ts'

function toWish(body: Input<'PUT /api/v2/filters/:id'>['body']): FilterWish {
  const { title, context: contexts, filter_action: action, expires_in, keywords_attributes } = body
  const keywords = keywords_attributes?.map(({ id, keyword, whole_word, _destroy }) => ({
    id,
    keyword,
    wholeWord: whole_word,
    drop: _destroy,
  }))
  return {
    title,
    contexts,
    action,
    keywords,
    seconds: expires_in === undefined ? undefined : expires_in || null,
  }
}

/** Of a list, the one with this id. Throws Refusal `not_found`. */
export function pick<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((one) => one.id === id)
  if (found === undefined) throw new Refusal('not_found')
  return found
}

export function filters(app: FastifyInstance, desk: Desk): void {
  const { ground } = desk.house
  const one = async (me: string, id: string) => presentFilter(await readFilter(ground, me, id))
  const keyword = async (me: string, id: string) =>
    presentKeyword(pick((await filterWith(ground, me, 'filter_keyword', id)).keywords, id))
  const post = async (me: string, id: string) =>
    presentFilteredPost(pick((await filterWith(ground, me, 'filter_status', id)).statuses, id))

  implement(app, 'GET /api/v2/filters', async ({ me }) => (await readFilters(ground, me)).map(presentFilter))
  implement(app, 'POST /api/v2/filters', async ({ me, body }) => {
    const { title, context: contexts } = body
    return one(me, await makeFilter(ground, me, { ...toWish(body), title, contexts }))
  })
  implement(app, 'GET /api/v2/filters/:id', ({ me, params }) => one(me, params.id))
  implement(app, 'PUT /api/v2/filters/:id', async ({ me, params, body }) => {
    await changeFilter(ground, me, params.id, toWish(body))
    return one(me, params.id)
  })
  implement(app, 'DELETE /api/v2/filters/:id', async ({ me, params }) => {
    await deleteFilter(ground, me, params.id)
    return {}
  })

  implement(app, 'GET /api/v2/filters/:id/keywords', async ({ me, params }) =>
    (await readFilter(ground, me, params.id)).keywords.map(presentKeyword),
  )
  implement(app, 'POST /api/v2/filters/:id/keywords', async ({ me, params, body }) =>
    keyword(
      me,
      await addKeyword(ground, me, params.id, { keyword: body.keyword, wholeWord: body.whole_word ?? false }),
    ),
  )
  implement(app, 'GET /api/v2/filters/keywords/:id', ({ me, params }) => keyword(me, params.id))
  implement(app, 'PUT /api/v2/filters/keywords/:id', async ({ me, params, body }) => {
    await changeKeyword(ground, me, params.id, { keyword: body.keyword, wholeWord: body.whole_word })
    return keyword(me, params.id)
  })
  implement(app, 'DELETE /api/v2/filters/keywords/:id', async ({ me, params }) => {
    await dropPart(ground, me, 'filter_keyword', params.id)
    return {}
  })

  implement(app, 'GET /api/v2/filters/:id/statuses', async ({ me, params }) =>
    (await readFilter(ground, me, params.id)).statuses.map(presentFilteredPost),
  )
  implement(app, 'POST /api/v2/filters/:id/statuses', async ({ me, params, body }) =>
    post(me, await addFilteredPost(ground, me, params.id, body.status_id)),
  )
  implement(app, 'GET /api/v2/filters/statuses/:id', ({ me, params }) => post(me, params.id))
  implement(app, 'DELETE /api/v2/filters/statuses/:id', async ({ me, params }) => {
    const gone = await post(me, params.id)
    await dropPart(ground, me, 'filter_status', params.id)
    return gone
  })
}
