import type { FastifyInstance } from 'fastify'
import type { Input } from '#contract/index.ts'
import {
  changeByKeyword,
  dropByKeyword,
  filterWith,
  makeFilter,
  readFilter,
  readFilters,
} from '#server/domains/filters/index.ts'
import { implement } from '../http/implement.ts'
import { presentFilterV1 } from '../present/filter.ts'
import { pick } from './filters.ts'
import type { Desk } from './shared.ts'

type Body = Input<'POST /api/v1/filters'>['body']
const actionOf = ({ irreversible }: Body) => (irreversible ? ('hide' as const) : ('warn' as const))
/** 0 as null: until it is removed. */
const secondsOf = ({ expires_in }: Body) => (expires_in === undefined ? undefined : expires_in || null)

/** Filters as they were before they could hold several keywords. */
export function filtersV1(app: FastifyInstance, { house: { ground } }: Desk): void {
  async function one(me: string, id: string) {
    const filter = await filterWith(ground, me, 'filter_keyword', id)
    return pick(presentFilterV1(filter), id)
  }

  implement(app, 'GET /api/v1/filters', async ({ me }) =>
    (await readFilters(ground, me)).flatMap(presentFilterV1),
  )
  implement(app, 'POST /api/v1/filters', async ({ me, body }) => {
    const id = await makeFilter(ground, me, {
      title: body.phrase,
      contexts: body.context,
      action: actionOf(body),
      seconds: secondsOf(body),
      keywords: [{ keyword: body.phrase, wholeWord: body.whole_word }],
    })
    return one(me, (await readFilter(ground, me, id)).keywords[0]?.id ?? '')
  })
  implement(app, 'GET /api/v1/filters/:id', ({ me, params }) => one(me, params.id))
  implement(app, 'PUT /api/v1/filters/:id', async ({ me, params, body }) => {
    await changeByKeyword(ground, me, params.id, {
      keyword: body.phrase,
      wholeWord: body.whole_word,
      contexts: body.context,
      action: actionOf(body),
      seconds: secondsOf(body),
    })
    return one(me, params.id)
  })
  implement(app, 'DELETE /api/v1/filters/:id', async ({ me, params }) => {
    await dropByKeyword(ground, me, params.id)
    return {}
  })
}
