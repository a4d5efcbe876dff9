import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { getPost } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import { readTimeline } from '#web/data/timeline.ts'
import { Composer } from '#web/features/composer/composer.tsx'
import { PostText } from '#web/features/post/post-text.tsx'
import { Warned } from '#web/features/post/warned.tsx'
import type { StepProps } from './step.ts'
import styles from './welcome.module.css'

/** A first word, or an answer to somebody who asks. */
export function FirstPostStep({ leave }: StepProps) {
  const { t } = useTranslation()
  const me = useMe().account.id
  const { data: asks } = useQuery({
    queryKey: ['asks'],
    queryFn: () => readTimeline({ of: 'hashtag', hashtag: 'ask' }, { limit: 20 }),
  })
  const open = asks
    ?.map((item) => getPost(item.postId))
    .find((post) => post && post.account.id !== me && post.replies_count === 0 && !post.in_reply_to_id)
  return (
    <section>
      <h2>{t('welcome.writeTitle')}</h2>
      <p className="quiet">{t('welcome.writeHint')}</p>
      <div className={styles.paper}>
        <Composer place="new" onDone={leave} />
      </div>
      {open && (
        <>
          <h3>{t('welcome.asks')}</h3>
          <div className={styles.paper}>
            <p className={styles.asker}>{open.account.display_name}</p>
            <Warned post={open}>
              <PostText text={open.birdhouse.text} post={open} />
            </Warned>
            <div className={styles.answer}>
              <Composer place={`reply.${open.id}`} parent={open} folded onDone={leave} />
            </div>
          </div>
        </>
      )}
    </section>
  )
}
