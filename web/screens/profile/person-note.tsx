import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import type { Account } from '#web/data/posts.ts'
import { useRelationship, writeNote } from '#web/data/relationship.ts'
import { AreaField } from '#web/ui/field.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './profile.module.css'

/** What I alone read about a person; saved when one leaves it. */
export function PersonNote({ account }: { account: Account }) {
  const { t } = useTranslation()
  const relationship = useRelationship(account.id)
  if (!relationship) return null
  const { note } = relationship
  const save = async (text: string) => {
    if (text.trim() === note) return
    try {
      await writeNote(account.id, text)
      toast(t('profile.noteSaved'))
    } catch (error) {
      toast(explain(error, t))
    }
  }
  return (
    <details className={styles.more} open={note !== ''}>
      <summary>{t('profile.noteTitle')}</summary>
      <AreaField
        key={note}
        label={t('profile.noteLabel', { name: account.display_name })}
        defaultValue={note}
        rows={2}
        maxLength={2_000}
        onBlur={({ target }) => void save(target.value)}
      />
    </details>
  )
}
