import { createRootRoute, createRoute } from '@tanstack/react-router'
import { Broken, NoSuchPage } from '../failures.tsx'
import { passInside, passWelcomed } from '../gate.ts'
import { Shell } from '../shell/shell.tsx'

export const root = createRootRoute({ notFoundComponent: NoSuchPage, errorComponent: Broken })
/** Of an address. */
export const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

export const inside = createRoute({ getParentRoute: () => root, id: 'inside', beforeLoad: passInside })
export const shell = createRoute({
  getParentRoute: () => inside,
  id: 'shell',
  component: Shell,
  beforeLoad: passWelcomed,
  notFoundComponent: NoSuchPage,
})
export const shellParent = () => shell
