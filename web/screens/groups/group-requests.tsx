import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { actOnMember, type Group, useRequests } from '#web/data/groups.ts'
import type { Account } from '#web/data/posts.ts'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { Button } from '#web/ui/button.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './groups.module.css'

/** Who asks to be let in, and deciding it. */
export function GroupRequests({ group }: { group: Group }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useRequests(group.id)
  if (!data) return error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />
  if (data.length === 0) return <Notice title={t('groups.noRequests')}>{t('groups.noRequestsHint')}</Notice>
  return (
    <ul>
      {data.map((account) => (
        <li key={account.id}>
          <PersonRow account={account} action={<Decide group={group} account={account} />} />
        </li>
      ))}
    </ul>
  )
}

function Decide({ group, account }: { group: Group; account: Account }) {
  const { t } = useTranslation()
  const name = account.display_name
  const act = (what: 'accept' | 'refuse') => async () => {
    try {
      await actOnMember(group.id, what, account.id)
      toast(t(what === 'accept' ? 'groups.accepted' : 'groups.refused', { name }))
      setTimeout(keepFocus)
    } catch (error) {
      toast(explain(error, t))
    }
  }
  return (
    <span className={styles.pair}>
      <Button small look="primary" aria-label={t('groups.acceptName', { name })} onClick={act('accept')}>
        {t('groups.accept')}
      </Button>
      <Button small aria-label={t('groups.refuseName', { name })} onClick={act('refuse')}>
        {t('groups.refuse')}
      </Button>
    </span>
  )
}
