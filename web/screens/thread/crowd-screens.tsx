import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type PeopleEndpoint, usePeoplePages } from '#web/data/people-pages.ts'
import { PeopleList } from '#web/features/person/people-list.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'

export function FavouritesOfScreen() {
  return <CrowdScreen kind="favourites" endpoint="GET /api/v1/statuses/:id/favourited_by" />
}

export function BoostsOfScreen() {
  return <CrowdScreen kind="boosts" endpoint="GET /api/v1/statuses/:id/reblogged_by" />
}

/** Who marked or boosted a post, the latest first. */
function CrowdScreen({ kind, endpoint }: { kind: 'favourites' | 'boosts'; endpoint: PeopleEndpoint }) {
  const { t } = useTranslation()
  const { id = '' } = useParams({ strict: false })
  const place = usePlace(`${kind}.${id}`)
  const title = t(`post.${kind}Of`)
  return (
    <>
      <PageHeader title={title} back />
      <PeopleList
        name={place}
        label={title}
        query={usePeoplePages(endpoint, id)}
        empty={<Notice title={t('person.nobody')} />}
      />
    </>
  )
}
