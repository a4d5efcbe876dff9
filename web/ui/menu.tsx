import { lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react'

export type MenuItem =
  | { kind: 'do'; label: string; icon?: ReactNode; danger?: boolean; run: () => void }
  | { kind: 'choose'; label: string; hint?: string; icon?: ReactNode; chosen: boolean; run: () => void }
  | { kind: 'say'; text: string }

export type MenuProps = { trigger: ReactElement<Record<string, unknown>>; items: MenuItem[] }

const OpenMenu = lazy(() => import('./menu-popup.tsx'))

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
