export { endorse, listEndorsed, unendorse } from './endorse.ts'
export { familiarFollowers } from './familiar.ts'
export {
  FEATURED_MOST,
  type Featured,
  featuredAmong,
  featureHashtag,
  listFeatured,
  removeFeatured,
  suggestFeatured,
  unfeatureHashtag,
} from './feature.ts'
export { follow, followSome, followTeam } from './follow.ts'
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
export { listNotes, type Note, writeNote } from './note.ts'
export { listFollowers, listFollowing, type Relationship, readRelationships } from './relationships.ts'
export {
  acceptFollowRequest,
  changeLock,
  countFollowRequests,
  endRequestsOfLeavers,
  listFollowRequests,
  listRequested,
  rejectFollowRequest,
} from './requests.ts'
export { createSuggestions, dismissSuggestion, restoreSuggestion, type Suggestions } from './suggestions.ts'
export { endBlockedFollows, removeFollower, unfollow } from './unfollow.ts'
export { inWishedLanguage, type Wanted, type Wishes, whoWishNot, wished, wishedBoost } from './wishes.ts'
