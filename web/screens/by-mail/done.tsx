import { type ReactNode, useEffect, useRef } from 'react'
import { EntryPage } from '#web/ui/entry-page.tsx'

type Props = { title: string; text: string; children: ReactNode }

/** What was done, read out, and the way on. */
export function Done({ title, text, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <EntryPage title={title}>
      <div ref={place} tabIndex={-1} role="status" style={{ outline: 'none' }}>
        {text}
      </div>
      {children}
    </EntryPage>
  )
}
