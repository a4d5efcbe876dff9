import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import styles from './confirm.module.css'
import { Dialog } from './dialog.tsx'

type Props = { title: string; text: string; onClose: () => void; children: ReactNode }

/** Asks before something that cannot be taken back. `children` is the button that does it. */
export function Confirm({ title, text, onClose, children }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog title={title} onClose={onClose}>
      <p className={styles.text}>{text}</p>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        {children}
      </div>
    </Dialog>
  )
}
