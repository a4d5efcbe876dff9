export { endBlockedFollows, follow, followTeam, unfollow } from './follow.ts'
export { createFollowing, type Following } from './following.ts'
export {
  createHashtagNames,
  ensureHashtags,
  findHashtag,
  followedAmong,
  followHashtag,
  type Hashtag,
  type HashtagNames,
  listFollowedHashtags,
  searchHashtags,
  unfollowHashtag,
} from './hashtags.ts'
export { listFollowers, listFollowing, type Relationship, readRelationships } from './relationships.ts'
export { createSuggestions, type Suggestions } from './suggestions.ts'
