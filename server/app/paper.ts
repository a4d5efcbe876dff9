import type { House } from '#server/api/house.ts'

/** What prints is loaded when something is printed, so that no start waits for it. */
export const createPaper = (url: () => string): Pick<House['channels'], 'print' | 'unprintable'> => ({
  async unprintable(text) {
    const { unprintable } = await import('#server/channels/print/index.ts')
    return unprintable(text)
  },
  async print(paper, message, place, slips = [], rest = undefined) {
    const { print, sheetOf } = await import('#server/channels/print/index.ts')
    const own = slips.map(({ name, link, code }) => ({
      ...sheetOf({ ...message, link, code: spaced(code) }, name),
      codeAt: `${url()}/code`,
    }))
    return print(paper, own.length === 0 ? [sheetOf(message, place)] : own, rest)
  },
})

/** As it is read out and typed. */
const spaced = (code: string) => `${code.slice(0, code.length / 2)}-${code.slice(code.length / 2)}`
