import axe from 'axe-core'
import type { Page } from 'playwright-core'

type Found = { id: string; help: string; nodes: { html: string }[] }

/**
 * What axe finds against WCAG 2.2 AA and its best practices, as sentences. axe is put into a document once, so that
 * looking again, in another size or theme, costs only the looking.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  const known = await page.evaluate(() => 'axe' in globalThis)
  if (!known) await page.evaluate(axe.source)
  const found = await look(page)
  // What an answer of the server set off while axe looked is a colour on its way too; a real fault is still there.
  const again = found.some(({ id }) => id === 'color-contrast') ? await look(page) : found
  return again.flatMap((one) =>
    one.nodes.map((node) => `${page.url()}: ${one.id}: ${one.help}: ${node.html.slice(0, 160)}`),
  )
}

async function look(page: Page): Promise<Found[]> {
  // A colour on its way to another is neither.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))),
  )
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (where: Document, options: object) => Promise<{ violations: Found[] }> }
    }
    // Base UI's guards pass the focus on; nobody can stop there.
    const where = { exclude: ['[data-base-ui-focus-guard]'] } as unknown as Document
    return (await axe.run(where, { resultTypes: ['violations'] })).violations
  })
}
