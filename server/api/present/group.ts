import type { Group as Sent } from '#contract/product/group.ts'
import type { Group } from '#server/domains/groups/index.ts'

export function presentGroup({ members, createdAt, part, asked, invited, daily, ...group }: Group): Sent {
  return {
    ...group,
    members_count: members,
    created_at: createdAt.toISOString(),
    me: { part, asked, invited, daily },
  }
}
