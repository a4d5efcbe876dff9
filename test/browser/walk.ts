import type { Locator } from 'playwright-core'

/**
 * One step through a long list: what `attribute` says of each row that is rendered. The last of them is brought to the top in
 * the same moment, so that none is passed over, however late the page renders the next.
 */
export const walkOn = (rows: Locator, attribute: string): Promise<string[]> =>
  rows.evaluateAll((all, attribute) => {
    all.at(-1)?.scrollIntoView({ block: 'start', behavior: 'instant' })
    return all.map((one) => one.getAttribute(attribute) ?? '')
  }, attribute)
