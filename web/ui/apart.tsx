import type { ReactNode, SyntheticEvent } from 'react'
import { createPortal } from 'react-dom'

/** Outside of the form in which it is opened: what is pressed, pasted or sent here is not meant for that one. */
export function Apart({ children }: { children: ReactNode }) {
  const stop = (event: SyntheticEvent) => event.stopPropagation()
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps events to itself
    <div onSubmit={stop} onPaste={stop} onDragOver={stop} onDrop={stop} onKeyDown={stop}>
      {children}
    </div>,
    document.body,
  )
}
