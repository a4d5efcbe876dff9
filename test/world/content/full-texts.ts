import { STORY_TEXTS } from './full-texts-story.ts'
import { TALK_TEXTS } from './full-texts-talk.ts'

/** What stands behind "read on", by the name that threads use. */
export const FULL_TEXTS: Record<string, string> = { ...STORY_TEXTS, ...TALK_TEXTS }
