import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { findBarriers } from '#test/browser/barriers.ts'
import { launchBrowser } from '#test/rig/browser.ts'
import { drawIndex } from './index-page.ts'
import { LOOKS, type Look } from './looks.ts'
import { ACCESS } from './scenes/access.ts'
import { ADMIN } from './scenes/admin.ts'
import { ANNOUNCING } from './scenes/announcing.ts'
import { CARRYING } from './scenes/carrying.ts'
import { ENTRY } from './scenes/entry.ts'
import { KEEPING } from './scenes/keeping.ts'
import { PEOPLE } from './scenes/people.ts'
import type { Scene } from './scenes/scene.ts'
import { STREAMS } from './scenes/streams.ts'
import { TROUBLE } from './scenes/trouble.ts'
import { WRITING } from './scenes/writing.ts'
import { openPage, type Stages, settle, startStages } from './stages.ts'

/*
 * npm run gallery                                       every scene in every look, into gallery/
 * npm run gallery -- --scene home,thread --look 390     those whose names contain one of these
 * npm run gallery -- --axe                              and says what axe finds in each
 */
const { values } = parseArgs({
  options: {
    scene: { type: 'string', default: '' },
    look: { type: 'string', default: '' },
    axe: { type: 'boolean', default: false },
  },
})
const wanted = (list: string, name: string) =>
  list === '' || list.split(',').some((part) => name.includes(part))
const all = [ENTRY, ACCESS, STREAMS, ANNOUNCING, WRITING, CARRYING, PEOPLE, KEEPING, ADMIN, TROUBLE].flat()
const scenes = all.filter(({ name }) => wanted(values.scene, name))
const looks = LOOKS.filter(({ name }) => wanted(values.look, name))
const folder = join(import.meta.dirname, '../../gallery')

const browser = await launchBrowser()
const stages = await startStages(browser)
const failed: string[] = []
try {
  if (values.scene === '' && values.look === '') await rm(folder, { recursive: true, force: true })
  for (const look of looks) await takeAll(look)
  await writeFile(join(folder, 'index.html'), await drawIndex(folder))
} finally {
  await browser.close()
  await stages.stop()
}
for (const line of failed) console.error(line)
process.exitCode = failed.length > 0 ? 1 : 0

async function takeAll(look: Look): Promise<void> {
  await mkdir(join(folder, look.name), { recursive: true })
  const phone = look.width < 700
  const pages = new Map<string, Page>()
  for (const scene of scenes) {
    if (scene.only && (scene.only === 'phone') !== phone) continue
    const stage = scene.stage ?? 'sample'
    const as = scene.as ?? 'wei.zhou'
    const page = pages.get(stage + as) ?? (await openPage(browser, stages, stage, as, look))
    pages.set(stage + as, page)
    await take(page, scene, look, stages).catch((error: Error) => {
      failed.push(`${look.name} ${scene.name}: ${error.message.split('\n')[0]}`)
    })
    await clear(page)
  }
  for (const page of pages.values()) await page.context().close()
}

async function take(page: Page, scene: Scene, look: Look, on: Stages): Promise<void> {
  await scene.before?.(page)
  await page.goto(typeof scene.path === 'string' ? scene.path : scene.path(on))
  await settle(page)
  await scene.act?.(page)
  await page.waitForTimeout(150)
  const path = join(folder, look.name, `${scene.name}.png`)
  await page.screenshot({ path, fullPage: scene.whole ?? false, timeout: 15_000 })
  if (values.axe)
    failed.push(...(await findBarriers(page)).map((barrier) => `${look.name} ${scene.name}: ${barrier}`))
}

/** Nothing of one scene is seen in the next: no draft, no broken line, no mouse. */
async function clear(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.context().setOffline(false)
  await page.mouse.move(0, 0)
  await page.evaluate(() => localStorage.clear()).catch(() => undefined)
}
