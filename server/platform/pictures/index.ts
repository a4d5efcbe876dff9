export { createQueue } from './queue.ts'
export { type Drawn, type Redrawn, redraw, redrawStill } from './redraw.ts'
export { redrawLogo } from './redraw-logo.ts'
export { redrawSmall } from './redraw-small.ts'
