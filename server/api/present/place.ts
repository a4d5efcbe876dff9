import type { Account } from '#contract/mastodon/account.ts'
import type { Paper as PaperReply } from '#contract/product/paper.ts'
import type { Paper, Place } from '#server/domains/channels/index.ts'

export const presentPlace = (
  { id, channel, name, condition, format, host, open, byPerson }: Place,
  leader: Account | null,
) => ({ ...{ id, channel, name, condition, format, host, open, by_person: byPerson }, leader })

export const presentPaper = (paper: Paper): PaperReply => ({
  ...{ id: paper.id, channel: paper.channel, place: paper.place, briefed: paper.briefed },
  by_person: paper.byPerson,
  ...{ level: paper.message.level, language: paper.message.language, short: paper.message.short },
  created_at: paper.createdAt.toISOString(),
  sheet: `/api/birdhouse/v1/papers/${paper.id}/sheet`,
})
