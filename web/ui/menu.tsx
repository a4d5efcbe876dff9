import { Suspense, useState } from 'react'
import { lazyPart } from './lazy-part.tsx'
import type { MenuProps } from './menu-items.ts'

export type { MenuItem } from './menu-items.ts'

const OpenMenu = lazyPart(
  () => import('./menu-popup.tsx'),
  'default',
  ({ trigger }) => trigger,
)

/** A menu whose code is loaded when somebody first reaches for one. `trigger` is the button that opens it. */
export function Menu({ trigger, items }: MenuProps) {
  const [wanted, setWanted] = useState(false)
  const Trigger = trigger.type
  const closed = (
    <Trigger {...trigger.props} aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)} />
  )
  if (!wanted) return closed
  return (
    <Suspense fallback={closed}>
      <OpenMenu trigger={trigger} items={items} />
    </Suspense>
  )
}
