export { type Audience, isShown, maySee, type Reader, visibleTo, visibleToWhom } from './audience.ts'
export { boost, unboost } from './boost.ts'
export { countStanding } from './count-standing.ts'
export { deletePost } from './delete.ts'
export { type Edit, editPost } from './edit.ts'
export { forgetKeys } from './forget-keys.ts'
export { type DayOfUse, readHashtagUses } from './hashtag-uses.ts'
export { createHeads, type Heads } from './heads.ts'
export { hidePosts, seenOf, showPosts } from './hide.ts'
export { type Edition, readHistory } from './history.ts'
export { postedUnder } from './keys.ts'
export { knownHashtags } from './known-hashtags.ts'
export {
  companyTimeline,
  fitsProfile,
  groupTimeline,
  hashtagTimeline,
  markedPosts,
  type Page,
  pinnedPosts,
  profileTimeline,
  quotingPosts,
  type Skeleton,
  whoMarked,
} from './lists.ts'
export { bookmark, favourite, seenOriginal, unbookmark, unfavourite } from './marks.ts'
export { muteThread, unmuteThread } from './mute-thread.ts'
export { pin, unpin } from './pin.ts'
export { endPolls } from './poll/end.ts'
export type { NewPoll } from './poll/new-poll.ts'
export { vote } from './poll/vote.ts'
export { checkNew, type NewPost, publish, publishWithin } from './publish.ts'
export { publishThread } from './publish-thread.ts'
export {
  changeQuotePolicy,
  revokeQuote,
} from './quote.ts'
export { createPostReader, type PostReader } from './read.ts'
export { type CardRecord, type Counts, createRecords, type PostRecord, type Records } from './records.ts'
export { createSearching, type Searching } from './searching.ts'
export { findMedium, type MediumFiles, seeMedium } from './see-medium.ts'
export { BOOKMARKED, BOOSTED, choicesIn, FAVOURITED } from './stored-marks.ts'
export { createThreads, type Thread, type Threads } from './threads.ts'
export type { PostRef, SeenPost } from './whole.ts'
export { withdrawKey } from './withdraw-key.ts'
export type { Written } from './written.ts'
