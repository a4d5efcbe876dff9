import { useTranslation } from 'react-i18next'
import type { KeptDraft } from '#web/data/drafts/links.ts'
import { fromContent } from '#web/features/drafts/content.ts'
import both from '#web/features/drafts/drafts.module.css'
import { Side } from '#web/features/drafts/side.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import styles from './drafts.module.css'

type Props = { seen: KeptDraft; now: KeptDraft; remove: () => void; onClose: () => void }

/** What was to be deleted says something else by now: both texts, and nothing goes before one has seen them. */
export function ChangedDialog({ seen, now, remove, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('draft.delete')} onClose={onClose}>
      <div className={styles.changed}>
        <p>{t('draft.changedBeforeDeleting')}</p>
        <div className={both.both}>
          <Side title={t('draft.seen')} draft={fromContent(seen.content)} />
          <Side title={t('draft.theirs')} draft={fromContent(now.content)} />
        </div>
        <span className={both.acts}>
          <Button look="danger" onClick={remove}>
            {t('draft.deleteAnyway')}
          </Button>
          <Button onClick={onClose}>{t('draft.keep')}</Button>
        </span>
      </div>
    </Dialog>
  )
}
