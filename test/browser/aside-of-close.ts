import type { Locator } from 'playwright-core'

/** How many pixels higher or lower than the words of a toast what closes it stands; in one moment, as it comes up from below. */
export const asideOfClose = (said: Locator): Promise<number> =>
  said.evaluate((words) => {
    const middle = (one: Element | null | undefined) => {
      const { top, height } = one?.getBoundingClientRect() ?? { top: Number.POSITIVE_INFINITY, height: 0 }
      return top + height / 2
    }
    const close = words.parentElement?.querySelector('button[aria-label="Close"]')
    return Math.abs(middle(words) - middle(close))
  })
