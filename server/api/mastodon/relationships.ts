import type { Relationship } from '#contract/mastodon/account.ts'
import { readRelationships } from '#server/domains/follows/index.ts'
import type { Ground } from '#server/domains/ground.ts'
import { noStance, readStances } from '#server/domains/mutes/index.ts'
import { presentRelationship } from '../present/account.ts'

/** How a viewer stands to people who are there: two queries for all of them. */
async function many(ground: Ground, viewerId: string, ids: string[]): Promise<Relationship[]> {
  const [follows, stances] = await Promise.all([
    readRelationships(ground, viewerId, ids),
    readStances(ground.db, viewerId, ids),
  ])
  return ids.map((id) =>
    presentRelationship(
      id,
      follows.get(id) ?? { following: false, followedBy: false, daily: false },
      stances.get(id) ?? noStance,
    ),
  )
}

async function one(ground: Ground, viewerId: string, id: string): Promise<Relationship> {
  const [found] = await many(ground, viewerId, [id])
  if (found === undefined) throw new Error('a relationship was asked for and none was given')
  return found
}

export const relationships = { many, one }
