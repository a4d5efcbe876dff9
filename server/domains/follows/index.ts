export { follow, followTeam, unfollow } from './follow.ts'
export { createFollowing, type Following } from './following.ts'
export {
  ensureHashtags,
  findHashtag,
  followedAmong,
  followHashtag,
  type Hashtag,
  listFollowedHashtags,
  readHashtags,
  searchHashtags,
  unfollowHashtag,
} from './hashtags.ts'
export { listFollowers, listFollowing, type Relationship, readRelationships } from './relationships.ts'
export { suggestPeople, suggestTeams, suggestTopics } from './suggestions.ts'
