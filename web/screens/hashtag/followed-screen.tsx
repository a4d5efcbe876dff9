import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFollowedTags, usesOf } from '#web/data/tags.ts'
import { buttonClass } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PagedRows } from '#web/ui/paged-rows.tsx'
import { FollowHashtag } from './follow-hashtag.tsx'
import styles from './followed.module.css'

/** Hashtags that I follow. One that I follow no longer stays in its row until I go, so that I can think again. */
export function FollowedHashtagsScreen() {
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('followedTags.title')} back="/settings" />
      <PagedRows wide query={useFollowedTags()} empty={<None />} render={(tag) => <Row tag={tag} />} />
    </>
  )
}

type Tag = NonNullable<ReturnType<typeof useFollowedTags>['data']>[number]

function Row({ tag }: { tag: Tag }) {
  const { t } = useTranslation()
  const count = usesOf(tag)
  return (
    <div className={styles.row}>
      <Link to="/tags/$hashtag" params={{ hashtag: tag.name }} className={styles.hashtag}>
        <strong>
          <bdi>#{tag.name}</bdi>
        </strong>
        <span className="quiet">{count > 0 ? t('search.uses', { count }) : t('followedTags.quiet')}</span>
      </Link>
      <FollowHashtag hashtag={tag.name} />
    </div>
  )
}

function None() {
  const { t } = useTranslation()
  const search = (
    <Link to="/search" className={buttonClass()}>
      {t('followedTags.search')}
    </Link>
  )
  return (
    <Notice title={t('followedTags.none')} action={search}>
      {t('followedTags.noneHint')}
    </Notice>
  )
}
