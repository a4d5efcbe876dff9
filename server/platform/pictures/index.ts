export { createQueue } from './queue.ts'
export type { Drawn, Redrawn } from './redraw.ts'

type Redraw = typeof import('./redraw.ts')
type RedrawCover = typeof import('./redraw-cover.ts')['redrawCover']
type RedrawLogo = typeof import('./redraw-logo.ts')['redrawLogo']
type RedrawSmall = typeof import('./redraw-small.ts')['redrawSmall']

// sharp comes with the first picture: it takes 25 MB, and a tenth of a second of each start.

export const redraw: Redraw['redraw'] = async (bytes) => (await import('./redraw.ts')).redraw(bytes)

export const redrawStill: Redraw['redrawStill'] = async (bytes) =>
  (await import('./redraw.ts')).redrawStill(bytes)

export const redrawCover: RedrawCover = async (...asked) =>
  (await import('./redraw-cover.ts')).redrawCover(...asked)

export const redrawLogo: RedrawLogo = async (...asked) =>
  (await import('./redraw-logo.ts')).redrawLogo(...asked)

export const redrawSmall: RedrawSmall = async (...asked) =>
  (await import('./redraw-small.ts')).redrawSmall(...asked)
