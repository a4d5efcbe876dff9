import { type RefObject, useEffect } from 'react'

/** Puts the focus where one will type, on pages and in dialogs that exist for typing. */
export function useFocusFirst(field: RefObject<HTMLElement | null>, wanted = true): void {
  useEffect(() => {
    if (wanted) field.current?.focus({ preventScroll: true })
  }, [field, wanted])
}
