/** Why an item stands in a home timeline, as stored. */
export const why = { own: 1, followsAuthor: 2, followsBooster: 3, followsHashtag: 4, mentioned: 5 } as const

export type WhyNumber = (typeof why)[keyof typeof why]

export type HomeEntry = { postId: string; why: number; hashtagId: string | null }
