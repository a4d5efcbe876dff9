/** Every single-key shortcut: what is pressed, and its words in `keys.*`. */
export const SHORTCUTS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['o', 'open'],
  ['n', 'write'],
  ['r', 'reply'],
  ['b', 'boost'],
  ['f', 'favourite'],
  ['u', 'bookmark'],
  ['x', 'show'],
  ['z', 'undo'],
  ['/', 'search'],
  ['?', 'help'],
  ['g h', 'home'],
  ['g c', 'company'],
  ['g n', 'notifications'],
  ['g d', 'conversations'],
  ['g p', 'profile'],
  ['g b', 'bookmarks'],
  ['g s', 'settings'],
] as const

export type Shortcut = (typeof SHORTCUTS)[number][1]

const TOGETHER = 1200

/** Turns key presses into shortcuts, `g` waiting a moment for its second key. Never while somebody types. */
export function readKeys(run: (shortcut: Shortcut) => void): (event: KeyboardEvent) => void {
  let first = ''
  let at = 0
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
    const pressed = first && event.timeStamp - at < TOGETHER ? `${first} ${event.key}` : event.key
    first = pressed === 'g' ? 'g' : ''
    at = event.timeStamp
    const found = SHORTCUTS.find(([key]) => key === pressed || (pressed === 'Enter' && key === 'o'))
    if (!found || (pressed === 'Enter' && !isRow(event.target))) return
    event.preventDefault()
    run(found[1])
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return target.closest('input, textarea, select, [contenteditable], dialog, [role="menu"]') !== null
}

function isRow(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('main article')
}
