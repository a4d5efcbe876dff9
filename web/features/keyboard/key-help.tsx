import { useTranslation } from 'react-i18next'
import { Dialog } from '#web/ui/dialog.tsx'
import { useStore } from '#web/ui/store.ts'
import styles from './key-help.module.css'
import { SHORTCUTS } from './keys.ts'
import { keysOn } from './keys-on.ts'

export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const on = useStore(keysOn)
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      {!on && <p className={styles.off}>{t('keys.off')}</p>}
      <dl className={styles.keys}>
        {SHORTCUTS.map(([keys, words]) => (
          <div key={keys} className={styles.row}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${words}`)}</dd>
          </div>
        ))}
        <div className={styles.row}>
          <dt>
            <kbd>⌘/Ctrl</kbd>
            <kbd>↵</kbd>
          </dt>
          <dd>{t('keys.send')}</dd>
        </div>
      </dl>
    </Dialog>
  )
}
