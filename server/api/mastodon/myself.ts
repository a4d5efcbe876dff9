import type { CredentialAccount } from '#contract/mastodon/account.ts'
import { Refusal } from '#server/base/errors.ts'
import { countFollowRequests } from '#server/domains/follows/index.ts'
import { presentMyself } from '../present/account.ts'
import type { Desk } from './shared.ts'

/** Oneself, with what others are not told. Throws Refusal `not_found`. */
export async function readMyself({ house, site }: Desk, id: string): Promise<CredentialAccount> {
  const card = await house.cards.one(id)
  if (card === null) throw new Refusal('not_found')
  return presentMyself(site, card, await countFollowRequests(house.ground, id))
}
