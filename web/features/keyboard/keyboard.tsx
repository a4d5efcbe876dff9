import { useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { useMe } from '#web/data/session.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { withLaterTexts } from '#web/locales/language.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import { useStore } from '#web/ui/store.ts'
import { readKeys, type Shortcut } from './keys.ts'
import { helpOpen, keysOn } from './keys-on.ts'
import { moveRow, pressInRow } from './rows.ts'

const KeyHelp = lazyPart(() => withLaterTexts(import('./key-help.tsx')), 'KeyHelp')

const PAGES = {
  home: '/',
  company: '/company',
  notifications: '/notifications',
  conversations: '/conversations',
  bookmarks: '/bookmarks',
  settings: '/settings',
  search: '/search',
} as const

/** Listens for single keys on every page behind the sign-in. */
export function Keyboard() {
  const on = useStore(keysOn)
  const help = useStore(helpOpen)
  const navigate = useNavigate()
  const handle = useMe().account.acct
  useEffect(() => {
    if (!on) return
    const run = (shortcut: Shortcut) => {
      if (shortcut === 'next') moveRow(1)
      else if (shortcut === 'previous') moveRow(-1)
      else if (shortcut === 'write') openComposer()
      else if (shortcut === 'help') helpOpen.set(true)
      else if (shortcut === 'undo') pressUndo()
      else if (shortcut === 'profile') void navigate({ to: '/@{$handle}', params: { handle } })
      else if (shortcut === 'search') focusSearch() || void navigate({ to: '/search' })
      else if (shortcut in PAGES) void navigate({ to: PAGES[shortcut as keyof typeof PAGES] })
      else pressInRow(shortcut)
    }
    const listen = readKeys(run)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on, navigate, handle])
  if (!help) return null
  return (
    <Suspense>
      <KeyHelp onClose={() => helpOpen.set(false)} />
    </Suspense>
  )
}

/** Takes back the newest post on its way, or nothing. */
function pressUndo(): void {
  document.querySelector<HTMLElement>('[data-act="undo"]')?.click()
}

function focusSearch(): boolean {
  const fields = [...document.querySelectorAll<HTMLElement>('input[type="search"]')]
  const field = fields.find((one) => one.offsetParent !== null)
  field?.focus()
  return field !== undefined
}
