/** Languages of what a channel says around the texts of an announcement, which may be in any. */
export type Frame = 'en' | 'de'

export const frameOf = (language: string): Frame => (/^de\b/i.test(language) ? 'de' : 'en')

const RIGHT_TO_LEFT = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/i

export const directionOf = (language: string): 'rtl' | 'ltr' => (RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr')

/** The word is the same in both languages. What is written to try it out begins with it. */
export const marked = ({ test }: { test?: true }, words: string): string => (test ? `Test: ${words}` : words)
