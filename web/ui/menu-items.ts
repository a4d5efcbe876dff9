import type { ReactElement, ReactNode } from 'react'

export type MenuItem =
  | { kind: 'do'; label: string; icon?: ReactNode; danger?: boolean; run: () => void }
  | { kind: 'choose'; label: string; hint?: string; icon?: ReactNode; chosen: boolean; run: () => void }
  | { kind: 'say'; text: string }

export type MenuProps = { trigger: ReactElement<Record<string, unknown>>; items: MenuItem[] }
