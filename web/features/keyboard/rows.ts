/** Height of the sticky header and a little air, in pixels. */
const UNDER_HEADER = 64

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main [data-post], main [role="feed"] article')]
}

function currentRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('main article') ?? null
}

/** Moves the focus one post or person on or back; from nowhere, to the first one in view. */
export function moveRow(step: 1 | -1): void {
  const all = rows()
  const current = currentRow()
  const next = current
    ? all[all.indexOf(current) + step]
    : all.find((row) => row.getBoundingClientRect().bottom > UNDER_HEADER + 40)
  if (!next) return
  next.focus({ preventScroll: true })
  const { top, bottom } = next.getBoundingClientRect()
  if (top < UNDER_HEADER || bottom > innerHeight - 72) {
    scrollBy({ top: top - UNDER_HEADER, behavior: 'instant' })
  }
}

/** Presses what bears this name in the row that has the focus. */
export function pressInRow(name: string): void {
  currentRow()?.querySelector<HTMLElement>(`[data-act="${name}"]`)?.click()
}
