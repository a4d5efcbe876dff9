import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bare } from '#web/data/bare.ts'
import type { Post } from '#web/data/posts.ts'
import { IconButton } from '#web/ui/button.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import styles from './lightbox.module.css'

type Props = {
  media: Post['media_attachments']
  start: number
  language: string | null
  onClose: () => void
}

/** Pictures as large as the window, one at a time, with what is said of each below it. Arrow keys turn, Escape closes. */
export function Lightbox({ media, start, language, onClose }: Props) {
  const { t } = useTranslation()
  const dialog = useOpenDialog()
  const [at, setAt] = useState(start)
  const medium = media[at]
  if (!medium) return null
  const several = media.length > 1
  const turn = (by: number) => setAt((at + by + media.length) % media.length)
  const onKeyDown = ({ key }: KeyboardEvent) => {
    // Where one reads from right to left, forward is to the left.
    const forward = document.dir === 'rtl' ? -1 : 1
    if (several && key === 'ArrowRight') turn(forward)
    if (several && key === 'ArrowLeft') turn(-forward)
  }
  const undescribed = t('media.undescribed', { place: at + 1 })
  return (
    <dialog
      ref={dialog}
      className={styles.lightbox}
      aria-label={t('media.large', { place: at + 1, count: media.length })}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.head}>
        <span role="status">{several && t('media.placeOf', { place: at + 1, count: media.length })}</span>
        <IconButton label={t('common.close')} onClick={onClose}>
          <X size={22} />
        </IconButton>
      </div>
      <div className={styles.stage}>
        {several && (
          <IconButton className={styles.turn} label={t('media.previous')} onClick={() => turn(-1)}>
            <ChevronLeft size={28} />
          </IconButton>
        )}
        <img
          key={medium.id}
          src={bare(medium.url)}
          alt={medium.description ?? undescribed}
          width={medium.meta.original.width}
          height={medium.meta.original.height}
        />
        {several && (
          <IconButton className={styles.turn} label={t('media.next')} onClick={() => turn(1)}>
            <ChevronRight size={28} />
          </IconButton>
        )}
      </div>
      <p className={styles.said} lang={(medium.description && language) || undefined} dir="auto">
        {medium.description ?? <span className={styles.none}>{t('media.noDescription')}</span>}
      </p>
    </dialog>
  )
}

/** Modal as long as it is there; the focus goes back to where it was. */
function useOpenDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    const opened = dialog.current
    opened?.showModal()
    return () => {
      opened?.close()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
      keepFocus()
    }
  }, [])
  return dialog
}
