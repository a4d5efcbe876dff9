import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Edition, useHistory } from '#web/data/history.ts'
import { Warned } from '#web/features/post/warned.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { exactly } from '#web/locales/when.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { Changed } from './changed.tsx'
import styles from './history.module.css'

/** What a post said from when to when, the present version first, with what each one changed. */
export function HistoryScreen() {
  const { t } = useTranslation()
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useHistory(id)
  usePlace(`history.${id}`)
  return (
    <>
      <PageHeader title={t('history.title')} back />
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      {!error && !data && <PostSkeletons count={2} />}
      {data?.length === 1 && <p className={styles.hint}>{t('history.never')}</p>}
      {data && data.length > 1 && <p className={styles.hint}>{t('history.hint')}</p>}
      {data?.toReversed().map((edition, at) => (
        <Version
          key={edition.birdhouse.version}
          post={id}
          edition={edition}
          before={data[data.length - 2 - at]}
        />
      ))}
    </>
  )
}

type Props = { post: string; edition: Edition; before: Edition | undefined }

function Version({ post, edition, before }: Props) {
  const { t } = useTranslation()
  const { version, text, full_text: fullText, language } = edition.birdhouse
  const id = `version-${version}`
  const lang = language ?? undefined
  return (
    <article className={styles.version} aria-labelledby={id} tabIndex={-1}>
      <h2 id={id} className={styles.when}>
        {t(before ? 'history.changed' : 'history.written')}{' '}
        <time dateTime={edition.created_at}>{exactly(edition.created_at)}</time>
      </h2>
      {before && before.spoiler_text !== edition.spoiler_text && (
        <Changed label={t('history.warning')} before={before.spoiler_text} now={edition.spoiler_text} />
      )}
      <Warned post={{ id: post, spoiler_text: edition.spoiler_text, language }}>
        <Changed lang={lang} before={before?.birdhouse.text} now={text} />
        <Changed
          label={t('history.full')}
          lang={lang}
          before={before && (before.birdhouse.full_text ?? '')}
          now={fullText ?? ''}
        />
      </Warned>
    </article>
  )
}
