import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { changeFilter, deleteFilter, type Filter, useFilters } from '#web/data/filters.ts'
import { FilterDialog } from '#web/features/filter/filter-dialog.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { exactly } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Section } from '#web/ui/section.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './filters.module.css'

/** What I do not want to read. */
export function FiltersScreen() {
  const { t } = useTranslation()
  usePlace('filters')
  const { data, error, refetch } = useFilters()
  const [making, setMaking] = useState(false)
  return (
    <>
      <PageHeader title={t('filter.filters')} back="/settings" />
      <Section untitled title={t('filter.filters')} hint={t('filter.intro')}>
        <Button onClick={() => setMaking(true)}>{t('filter.new')}</Button>
        {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons count={3} />)}
        {data?.length === 0 && <Notice title={t('filter.none')}>{t('filter.noneHint')}</Notice>}
        <ul className={styles.list}>
          {data?.map((filter) => (
            <li key={filter.id}>
              <Row filter={filter} />
            </li>
          ))}
        </ul>
      </Section>
      {making && <FilterDialog onClose={() => setMaking(false)} />}
    </>
  )
}

function Row({ filter }: { filter: Filter }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null)
  const close = () => setOpen(null)
  const { title, keywords, statuses, expires_at: until } = filter
  const remove = async () => {
    close()
    try {
      await deleteFilter(filter.id)
      toast(t('filter.deleted', { title }))
    } catch (error) {
      toast(explain(error, t))
    }
  }
  const facts = [
    t(`filter.action_${filter.filter_action}`),
    keywords.map((one) => one.keyword).join(', '),
    statuses.length > 0 && t('filter.posts', { count: statuses.length }),
    until && (Date.parse(until) < Date.now() ? t('filter.over') : t('mute.until', { when: exactly(until) })),
  ]
  return (
    <ItemRow title={title} note={facts.filter(Boolean).join(' · ')}>
      <Button small aria-label={t('filter.editName', { title })} onClick={() => setOpen('edit')}>
        {t('post.edit')}
      </Button>
      <Button small aria-label={t('filter.deleteName', { title })} onClick={() => setOpen('delete')}>
        {t('common.delete')}
      </Button>
      {open === 'edit' && (
        <FilterDialog filter={filter} send={(wish) => changeFilter(filter.id, wish)} onClose={close} />
      )}
      {open === 'delete' && (
        <Confirm title={t('filter.deleteAsk', { title })} text={t('filter.deleteHint')} onClose={close}>
          <Button look="danger" onClick={remove}>
            {t('common.delete')}
          </Button>
        </Confirm>
      )}
    </ItemRow>
  )
}
