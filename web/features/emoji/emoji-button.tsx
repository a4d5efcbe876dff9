import { useQuery } from '@tanstack/react-query'
import { Smile } from 'lucide-react'
import { Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { emojisQuery } from '#web/data/emojis.ts'
import { withLaterTexts } from '#web/locales/language.ts'
import { IconButton } from '#web/ui/button.tsx'
import { lazyPart } from '#web/ui/lazy-part.tsx'

const Picker = lazyPart(() => withLaterTexts(import('./picker.tsx')), 'Picker')

type Props = { className: string | undefined; text: string; change: (text: string) => void }

/** Puts an emoji where one writes: one of our own, or one that every device has. */
export function EmojiButton({ className, text, change }: Props) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(emojisQuery)
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const insert = (chosen: string) => {
    const area = button.current?.form?.querySelector('textarea')
    const [from, to] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length]
    const [before, after] = [text.slice(0, from), text.slice(to)]
    // A name is apart from the words beside it, or it would be one of them.
    const own = chosen.startsWith(':')
    const put = own ? `${/[\p{L}\p{N}:]$/u.test(before) ? ' ' : ''}${chosen} ` : chosen
    change(before + put + after)
    setOpen(false)
    requestAnimationFrame(() => {
      area?.focus()
      area?.setSelectionRange(from + put.length, from + put.length)
    })
  }
  return (
    <>
      <IconButton
        ref={button}
        label={t('composer.emoji')}
        className={className}
        onClick={() => setOpen(true)}
      >
        <Smile size={20} aria-hidden="true" />
      </IconButton>
      {open && (
        <Suspense>
          <Picker own={data} take={insert} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
