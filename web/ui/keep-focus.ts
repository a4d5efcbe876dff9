/**
 * Where what had the focus has gone, the title of the page takes it, or the page's column, or the title of the dialog before them: the
 * next Tab goes on from there, and a screen reader says where one is. Whatever has the focus keeps it.
 */
export function keepFocus(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1)
  const title =
    dialog?.querySelector<HTMLElement>('h2') ??
    document.querySelector<HTMLElement>('main h1') ??
    document.querySelector('main')
  if (!title) return
  title.tabIndex = -1
  title.focus({ preventScroll: true })
}
