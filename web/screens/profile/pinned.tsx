import { Pin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { usePinned } from '#web/data/pins.ts'
import { PostRow } from '#web/features/post/post-row.tsx'
import styles from './profile.module.css'

/** What a person keeps at the head of their profile; nothing where they keep nothing. */
export function Pinned({ accountId }: { accountId: string }) {
  const { t } = useTranslation()
  const { data } = usePinned(accountId)
  if (!data || data.length === 0) return null
  return (
    <section aria-labelledby="pinned">
      <h2 id="pinned" className={styles.pinned}>
        <Pin size={16} aria-hidden="true" />
        {t('person.pinned')}
      </h2>
      {data.map((id) => (
        <PostRow key={id} postId={id} />
      ))}
    </section>
  )
}
