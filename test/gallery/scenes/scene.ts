import type { Page } from 'playwright-core'
import type { StageName, Stages } from '../stages.ts'

/** One picture: where, as whom, and what is done there first. */
export type Scene = {
  name: string
  stage?: StageName
  /** Handle; '' is nobody. */
  as?: string
  path: string | ((stages: Stages) => string)
  /** Before the page is opened. */
  before?: (page: Page) => Promise<unknown>
  /** On the open page. */
  act?: (page: Page) => Promise<unknown>
  /** The whole page instead of the window. */
  whole?: boolean
  /** Makes sense in these windows only. */
  only?: 'phone' | 'wide'
}

/** Works in any language: the first composer that can be seen. */
export async function write(page: Page, text: string): Promise<void> {
  const area = page.locator('form textarea:visible').first()
  if (!(await area.isVisible())) await page.keyboard.press('n')
  await area.fill(text)
}
