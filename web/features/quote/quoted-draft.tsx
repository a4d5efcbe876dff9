import { useTranslation } from 'react-i18next'
import { usePost } from '#web/data/posts.ts'
import { Button } from '#web/ui/button.tsx'
import styles from './quote.module.css'
import { QuotedPost } from './quoted-post.tsx'

/** What the post that is being written quotes. */
export function QuotedDraft({ id, drop }: { id: string; drop: () => void }) {
  const { t } = useTranslation()
  const post = usePost(id)
  return (
    <div className={styles.chosen}>
      {post ? (
        <QuotedPost quote={{ state: 'accepted', quoted_status: { ...post, quote: null, reblog: null } }} />
      ) : (
        <p className={styles.gone}>{t('quote.deleted')}</p>
      )}
      <Button small look="quiet" onClick={drop}>
        {t('quote.drop')}
      </Button>
    </div>
  )
}
