/** So many people were reached on exactly these channels: the bits of `channels`, by the order of a list of channels. */
export type Pattern = { channels: number; people: number }

export type Entry = {
  channel: number
  /** People reached on this channel, whatever else reached them. */
  reached: number
  /** reach(all) − reach(all but it): people whom nothing else reached. */
  added: number
}

/**
 * What each of `channels` channels added, leave-one-out. At most 2^channels patterns go in, so that 100,000 people
 * cost what 100 do; additions don't add up to the reach, because who was reached twice is nobody's addition.
 */
export function ledger(patterns: Pattern[], channels: number): Entry[] {
  return Array.from({ length: channels }, (_, channel) => ({
    channel,
    reached: count(patterns, (set) => (set & (1 << channel)) !== 0),
    added: count(patterns, (set) => set === 1 << channel),
  }))
}

/** People reached on any channel. */
export function reach(patterns: Pattern[]): number {
  return count(patterns, (set) => set !== 0)
}

/** Sends to people who were done already, as a share of sends; null when nothing was sent. */
export function waste(sends: number, toDone: number): number | null {
  return sends === 0 ? null : toDone / sends
}

function count(patterns: Pattern[], matches: (set: number) => boolean): number {
  return patterns.reduce((sum, pattern) => sum + (matches(pattern.channels) ? pattern.people : 0), 0)
}
