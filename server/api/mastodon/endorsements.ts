import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import {
  endorse,
  familiarFollowers,
  listEndorsed,
  unendorse,
  writeNote,
} from '#server/domains/follows/index.ts'
import type { Call } from '../http/implement.ts'
import { implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { presentAccount } from '../present/account.ts'
import { relationships } from './relationships.ts'
import type { Desk } from './shared.ts'

type Ids = { id?: string[] | undefined; 'id[]'?: string[] | undefined }
const asked = (query: Ids) => [...new Set([...(query.id ?? []), ...(query['id[]'] ?? [])])]

export function endorsements(app: FastifyInstance, { house, site }: Desk): void {
  const { ground, cards } = house
  const people = async (ids: readonly string[]) =>
    (await cards.list(ids)).map((card) => presentAccount(site, card))

  async function requirePerson(id: string): Promise<void> {
    if ((await cards.one(id)) === null) throw new Refusal('not_found')
  }

  implement(app, 'POST /api/v1/accounts/:id/note', async ({ params, body, me }) => {
    await requirePerson(params.id)
    await writeNote(ground, me, params.id, body.comment ?? '')
    return relationships.one(ground, me, params.id)
  })

  for (const [name, act] of [
    ['POST /api/v1/accounts/:id/endorse', endorse],
    ['POST /api/v1/accounts/:id/pin', endorse],
    ['POST /api/v1/accounts/:id/unendorse', unendorse],
    ['POST /api/v1/accounts/:id/unpin', unendorse],
  ] as const)
    implement(app, name, async ({ params, me }) => {
      await requirePerson(params.id)
      await act(ground, me, params.id)
      return relationships.one(ground, me, params.id)
    })

  async function endorsed(of: string, call: Call<'GET /api/v1/endorsements'>) {
    const found = await listEndorsed(ground, of, call.query)
    const keys = found.map(({ key }) => key)
    linkPages(call.request, call.reply, keys, call.query.limit, site.url)
    return people(found.map(({ id }) => id))
  }
  implement(app, 'GET /api/v1/endorsements', (call) => endorsed(call.me, call))
  implement(app, 'GET /api/v1/accounts/:id/endorsements', async (call) => {
    await requirePerson(call.params.id)
    return endorsed(call.params.id, call as never)
  })

  implement(app, 'GET /api/v1/accounts', ({ query }) => people(asked(query)))
  implement(app, 'GET /api/v1/accounts/:id/identity_proofs', async ({ params }) => {
    await requirePerson(params.id)
    return []
  })

  implement(app, 'GET /api/v1/accounts/familiar_followers', async ({ query, me }) => {
    const ids = (await cards.list(asked(query))).map(({ id }) => id)
    const familiar = await familiarFollowers(ground, me, ids)
    const found = await cards.read([...new Set([...familiar.values()].flat())])
    return ids.map((id) => ({
      id,
      accounts: (familiar.get(id) ?? []).flatMap((one) => {
        const card = found.get(one)
        return card === undefined ? [] : [presentAccount(site, card)]
      }),
    }))
  })
}
