/** What a set holds. Follows, posts and their texts are the same in every making of it. */
export type Shape = {
  name: string
  accounts: number
  /** Whom each person follows, on average. */
  follows: number
  posts: number
  /** Home holds the posts of the last so many days; the set's posts span `DAYS`. */
  homeDays: number
}

/** Half a year, ending when the set is made. */
export const DAYS = 182

/** The same for all sizes: posts and follows for each person. A hundred thousand homes of half a year would fill a disk. */
export const shapes = {
  '1k': { name: '1k', accounts: 1_000, follows: 140, posts: 25_000, homeDays: 110 },
  '20k': { name: '20k', accounts: 20_000, follows: 140, posts: 500_000, homeDays: 110 },
  '100k': { name: '100k', accounts: 100_000, follows: 140, posts: 2_500_000, homeDays: 36 },
  tiny: { name: 'tiny', accounts: 200, follows: 40, posts: 2_000, homeDays: DAYS },
} satisfies Record<string, Shape>

/** People 2 to 21 have exactly so many followers; person 1 is followed by everybody. */
export const FAN_AUTHORS = 20
export const FANS = 150

/** Ids of people count from here, as long as those of a real organisation. */
const FIRST = 66_000_000_000_000_000n

/** The id of the nth person, from 1. */
export const personId = (n: number) => (FIRST + BigInt(n)).toString()
