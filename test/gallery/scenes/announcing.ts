import type { Page } from 'playwright-core'
import { send } from '#test/rig/send.ts'
import type { Scene } from './scene.ts'

const TUI = 'tui.armitage'

type Written = { id: string; texts: { short: string }[] }

/** Opens what leads from an announcement of the sample, which is found by some of its words. */
const open =
  (state: 'open' | 'published' | 'ended', words: string, pathOf: (id: string) => string) =>
  async (page: Page): Promise<void> => {
    const answer = await page.request.get(`/api/birdhouse/v1/announcements?limit=40&state=${state}`)
    const all = (await answer.json()) as Written[]
    const found = all.find(({ texts }) => texts[0]?.short.includes(words))
    if (found === undefined) throw new Error(`Nothing is announced of ${words}`)
    await page.goto(pathOf(found.id))
    await page.waitForLoadState('networkidle')
  }

const figuresOf = (id: string) => `/announcements/${id}/figures`
const writtenOf = (id: string) => `/announce/${id}`

/** What people must know: as they get it, as it is written, and what became of it. */
export const ANNOUNCING: Scene[] = [
  { name: 'lane', as: 'mele.fifita', path: '/announcements', whole: true },
  { name: 'announce', as: TUI, path: '/announce' },
  { name: 'announce-published', as: TUI, path: '/announce?state=published', whole: true },
  { name: 'announce-calendar', as: TUI, path: '/announce?state=calendar', whole: true },
  { name: 'announce-new', as: TUI, path: '/announce/new', whole: true },
  { name: 'announce-draft', as: TUI, path: '/announce', act: open('open', 'utes', writtenOf), whole: true },
  { name: 'announce-waiting', as: TUI, path: '/announce', act: open('open', 'long weekend', writtenOf) },
  {
    name: 'announce-publish',
    as: TUI,
    path: '/announce',
    async act(page) {
      await open('open', 'utes', writtenOf)(page)
      await page.getByRole('button', { name: /^(Publish|Veröffentlichen)/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'announce-standing',
    as: TUI,
    path: '/announce',
    act: open('published', 'a code', writtenOf),
    whole: true,
  },
  { name: 'figures', as: TUI, path: '/announce', act: open('published', 'a code', figuresOf), whole: true },
  {
    name: 'figures-past',
    as: TUI,
    path: '/announce',
    act: open('ended', 'selected mobile', figuresOf),
    whole: true,
  },
  { name: 'channels', path: '/admin?part=channels', whole: true },
  {
    name: 'lobby-screen',
    path: '/admin?part=channels',
    async act(page) {
      const places = (await (await page.request.get('/api/birdhouse/v1/channels')).json()) as {
        places: { id: string; name: string }[]
      }
      const lobby = places.places.find(({ name }) => name.startsWith('Lobby'))
      const { origin } = new URL(page.url())
      const opened = await send(page.request, origin, `/api/birdhouse/v1/places/${lobby?.id}/screen`, {})
      await page.goto(((await opened.json()) as { url: string }).url)
      await page.waitForLoadState('networkidle')
    },
  },
]
