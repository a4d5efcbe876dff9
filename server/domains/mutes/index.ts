export { block, unblock } from './block.ts'
export { listBlocks, listMutes, type Muted } from './list.ts'
export { lockAuthors } from './lock-authors.ts'
export { endMutes, mute, unmute } from './mute.ts'
export {
  endSilences,
  heardBy,
  listSilenced,
  mutedThreads,
  type Silenced,
  silence,
  silencersAmong,
  type Talk,
  unsilence,
  whoSilenced,
} from './silence.ts'
export { readStances, type Stance, stance, stanceOf } from './stances.ts'
export {
  createMuters,
  createMuting,
  dropBlockers,
  type Muters,
  type Muting,
  mutedAuthor,
  wantedBy,
  whoMuteAuthor,
} from './unwanted.ts'
