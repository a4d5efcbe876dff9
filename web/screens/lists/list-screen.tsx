import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type List, useLists } from '#web/data/lists.ts'
import { TimelineView } from '#web/features/stream/timeline-view.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { buttonClass, IconButton } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { EditList } from './edit-list.tsx'
import { ListPeople } from './list-people.tsx'

/** One list: what its people write, and who they are. */
export function ListScreen() {
  const { t } = useTranslation()
  const { list: id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useLists()
  const list = data?.find((one) => one.id === id)
  if (list) return <Found key={id} list={list} />
  return (
    <>
      <PageHeader title={t('nav.lists')} back />
      {data ? (
        <Notice
          title={t('lists.gone')}
          action={
            <Link to="/lists" className={buttonClass()}>
              {t('nav.lists')}
            </Link>
          }
        >
          {t('lists.goneHint')}
        </Notice>
      ) : error ? (
        <LoadFailure error={error} retry={refetch} />
      ) : (
        <PostSkeletons />
      )}
    </>
  )
}

function Found({ list }: { list: List }) {
  const { t } = useTranslation()
  const { people = false } = useSearch({ strict: false })
  const [editing, setEditing] = useState(false)
  const place = usePlace(`list.${list.id}.${people}`)
  return (
    <>
      <PageHeader title={list.title} back>
        <IconButton label={t('lists.edit')} onClick={() => setEditing(true)}>
          <Pencil size={18} />
        </IconButton>
      </PageHeader>
      {editing && <EditList list={list} onClose={() => setEditing(false)} />}
      <Tabs label={list.title}>
        {[false, true].map((one) => (
          <Link
            key={String(one)}
            to="/lists/$list"
            params={{ list: list.id }}
            search={one ? { people: true } : {}}
            activeProps={{ 'aria-current': one === people ? 'page' : undefined }}
            activeOptions={{ exact: true }}
            replace
          >
            {t(one ? 'lists.people' : 'post.posts')}
          </Link>
        ))}
      </Tabs>
      {people ? (
        <ListPeople list={list} name={place} />
      ) : (
        <TimelineView
          timeline={{ of: 'list', id: list.id }}
          name={place}
          label={list.title}
          empty={<Notice title={t('lists.empty')}>{t('lists.emptyHint')}</Notice>}
        />
      )}
    </>
  )
}
