import type { ReactElement, ReactNode } from 'react'

export type MenuItem =
  | { kind: 'do'; label: string; icon?: ReactNode; danger?: boolean; run: () => void }
  | { kind: 'choose'; label: string; hint?: string; icon?: ReactNode; chosen: boolean; run: () => void }
  /** Only told; `more` on a line of its own. */
  | { kind: 'say'; text: string; more?: string }

export type MenuProps = { trigger: ReactElement<Record<string, unknown>>; items: MenuItem[] }
