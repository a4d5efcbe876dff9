import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addTemplate, toTemplate } from '#web/data/announcement-templates.ts'
import { useSenders, type Wish } from '#web/data/announcements.ts'
import { Button } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './announce.module.css'
import { TemplateDialog } from './template-dialog.tsx'

/** Keeps what is being written to begin with again. */
export function SaveTemplate({ wish }: { wish: Wish }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const { data: senders } = useSenders()
  const sender = senders?.find(({ id }) => id === wish.sender_id)?.name
  return (
    <div className={styles.buttons}>
      <Button onClick={() => setOpen(true)}>{t('template.save')}</Button>
      {open && (
        <TemplateDialog
          title={t('template.saveTitle')}
          hint={sender === undefined ? t('template.saveOwn') : t('template.saveHint', { sender })}
          keep={async (name) => {
            await addTemplate(toTemplate(wish, name))
            toast(t('template.saved'))
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
