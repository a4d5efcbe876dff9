/** What an organisation may choose as the deep colour of inside; the first unless it has chosen. Blue is the outside's. */
export const ACCENTS = ['green', 'olive', 'plum', 'violet', 'clay', 'slate'] as const
export type Accent = (typeof ACCENTS)[number]
