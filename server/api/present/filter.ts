import type { FilterResult, Filter as Sent } from '#contract/mastodon/filter.ts'
import type { FilterV1 } from '#contract/mastodon/filter-v1.ts'
import type { Filter, Match } from '#server/domains/filters/index.ts'

const factsOf = ({ id, title, contexts, expiresAt, action }: Filter) => ({
  id,
  title,
  context: contexts,
  expires_at: expiresAt?.toISOString() ?? null,
  filter_action: action,
})

export const presentKeyword = ({ id, keyword, wholeWord }: Filter['keywords'][number]) => ({
  id,
  keyword,
  whole_word: wholeWord,
})

export const presentFilteredPost = ({ id, postId }: Filter['statuses'][number]) => ({ id, status_id: postId })

export const presentFilter = (filter: Filter): Sent => ({
  ...factsOf(filter),
  keywords: filter.keywords.map(presentKeyword),
  statuses: filter.statuses.map(presentFilteredPost),
})

export const presentMatch = ({ filter, keywords, statuses }: Match): FilterResult => ({
  filter: factsOf(filter),
  keyword_matches: keywords.length > 0 ? keywords : null,
  status_matches: statuses.length > 0 ? statuses : null,
})

/** One for each keyword. */
export const presentFilterV1 = (filter: Filter): FilterV1[] =>
  filter.keywords.map(({ id, keyword, wholeWord }) => ({
    id,
    phrase: keyword,
    context: filter.contexts,
    whole_word: wholeWord,
    expires_at: filter.expiresAt?.toISOString() ?? null,
    irreversible: filter.action === 'hide',
  }))
