import { useLayoutEffect, useState } from 'react'
import type { Reply } from '#contract/index.ts'
import type { Post } from '#web/data/posts.ts'
import { load, save } from '#web/data/storage.ts'
import { type DraftMedium, ofMedium } from '#web/features/media/draft-media.ts'
import { type DraftPoll, EMPTY_POLL } from '#web/features/poll/draft-poll.ts'
import { currentLanguage } from '#web/locales/language.ts'

export type Visibility = Reply<'GET /api/v1/statuses/:id'>['birdhouse']['visibility']
export type ReplyPolicy = Post['birdhouse']['reply_policy']
export type ChosenGroup = NonNullable<Post['birdhouse']['group']>
/** `fullText` null: there is none; an empty one is being begun. */
export type Draft = {
  text: string
  fullText: string | null
  visibility: Visibility
  /** Where it is to stand, of visibility `group`. */
  group: ChosenGroup | null
  /** The same for what stands before the text. */
  warning: string | null
  /** Null: the language of the app. */
  language: string | null
  poll: DraftPoll | null
  media: DraftMedium[]
  /** The post that is quoted. */
  quotedId: string | null
  replyPolicy: ReplyPolicy
  /** Further posts of a thread. */
  more: string[]
}

export const NOTHING: Draft = {
  text: '',
  fullText: null,
  visibility: 'company',
  group: null,
  warning: null,
  language: null,
  poll: null,
  media: [],
  quotedId: null,
  replyPolicy: 'everyone',
  more: [],
}

/** A post that is there, as it would be written. */
export function draftOf({ birdhouse, spoiler_text, language, poll, media_attachments }: Post): Draft {
  const { text, full_text: fullText, visibility, group } = birdhouse
  const asked = poll && {
    ...EMPTY_POLL,
    options: poll.options.map((one) => one.title),
    multiple: poll.multiple,
  }
  const media = media_attachments.map(ofMedium)
  return {
    text,
    fullText,
    visibility,
    group,
    warning: spoiler_text || null,
    language,
    poll: asked,
    media,
    quotedId: null,
    replyPolicy: birdhouse.reply_policy,
    more: [],
  }
}

export const languageOf = (draft: Draft) => draft.language ?? currentLanguage()

/** A function is given the draft as it is when it comes to that: what arrives late adds to what was written since. */
export type Change = (part: Partial<Draft> | ((now: Draft) => Partial<Draft>)) => void

/** The page's composer and the dialog's may stand over one draft; what is written in one shows in the other. */
const writers = new Map<string, Set<(draft: Draft) => void>>()

/** What stands in each place where somebody writes, newer than what any of its renders saw. */
const newest = new Map<string, Draft>()

const nowAt = (key: string, start: Draft): Draft => newest.get(key) ?? { ...start, ...load(key, start) }

const isEmpty = ({ text, fullText, warning, poll, media, more }: Draft) =>
  !(text || fullText || warning || poll) && media.length === 0 && more.every((one) => one === '')

/** Puts a draft into a place, and into the composers that stand over it. */
export function writeDraft(place: string, next: Draft, kept: Draft | null = next): void {
  const key = `draft.${place}`
  const here = writers.get(key)
  if (here?.size) newest.set(key, next)
  for (const write of here ?? []) write(next)
  save(key, kept)
}

/** A draft kept in the browser, one for each place where one writes. Gone when it is sent or emptied, and `note` is told. */
export function useDraft(
  place: string,
  start: Draft,
  afterwards: Draft,
  note: (kept: Draft | null) => void = () => undefined,
) {
  const key = `draft.${place}`
  const [draft, setDraft] = useState<Draft>(() => nowAt(key, start))
  // Before the effects of what is inside, which may change it at once.
  useLayoutEffect(() => {
    const here = writers.get(key) ?? new Set()
    writers.set(key, here.add(setDraft))
    return () => {
      here.delete(setDraft)
      if (here.size === 0) newest.delete(key)
    }
  }, [key])
  const put = (next: Draft, kept: Draft | null) => {
    writeDraft(place, next, kept)
    note(kept)
  }
  const change: Change = (part) => {
    const now = nowAt(key, start)
    const next = { ...now, ...(part instanceof Function ? part(now) : part) }
    put(next, isEmpty(next) ? null : next)
  }
  return { draft, change, put: (next: Draft) => writeDraft(place, next), clear: () => put(afterwards, null) }
}
