import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isHashtag } from '#rules/text/entities.ts'
import { TimelineView } from '#web/features/stream/timeline-view.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { usePerson } from './person.ts'
import styles from './profile.module.css'

/** What a person has posted with a hashtag, as far as I may see it. */
export function TaggedScreen() {
  const { t } = useTranslation()
  const { handle = '', hashtag = '' } = useParams({ strict: false })
  const place = usePlace(`tagged.${handle}.${hashtag}`)
  const { data: person, error, refetch } = usePerson(handle)
  const name = person?.account.display_name ?? `@${handle}`
  const title = t('featured.by', { name, hashtag })
  return (
    <>
      <PageHeader title={title} back={`/@${handle}`} />
      {!isHashtag(hashtag) && (
        <Notice title={t('list.notHashtag', { hashtag })}>{t('refusal.not_a_hashtag')}</Notice>
      )}
      {!person && (error ? <LoadFailure error={error} retry={refetch} /> : <PostSkeletons />)}
      {person && isHashtag(hashtag) && (
        <>
          <p className={styles.elsewhere}>
            <Link to="/tags/$hashtag" params={{ hashtag }}>
              {t('featured.all', { hashtag })}
            </Link>
          </p>
          <TimelineView
            key={`${handle} ${hashtag}`}
            timeline={{
              of: 'person',
              id: person.account.id,
              replies: true,
              tagged: hashtag.toLowerCase(),
            }}
            name={place}
            label={title}
            empty={
              <Notice title={t('featured.none', { hashtag })}>
                {t('featured.noneHint', { name, hashtag })}
              </Notice>
            }
          />
        </>
      )}
    </>
  )
}
