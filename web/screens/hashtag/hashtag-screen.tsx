import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isHashtag } from '#rules/text/entities.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { OutboxRows } from '#web/features/stream/outbox-rows.tsx'
import { TimelineView } from '#web/features/stream/timeline-view.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { FollowHashtag } from './follow-hashtag.tsx'
import { HashtagMenu } from './hashtag-menu.tsx'

export function HashtagScreen() {
  const { t } = useTranslation()
  const { hashtag = '' } = useParams({ strict: false })
  const place = usePlace(`tag.${hashtag}`)
  if (!isHashtag(hashtag)) return <NotHashtag hashtag={hashtag} />
  return (
    <>
      <PageHeader title={`#${hashtag}`} back>
        <HashtagMenu hashtag={hashtag} />
        <FollowHashtag hashtag={hashtag} />
      </PageHeader>
      <OutboxRows />
      <TimelineView
        key={hashtag}
        timeline={{ of: 'hashtag', hashtag: hashtag.toLowerCase() }}
        name={place}
        label={`#${hashtag}`}
        empty={
          <Notice
            title={t('list.hashtagEmpty', { hashtag })}
            action={
              <Button look="primary" onClick={() => openComposer({ begin: `#${hashtag} ` })}>
                {t('list.hashtagEmptyDo', { hashtag })}
              </Button>
            }
          >
            {t('list.hashtagEmptyHint', { hashtag })}
          </Notice>
        }
      />
    </>
  )
}

/** No post can ever stand here, so nothing is offered but a look for the words. */
function NotHashtag({ hashtag }: { hashtag: string }) {
  const { t } = useTranslation()
  const search = (
    <Link to="/search" search={{ q: hashtag }} className={buttonClass()}>
      {t('list.notHashtagDo', { hashtag })}
    </Link>
  )
  return (
    <>
      <PageHeader title={`#${hashtag}`} back />
      <Notice title={t('list.notHashtag', { hashtag })} action={search}>
        {t('refusal.not_a_hashtag')}
      </Notice>
    </>
  )
}
