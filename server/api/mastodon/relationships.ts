import type { Relationship } from '#contract/mastodon/account.ts'
import { readRelationships } from '#server/domains/follows/index.ts'
import type { Ground } from '#server/domains/ground.ts'
import { presentRelationship } from '../present/account.ts'

/** How a viewer stands to people who are there: one query for all of them. */
const many = async (ground: Ground, viewerId: string, ids: string[]): Promise<Relationship[]> =>
  (await readRelationships(ground, viewerId, ids)).map(presentRelationship)

async function one(ground: Ground, viewerId: string, id: string): Promise<Relationship> {
  const [found] = await many(ground, viewerId, [id])
  if (found === undefined) throw new Error('a relationship was asked for and none was given')
  return found
}

export const relationships = { many, one }
