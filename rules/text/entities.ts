import { HANDLE_LIMIT, HASHTAG_LIMIT } from '../limits.ts'
import { findLinks, LATIN } from './links.ts'

/**
 * `start` and `end` are UTF-16 offsets into the text, mark included. `value` is the address with its
 * protocol, the handle in lower case without `@`, or the tag as it was typed, without `#`.
 */
export type Entity = { kind: 'link' | 'mention' | 'hashtag'; start: number; end: number; value: string }

const MENTION = /@([a-z0-9_][a-z0-9_.-]*)/gi
const NOT_BEFORE_MENTION = new RegExp(`[a-z0-9_!#$%&*@＠/${LATIN}]`, 'i')
const NOT_AFTER_MENTION = new RegExp(`[@＠${LATIN}]`)

// The middle dots join words in Catalan and Japanese, the zero-width non-joiner in Persian.
const HASHTAG = /[#＃]([\p{L}\p{M}\p{N}_]+(?:[\u00B7\u30FB\u200C][\p{L}\p{M}\p{N}_]+)*)/gu
const NOT_BEFORE_HASHTAG = /[\p{L}\p{M}\p{N}_&/]/u
const LETTER = /\p{L}/u

/** Links, mentions and hashtags in the order of the text, none overlapping another. Linear time. */
export function findEntities(text: string): Entity[] {
  const links = findLinks(text).map(
    ({ start, end, url }): Entity => ({ kind: 'link', start, end, value: url }),
  )
  const others = [...findMentions(text), ...findHashtags(text)].sort((a, b) => a.start - b.start)
  return merge(links, others)
}

function findMentions(text: string): Entity[] {
  const found: Entity[] = []
  for (const { index, 0: whole, 1: run = '' } of text.matchAll(MENTION)) {
    const handle = run.slice(0, lengthWithoutTail(run))
    if (handle.length > HANDLE_LIMIT || !standsAlone(text, index, index + whole.length)) continue
    found.push({ kind: 'mention', start: index, end: index + 1 + handle.length, value: handle.toLowerCase() })
  }
  return found
}

/** A longer address (`@ana@example.nz`, `@name://`) or a longer word (`@kererū`) names somebody else. */
export function standsAlone(text: string, start: number, end: number): boolean {
  if (NOT_BEFORE_MENTION.test(text.charAt(start - 1))) return false
  return !NOT_AFTER_MENTION.test(text.charAt(end)) && !text.startsWith('://', end)
}

/** Without the full stops and hyphens that belong to the sentence. */
export function lengthWithoutTail(run: string): number {
  let length = run.length
  while (length > 0 && (run.charAt(length - 1) === '.' || run.charAt(length - 1) === '-')) length -= 1
  return length
}

/** Whether a post can say this as a hashtag; it is given without its `#`. */
export function isHashtag(name: string): boolean {
  const [first] = findEntities(`#${name}`)
  return first?.kind === 'hashtag' && first.value === name
}

function findHashtags(text: string): Entity[] {
  const found: Entity[] = []
  for (const { index, 0: whole, 1: tag = '' } of text.matchAll(HASHTAG)) {
    const end = index + whole.length
    if (
      tag.length > HASHTAG_LIMIT ||
      !LETTER.test(tag) ||
      NOT_BEFORE_HASHTAG.test(characterBefore(text, index))
    )
      continue
    if (/[#＃]/.test(text.charAt(end)) || text.startsWith('://', end)) continue
    found.push({ kind: 'hashtag', start: index, end, value: tag })
  }
  return found
}

function characterBefore(text: string, index: number): string {
  const last = text.charAt(index - 1)
  return /[\uDC00-\uDFFF]/.test(last) ? text.slice(Math.max(0, index - 2), index) : last
}

/** Both lists are in order; whatever touches a link gives way to it. */
function merge(links: Entity[], others: Entity[]): Entity[] {
  const merged: Entity[] = []
  let next = 0
  for (const link of links) {
    for (let other = others[next]; other && other.start < link.end; other = others[next]) {
      if (other.end <= link.start) merged.push(other)
      next += 1
    }
    merged.push(link)
  }
  return merged.concat(others.slice(next))
}
