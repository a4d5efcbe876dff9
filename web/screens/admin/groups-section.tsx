import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { actOnGroup, type Group, useGroups } from '#web/data/groups.ts'
import { Button } from '#web/ui/button.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { PagedRows } from '#web/ui/paged-rows.tsx'
import { SearchInput } from '#web/ui/search-input.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './admin.module.css'

/** All groups, with archiving them and opening them again. */
export function GroupsSection() {
  const { t } = useTranslation()
  const [q, setQ] = useState('')
  const [state, setState] = useState<'active' | 'archived'>('active')
  const query = useGroups({ q, archived: state === 'archived' })
  return (
    <Section untitled title={t('nav.groups')} hint={t('groups.manageHint')}>
      <Choices
        label={t('report.show')}
        options={[
          ['active', t('groups.showActive')],
          ['archived', t('groups.showArchived')],
        ]}
        value={state}
        choose={setState}
      />
      <SearchInput label={t('groups.find')} placeholder={t('groups.find')} value={q} change={setQ} />
      <PagedRows
        query={query}
        empty={<p className="quiet">{t('groups.none')}</p>}
        className={styles.roles}
        render={(group) => <Row group={group} />}
      />
    </Section>
  )
}

function Row({ group }: { group: Group }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const { name, archived, closed } = group
  const act = async () => {
    setAsking(false)
    try {
      await actOnGroup(group.id, archived ? 'reopen' : 'archive')
      toast(t(archived ? 'groups.reopened' : 'groups.archivedDone', { name }))
    } catch (error) {
      toast(explain(error, t))
    }
  }
  return (
    <ItemRow
      title={name}
      note={
        <>
          {t(closed ? 'groups.closedShort' : 'groups.openShort')} ·{' '}
          {t('groups.members', { count: group.members_count })} ·{' '}
          <Link to="/groups/$group" params={{ group: group.handle }}>
            {group.handle}
          </Link>
        </>
      }
    >
      <Button small onClick={() => (archived ? act() : setAsking(true))}>
        {t(archived ? 'groups.reopen' : 'groups.archive')}
      </Button>
      {asking && (
        <Confirm
          title={t('groups.archiveAsk', { name })}
          text={t('groups.archiveHint')}
          onClose={() => setAsking(false)}
        >
          <Button look="danger" onClick={act}>
            {t('groups.archive')}
          </Button>
        </Confirm>
      )}
    </ItemRow>
  )
}
