import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import styles from './direct.module.css'

/** In the order of how near they are to the post. SECURITY.md says the same; change both. */
const ROWS = ['named', 'others', 'moderators', 'server', 'mail', 'carriers', 'outside'] as const

/** Beside a post to named people only: who could ever open it, in a sentence, and all of it behind a press. */
export function WhoOpens() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <p className={styles.line}>
      {t('direct.sentence')}{' '}
      <Button look="quiet" small onClick={() => setOpen(true)}>
        {t('direct.ask')}
      </Button>
      {open && (
        <Dialog title={t('direct.ask')} onClose={() => setOpen(false)}>
          <WhoOpensTable />
        </Dialog>
      )}
    </p>
  )
}

export function WhoOpensTable() {
  const { t } = useTranslation()
  return (
    <dl className={styles.table}>
      {ROWS.map((row) => (
        <div key={row} className={styles.row}>
          <dt>
            {t(`direct.${row}`)}
            <strong>{t(`direct.${row}May`)}</strong>
          </dt>
          <dd>{t(`direct.${row}Why`)}</dd>
        </div>
      ))}
    </dl>
  )
}
