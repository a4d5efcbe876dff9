/**
 * Where what had the focus has gone, the title of the page takes it, or the page's column: the next Tab goes on from there, and
 * a screen reader says where one is. Whatever has the focus keeps it.
 */
export function keepFocus(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return
  const title = document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main')
  if (!title) return
  title.tabIndex = -1
  title.focus({ preventScroll: true })
}
