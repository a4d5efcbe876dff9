import { Link, useSearch } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Group, useGroups } from '#web/data/groups.ts'
import { useMe, useOrganisation } from '#web/data/session.ts'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PagedRows } from '#web/ui/paged-rows.tsx'
import { SearchInput } from '#web/ui/search-input.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { GroupFacts } from './group-facts.tsx'
import styles from './groups.module.css'
import { NewGroup } from './new-group.tsx'

/** My groups and all groups, and a new one. */
export function GroupsScreen() {
  const { t } = useTranslation()
  const { all = false } = useSearch({ strict: false })
  const [making, setMaking] = useState(false)
  usePlace(`groups.${all}`)
  const mayMake = useMayMake()
  return (
    <>
      <PageHeader title={t('nav.groups')} back />
      <Tabs label={t('nav.groups')}>
        {[false, true].map((one) => (
          <Link
            key={String(one)}
            to="/groups"
            search={one ? { all: true } : {}}
            activeProps={{ 'aria-current': one === all ? 'page' : undefined }}
            activeOptions={{ exact: true }}
            replace
          >
            {t(one ? 'groups.all' : 'groups.mine')}
          </Link>
        ))}
      </Tabs>
      <div className={styles.intro}>
        <p>{t('groups.intro')}</p>
        {mayMake && (
          <Button onClick={() => setMaking(true)}>
            <Plus size={18} aria-hidden="true" />
            {t('groups.new')}
          </Button>
        )}
      </div>
      <Groups key={String(all)} mine={!all} />
      {making && <NewGroup onClose={() => setMaking(false)} />}
    </>
  )
}

function Groups({ mine }: { mine: boolean }) {
  const { t } = useTranslation()
  const [q, setQ] = useState('')
  const query = useGroups({ q, mine })
  return (
    <>
      <div className={styles.filter}>
        <SearchInput
          label={t('groups.find')}
          placeholder={t('groups.find')}
          value={q}
          change={setQ}
          maxLength={100}
        />
      </div>
      <PagedRows
        wide
        query={query}
        empty={<None mine={mine && q === ''} />}
        render={(group) => <GroupRow group={group} />}
      />
    </>
  )
}

function useMayMake(): boolean {
  const { group_makers: makers } = useOrganisation().limits
  return useMe().permissions.includes('manage_groups') || makers === 'everyone'
}

function GroupRow({ group }: { group: Group }) {
  return (
    <Link className={styles.row} to="/groups/$group" params={{ group: group.handle }}>
      <strong dir="auto">{group.name}</strong>
      {group.description && <span dir="auto">{group.description}</span>}
      <GroupFacts group={group} />
    </Link>
  )
}

function None({ mine }: { mine: boolean }) {
  const { t } = useTranslation()
  const mayMake = useMayMake()
  if (!mine)
    return <Notice title={t('groups.none')}>{t(mayMake ? 'groups.noneHint' : 'groups.noneHintAsk')}</Notice>
  const look = (
    <Link to="/groups" search={{ all: true }} className={buttonClass('primary')}>
      {t('groups.all')}
    </Link>
  )
  return (
    <Notice title={t('groups.noneMine')} action={look}>
      {t(mayMake ? 'groups.noneMineHint' : 'groups.noneMineHintJoin')}
    </Notice>
  )
}
