import { useQuery } from '@tanstack/react-query'
import { Smile } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { emojisQuery } from '#web/data/emojis.ts'
import { withLaterTexts } from '#web/locales/language.ts'
import { IconButton } from '#web/ui/button.tsx'

const Picker = lazy(() =>
  withLaterTexts(import('./picker.tsx')).then((module) => ({ default: module.Picker })),
)

type Props = { className: string | undefined; text: string; change: (text: string) => void }

/** Puts an emoji of our own where one writes. Where there are none there is no button: ordinary ones are the keyboard's. */
export function EmojiButton({ className, text, change }: Props) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(emojisQuery)
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (data.length === 0) return null
  const insert = (shortcode: string) => {
    const area = button.current?.form?.querySelector('textarea')
    const [from, to] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length]
    const [before, after] = [text.slice(0, from), text.slice(to)]
    // Apart from the words beside it, or it would be one of them.
    const put = `${/[\p{L}\p{N}:]$/u.test(before) ? ' ' : ''}:${shortcode}: `
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
          <Picker emojis={data} take={insert} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
