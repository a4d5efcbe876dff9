export type Facts = Record<string, string | number>
export type Entry = { status: number; text: (facts: Facts) => string }

/** A status and a sentence that is safe to show. */
export const say = (status: number, text: string | ((facts: Facts) => string)): Entry => ({
  status,
  text: typeof text === 'string' ? () => text : text,
})
