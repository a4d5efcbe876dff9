/** Words that people read in a minute, silently. Source: Brysbaert, Journal of Memory and Language 109 (2019), 238 for non-fiction. */
export const WORDS_PER_MINUTE = 240

/** Minutes that one person needs for a text of so many words. */
export function readingMinutes(words: number): number {
  return words / WORDS_PER_MINUTE
}

/** Milliseconds a text must stay on screen until it counts as read: half of its reading time, from PRODUCT's measures. */
export function dwellMs(words: number): number {
  return (readingMinutes(words) / 2) * 60_000
}

/**
 * What reading costs, in person-hours: N × words/240 min × the share expected to read, 0 to 1.
 * Throws a RangeError for a share outside that, or less than nobody or nothing.
 */
export function readingPrice(people: number, words: number, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError('An expected share is from 0 to 1')
  if (!(people >= 0 && words >= 0)) throw new RangeError('People and words are counted from 0')
  return (people * readingMinutes(words) * share) / 60
}
